import pytest

from relatoria.conclude.report.speech.leave import without_leave


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Permítanme añadir que el dique cede.", "es", "el dique cede."),
        ("Permítame añadir, a título nacional, que Fiji ha pagado.", "es", "a título nacional, Fiji ha pagado."),
        ("Quisiera pedir que se publiquen los datos.", "es", "pido que se publiquen los datos."),
        ("Queremos proponer un fondo.", "es", "proponemos un fondo."),
        ("Aprovecho para hacer un llamado a todos.", "es", "hago un llamado a todos."),
        ("Quiero un fondo.", "es", "Quiero un fondo."),
        ("Let me stress that the dam is giving way.", "en", "the dam is giving way."),
        ("We would like to propose a fund.", "en", "We propose a fund."),
        ("Je tiens à rappeler que la digue cède.", "fr", "la digue cède."),
        ("Je tiens à la digue.", "fr", "Je tiens à la digue."),
    ],
)
def test_without_leave(text, language, expected):
    assert without_leave(text, language) == expected
