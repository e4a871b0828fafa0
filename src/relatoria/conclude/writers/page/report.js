// One gesture: open the evidence. The page stands without this script; the links then lead to the notes below the text.
(() => {
  const panel = document.querySelector(".evidence"), body = panel.querySelector("div"), help = document.querySelector("dialog");
  const controls = panel.querySelector(".panel"), copy = document.querySelector("#copy"), copyLabel = copy.textContent;
  const hint = [...body.childNodes];
  const sentences = [...document.querySelectorAll(".s")];
  let current = null;
  const close = () => {
    if (current) current.setAttribute("aria-expanded", "false");
    const last = current; current = null; body.replaceChildren(...hint); panel.classList.add("empty"); controls.hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
    if (last) last.focus();
  };
  const open = (link) => {
    if (current === link) return close();
    if (current) current.setAttribute("aria-expanded", "false");
    current = link; link.setAttribute("aria-expanded", "true");
    const note = document.querySelector(link.getAttribute("href"));
    body.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    body.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    body.querySelector('a[href^="#s"]')?.closest("p").remove();
    controls.hidden = false; copy.textContent = copyLabel;
    panel.classList.remove("empty"); panel.scrollTop = 0;
    history.replaceState(null, "", "#" + link.id);
  };
  const step = (by) => {
    const at = sentences.indexOf(document.activeElement.closest?.(".s") ?? current);
    const next = sentences[Math.min(sentences.length - 1, Math.max(0, at + by))];
    if (next) { next.focus(); if (current) open(next); }
  };
  sentences.forEach((link) => {
    link.setAttribute("role", "button"); link.setAttribute("aria-expanded", "false"); link.setAttribute("aria-controls", "evidence");
    link.addEventListener("click", (event) => { event.preventDefault(); open(link); });
    link.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); open(link); } });
  });
  document.querySelector("#shut").addEventListener("click", close);
  copy.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(location.href); copy.textContent = copy.dataset.done; }
    catch { window.prompt(copyLabel, location.href); }
  });
  document.querySelector("#help").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const key = event.key.toLowerCase(), focused = document.activeElement.closest?.(".s");
    if (key === "j") step(1); else if (key === "k") step(-1); else if (key === "e" && focused) open(focused);
    else if (key === "escape" && current) close(); else if (event.key === "?") help.showModal();
  });
  const start = document.getElementById(location.hash.slice(1));
  if (start?.classList.contains("s")) open(start);
})();
