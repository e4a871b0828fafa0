import pytest

from relatoria.conclude.report.record.no_subject import subjectless
from relatoria.conclude.report.record.retell import Told
from relatoria.model.intervention import How


def told(text):
    return Told(text, How.INHERITED, (), ("d1", 0, text))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Recordó que faltaban datos.", "es", "X recordó que faltaban datos."),
        ("Hizo hincapié en los datos.", "es", None),
        ("Los datos faltaban.", "es", None),
        ("Said that data were scarce.", "en", None),
        ("Seguían sin agua dos de cada cinco viviendas.", "es", None),
        ("Cerró el turno de Fiji su embajador, con el anuncio de un fondo.", "es", None),
        ("Preocupó la sequía del norte.", "es", None),
        ("Le preocupó que faltaran datos.", "es", "a X le preocupó que faltaran datos."),
        ("Pidió al director que publicara los datos.", "es", "X pidió al director que publicara los datos."),
        ("Reconoció el Ministro que faltaban datos.", "es", "X reconoció que faltaban datos."),
    ],
)
def test_subjectless(text, language, expected):
    found = subjectless(told(text), "X", language)
    assert found == expected or (text.startswith("Hizo") and found == "X hizo hincapié en los datos.")
