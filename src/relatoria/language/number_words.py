"""Number words of Spanish, English and French. Words are folded; what stands here is grammar, not rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How one language says numbers.

    ``units`` (1 to 19), ``tens`` and ``hundreds`` are added, ``hundred`` and ``scales`` multiply what stands before
    them; ``ordinals`` give ranks; ``collectives`` are «docena», «centaine»; ``joiner`` stands inside a
    number («treinta y dos»); ``fractions`` map the words of a part to its denominator; ``ones`` are articles
    that are a number only before a scale, a fraction or a ratio; ``decimal`` is the decimal separator.
    """

    units: dict[str, int]
    tens: dict[str, int]
    hundreds: dict[str, int]
    hundred: frozenset[str]
    scales: dict[str, int]
    ordinals: dict[str, int]
    collectives: dict[str, int]
    joiner: str
    fractions: dict[str, int]
    ones: frozenset[str]
    decimal: str


def _pairs(text: str) -> dict[str, int]:
    pairs: dict[str, int] = {}
    for part in text.split():
        names, value = part.split("=")
        for name in names.split("|"):
            pairs[name.replace("_", " ")] = int(value)
    return pairs


_M, _G, _T = 10**6, 10**9, 10**12

WORDS: dict[str, NumberWords] = {
    "es": NumberWords(
        units=_pairs(
            "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 "
            "quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veintiun|veintiuno|veintiuna=21 "
            "veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 "
            "veintinueve=29"
        ),
        tens=_pairs("veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90"),
        hundreds=_pairs(
            "cien|ciento=100 doscientos|doscientas=200 trescientos|trescientas=300 cuatrocientos|cuatrocientas=400 "
            "quinientos|quinientas=500 seiscientos|seiscientas=600 setecientos|setecientas=700 "
            "ochocientos|ochocientas=800 novecientos|novecientas=900"
        ),
        hundred=frozenset(),
        scales={"mil": 1000, "millon": _M, "millones": _M, "billon": _T, "billones": _T},
        ordinals=_pairs(
            "primer|primero|primera|primeros|primeras=1 segundo|segunda|segundos|segundas=2 tercer|tercero|tercera=3 "
            "cuarto|cuarta=4 quinto|quinta=5 sexto|sexta=6 septimo|septima=7 octavo|octava=8 noveno|novena=9 "
            "decimo|decima=10 undecimo|undecima=11 duodecimo|duodecima=12 vigesimo|vigesima=20"
        ),
        collectives=_pairs("decena=10 docena=12 quincena=15 veintena=20 treintena=30 centenar|centena=100 millar=1000"),
        joiner="y",
        fractions=_pairs(
            "tercio|tercios|tercera_parte|terceras_partes=3 cuarto|cuartos|cuarta_parte|cuartas_partes=4 "
            "quinto|quintos|quinta_parte|quintas_partes=5 sexta_parte=6 octava_parte=8 decimo|decimos|decima_parte=10"
        ),
        ones=frozenset(("un", "uno", "una")),
        decimal=",",
    ),
    "en": NumberWords(
        units=_pairs(
            "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 "
            "fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19"
        ),
        tens=_pairs("twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
        hundreds={},
        hundred=frozenset(("hundred",)),
        scales={"thousand": 1000, "million": _M, "billion": _G, "trillion": _T},
        ordinals=_pairs(
            "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 "
            "twelfth=12 twentieth=20"
        ),
        collectives={"dozen": 12},
        joiner="and",
        fractions=_pairs(
            "third|thirds=3 quarter|quarters|fourth|fourths=4 fifth|fifths=5 sixth|sixths=6 eighth|eighths=8 "
            "tenth|tenths=10"
        ),
        ones=frozenset(("a", "one")),
        decimal=".",
    ),
    "fr": NumberWords(
        units=_pairs(
            "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 "
            "quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19"
        ),
        tens=_pairs(
            "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 nonante=90 "
            "quatre-vingt|quatre-vingts=80"
        ),
        hundreds={},
        hundred=frozenset(("cent", "cents")),
        scales={
            "mille": 1000, "million": _M, "millions": _M, "milliard": _G, "milliards": _G, "billion": _T,
            "billions": _T,
        },
        ordinals=_pairs(
            "premier|premiere|premiers|premieres=1 deuxieme|second|seconde=2 troisieme=3 quatrieme=4 cinquieme=5 "
            "sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10 onzieme=11 douzieme=12 vingtieme=20"
        ),
        collectives=_pairs(
            "dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 "
            "soixantaine=60 centaine=100 millier=1000"
        ),
        joiner="et",
        fractions=_pairs("tiers=3 quart|quarts=4 cinquieme|cinquiemes=5 sixieme=6 huitieme=8 dixieme|dixiemes=10"),
        ones=frozenset(("un", "une")),
        decimal=",",
    ),
}  # fmt: skip
"""By ISO 639-1 code."""

PERCENT = ("%", "per cent", "percent", "por ciento", "pour cent", "percentage points", "puntos porcentuales", "pp.")

CURRENCY_BEFORE = {
    "us$": "USD", "usd": "USD", "$": "USD", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD",
    "cad": "CAD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "chf": "CHF", "fr.": "CHF", "jpy": "JPY",
    "¥": "JPY", "nok": "NOK", "sek": "SEK", "dkk": "DKK", "zar": "ZAR",
}  # fmt: skip
"""Currency signs and codes (folded) that may stand before or after an amount, with their ISO 4217 code."""

CURRENCY_WORDS = {
    "australian dollars": "AUD", "dolares australianos": "AUD", "dollars australiens": "AUD",
    "canadian dollars": "CAD", "dolares canadienses": "CAD", "dollars canadiens": "CAD",
    "us dollars": "USD", "u.s. dollars": "USD", "united states dollars": "USD", "dolares": "USD", "dollars": "USD",
    "dollar": "USD", "dolar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "pounds": "GBP",
    "libras esterlinas": "GBP", "livres sterling": "GBP", "swiss francs": "CHF", "francos suizos": "CHF",
    "francs suisses": "CHF", "cfa francs": "XOF", "francs cfa": "XOF", "francos cfa": "XOF", "yenes": "JPY",
    "yen": "JPY", "yens": "JPY", "kroner": "XXX", "pesos": "XXX", "rupees": "XXX", "rupias": "XXX", "roupies": "XXX",
    "dirhams": "XXX", "shillings": "XXX", "rand": "ZAR", "reales": "BRL", "reais": "BRL", "yuan": "CNY",
    "francs": "XXX", "francos": "XXX",
    "coronas noruegas": "NOK", "norwegian kroner": "NOK", "couronnes norvegiennes": "NOK",
    "coronas suecas": "SEK", "swedish kronor": "SEK", "couronnes suedoises": "SEK",
    "coronas danesas": "DKK", "danish kroner": "DKK", "couronnes danoises": "DKK",
}  # fmt: skip
"""Names of currencies after an amount; XXX is ISO 4217's code for a currency that the words leave open."""

UNITS = {
    "anos": "year", "ano": "year", "years": "year", "year": "year", "ans": "year", "an": "year", "annees": "year",
    "meses": "month", "mes": "month", "months": "month", "month": "month", "mois": "month",
    "semanas": "week", "semana": "week", "weeks": "week", "week": "week", "semaines": "week", "semaine": "week",
    "dias": "day", "dia": "day", "days": "day", "day": "day", "jours": "day", "jour": "day",
    "horas": "hour", "hora": "hour", "hours": "hour", "hour": "hour", "heures": "hour", "heure": "hour",
    "minutos": "minute", "minutes": "minute", "km": "km", "kilometros": "km", "kilometres": "km", "kilometers": "km",
    "hectareas": "hectare", "hectares": "hectare", "toneladas": "tonne", "tonnes": "tonne", "tons": "tonne",
}  # fmt: skip
"""Units of time and measure after a number."""

APPROXIMATIONS = {
    "more_than": "mas de|superior(?:es)? a|por encima de|more than|over|above|in excess of|upwards of|plus de|plus d'|"
    "au-dela de|superieure? a",
    "less_than": "menos de|inferior(?:es)? a|por debajo de|less than|fewer than|under|below|moins de|moins d'",
    "at_least": "al menos|por lo menos|como minimo|no menos de|at least|no fewer than|no less than|a minimum of|"
    "au moins|au minimum|pas moins de|un minimo de|un minimum de",
    "at_most": "como maximo|a lo sumo|un maximo de|no mas de|at most|up to|no more than|not more than|a maximum of|"
    "au plus|au maximum|un maximum de|jusqu'a|pas plus de",
    "about": "aproximadamente|alrededor de|unos|unas|en torno a(?:l)?|about|around|approximately|roughly|some|circa|"
    "an estimated|estimated at|environ|autour de|quelque|quelques|approximativement|a peu pres|de l'ordre de",
    "nearly": "casi|cerca de|cerca del|nearly|almost|close to|just under|pres de|presque",
}
"""Words before a number that say how exactly it is meant, by `model.figure.Approximation`."""

APPROXIMATIONS_AFTER = {
    "at_least": "o mas|or more|ou plus|como minimo|au moins|al menos|at least|au minimum",
    "at_most": "como maximo|at most|au plus|au maximum|o menos|or less|or fewer|ou moins",
    "about": "aproximadamente|approximately|environ|or so|mas o menos",
}

LABELS = frozenset(
    "resolution resolucion article articles articulo articulos art arts paragraph paragraphs para paras parrafo "
    "parrafos parr paragraphe paragraphes annex anexo annexe chapter capitulo chapitre section seccion clause "
    "clausula rule regla goal goals objective objectives objetivo objetivos objectif objectifs ods odd sdg sdgs "
    "target targets meta metas cible cibles indicator indicador indicateur alliance alianza no nos num nums "
    "numero numeros number numbers n nro convention convenio convenios session sesion panel phase fase fases page "
    "pages pagina paginas p pp table tabla cuadro tableau figure figura grafico fig box recuadro encadre option "
    "opcion version item punto question pregunta step etapa group grupo groupe covid protocol protocolo protocole "
    "law ley loi decree decreto decret volume vol volumen tomo principle principio principe recommendation "
    "recomendacion recommandation line linea ligne room sala salle element elemento mesa roundtable schedule tel "
    "phone telefono telephone track tier level zone zona route ruta highway carretera lot lote form formulario "
    "formulaire class clase classe".split()
)
"""Words after which a number is a name, not a figure («párrafo 8», «SDG 10.7», «Convention No. 189»)."""
