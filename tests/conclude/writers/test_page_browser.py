"""The page in Chromium: accessible in both schemes, at home on the keyboard, on a small screen and on paper."""

import importlib.resources
import json
import re
import subprocess

import pypdfium2
import pytest
from tests.chromium import CHROMIUM, MISSING

from relatoria.conclude.writers.html import to_html

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --virtual-time-budget=20000"
).split()
DARK = "--blink-settings=preferredColorScheme=0"
WAIT = 120  # seconds

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason=MISSING),
]

AUDIT = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then((found) => tell(
  found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 120)).join(" | "))));
"""
WALK = """
const press = (key) => (document.activeElement || document.body).dispatchEvent(
  new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const seen = [], look = () => seen.push([document.activeElement.id, location.hash,
  document.querySelectorAll('.s[aria-expanded="true"]').length,
  document.querySelector(".evidence h3")?.textContent[0] || ""]);
const first = document.querySelector(".s"); first.focus();
press("e"); look(); press("j"); look(); press("k"); look(); press("Escape"); look();
press("?"); seen.push(document.querySelector("dialog").open);
tell(seen);
"""
NARROW = """
const frame = document.createElement("iframe"); frame.style.cssText = "width:360px;height:800px;border:0";
frame.onload = () => { const page = frame.contentDocument;
  page.querySelector(".s").click();
  for (const head of page.querySelectorAll(".matrix thead th")) head.textContent = "Intergovernmentalinterregional";
  tell([page.querySelectorAll(".matrix thead th").length > 2, frame.contentWindow.innerWidth,
    page.documentElement.scrollWidth, page.querySelector(".evidence").clientWidth]); };
document.body.append(frame); frame.srcdoc = PAGE;
"""


def run(folder, page, script, *flags):
    """What ``script`` tells when it runs in ``page``."""
    told = 'const tell = (value) => { const out = document.createElement("pre"); out.id = "told";' + (
        "out.textContent = JSON.stringify(value); document.body.append(out); };"
    )
    (folder / "page.html").write_text(f"{page}<script>{told}{script}</script>", encoding="utf-8")
    command = [CHROMIUM, *QUIET, *flags, f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run([*command, (folder / "page.html").as_uri()], capture_output=True, timeout=WAIT, check=True)
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found is not None, "the script of the test did not end"
    return json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


@pytest.fixture(scope="module")
def page(grouped):
    return to_html(*grouped)


def audited(folder, page, *flags):
    pytest.importorskip("axe_core_python", reason="axe-core comes with the package axe-core-python")
    axe = importlib.resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    return run(folder, page, axe + AUDIT, *flags)


@pytest.mark.parametrize("flags", [(), (DARK,)], ids=["light", "dark"])
def test_page_has_no_fault_that_axe_finds(page, tmp_path, flags):
    assert audited(tmp_path, page, *flags) == []


@pytest.mark.parametrize(
    ("fault", "rule", "flags"),
    [
        ('<main><img src="x.png"></main>', "image-alt", ()),
        ('<p style="color:#1d2530">ink on the dark paper</p>', "color-contrast", (DARK,)),
    ],
    ids=["picture", "dark"],
)
def test_page_with_a_planted_fault_is_found_out(page, tmp_path, fault, rule, flags):
    found = audited(tmp_path, page.replace("</article>", f"{fault}</article>"), *flags)
    assert rule in {one.split(":")[0] for one in found}


def test_page_is_walked_with_the_keyboard(page, tmp_path):
    assert run(tmp_path, page, WALK) == [
        ["s1", "#s1", 1, "1"],  # E opens the evidence of the sentence in focus
        ["s2", "#s2", 1, "2"],  # J goes on and keeps the panel open
        ["s1", "#s1", 1, "1"],  # K goes back
        ["s1", "", 0, ""],  # Esc closes and leaves the focus where it was
        True,  # ? shows the keys
    ]


def test_page_fits_a_telephone(page, tmp_path):
    held = json.dumps(page).replace("</", "<\\/")
    outer = '<!doctype html><meta charset="utf-8"><body style="margin:0">'
    matrix, width, scrolled, panel = run(tmp_path, outer, NARROW.replace("PAGE", held))
    assert matrix  # with long names at the head of its columns
    assert width == 360
    assert scrolled <= width  # a vertical scroll bar takes its share
    assert panel == scrolled  # the sheet from below is as wide as the page


def test_page_prints_text_and_notes_without_controls(page, tmp_path):
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    printed = tmp_path / "page.pdf"
    flags = [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={printed}", "--no-pdf-header-footer"]
    subprocess.run(
        [CHROMIUM, *QUIET, *flags, (tmp_path / "page.html").as_uri()], capture_output=True, timeout=WAIT, check=True
    )
    document = pypdfium2.PdfDocument(printed.read_bytes())
    text = "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    assert "Evidence of each sentence" in text
    assert "Keys" not in text
    assert "Copy the link" not in text
