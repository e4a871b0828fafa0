import pytest

from relatoria.conclude.report.record.commas import comma_led


@pytest.mark.parametrize(
    ("clause", "language", "expected"),
    [
        ("en muchos países, faltan datos", "es", ", en muchos países, faltan datos"),
        ("in many countries, data are scarce", "en", ", in many countries, data are scarce"),
        ("dans de nombreux pays, les données manquent", "fr", ", dans de nombreux pays, les données manquent"),
        ("aunque faltaban datos, hubo avances", "es", ", aunque faltaban datos, hubo avances"),
        ("in 2020 it was late, whatever they did", "en", "in 2020 it was late, whatever they did"),
        ("dans la ville il faut agir, vite", "fr", "dans la ville il faut agir, vite"),
        ("quant au port, il ferme", "fr", ", quant au port, il ferme"),
        ("dans son port, la glace manque", "fr", ", dans son port, la glace manque"),
        ("los datos, en general, faltan", "es", "los datos, en general, faltan"),
        ("sin los pescadores, nada se habría hecho", "es", ", sin los pescadores, nada se habría hecho"),
        ("together with Fiji, it ran a fund", "en", ", together with Fiji, it ran a fund"),
        ("between March and June, 200 were seen", "en", ", between March and June, 200 were seen"),
        ("en salud la atención era, a veces, escasa", "es", "en salud la atención era, a veces, escasa"),
        ("desde que empezó a usarse, bajó", "es", ", desde que empezó a usarse, bajó"),
        ("gracias a la norma, se abrieron cuentas", "es", ", gracias a la norma, se abrieron cuentas"),
        (
            "desde 2021 el municipio, la cámara y el instituto la gestionan",
            "es",
            "desde 2021 el municipio, la cámara y el instituto la gestionan",
        ),
    ],
)
def test_comma_led(clause, language, expected):
    assert comma_led(clause, language) == expected
