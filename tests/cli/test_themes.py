import json

from click.testing import CliRunner

from relatoria.cli.themes import themes


def test_themes_codes_in_order() -> None:
    lines = '{"id": "b", "text": "Las remesas cuestan demasiado."}\n"Hello."\n'
    result = CliRunner().invoke(themes, ["--vocabulary", "gcm"], input=lines)
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"id": "b", "themes": [{"vocabulary": "gcm", "code": "20", "score": 0.6, "why": "“remesas”"}]},
        {"id": 2, "themes": []},
    ]
