// Conclude: the one gesture on a report, and an editor that loses nothing. Pages stand without it; links then lead to the notes.
const $ = (selector, within = document) => within.querySelector(selector);
const busy = (event) => event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select");
const sentences = () => [...document.querySelectorAll("#text .s")];
const focused = () => document.activeElement?.closest?.("#text .s");
let current = null;

const step = (by, then) => {
  const all = sentences(), at = all.indexOf(focused() ?? document.getElementById(current?.id));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (next) { next.focus(); then(next); }
};
const keys = (open, close, begin = () => {}) => document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close();
  if (busy(event)) return;
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") step(key === "j" ? 1 : -1, (next) => { if (current) open(next); });
  else if (key === "e") focused() ? open(focused()) : begin();
  else return;
  event.preventDefault();
});

// reading: the evidence beside the text
const panel = $("#evidence");
if (panel) {
  const body = $(".held", panel), controls = $(".actions", panel), hint = [...body.childNodes];
  document.body.classList.add("with-drawer");
  const close = () => {
    if (!current) return;
    const last = current; current = null;
    last.setAttribute("aria-expanded", "false"); body.replaceChildren(...hint); panel.classList.add("empty-drawer"); controls.hidden = true;
    history.replaceState(null, "", location.pathname + location.search); last.focus({ preventScroll: true });
  };
  const open = (link) => {
    if (current === link) return close();
    current?.setAttribute("aria-expanded", "false");
    current = link; link.setAttribute("aria-expanded", "true");
    const note = document.getElementById(link.hash.slice(1));
    body.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    $("[data-back]", body)?.remove();
    panel.dataset.link = $("[data-permalink]", body)?.href ?? location.href;
    controls.hidden = false; panel.classList.remove("empty-drawer"); panel.scrollTop = 0;
    history.replaceState(null, "", `#${link.id}`);
  };
  for (const link of sentences()) {
    link.setAttribute("role", "button"); link.setAttribute("aria-expanded", "false"); link.setAttribute("aria-controls", "evidence");
    link.addEventListener("click", (event) => { event.preventDefault(); open(link); });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); open(link); }
      else if (event.key === "Tab" && !event.shiftKey && current === link) { event.preventDefault(); stops()[0]?.focus(); }
    });
  }
  // the evidence of an open sentence comes right after it for whoever goes by Tab, and the text goes on after it
  const stops = () => [...panel.querySelectorAll("a[href], button, summary")].filter((one) => one.checkVisibility());
  panel.addEventListener("keydown", (event) => {
    const all = stops(), at = all.indexOf(event.target);
    if (event.key !== "Tab" || !current || at !== (event.shiftKey ? 0 : all.length - 1)) return;
    event.preventDefault();
    const text = sentences();
    (event.shiftKey ? current : text[text.indexOf(current) + 1] ?? current).focus();
  });
  $("[data-shut]", panel).addEventListener("click", close);
  const copy = $("[data-copy]", panel), label = copy.textContent;
  copy.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(panel.dataset.link); copy.textContent = copy.dataset.done; } catch { window.prompt(label, panel.dataset.link); }
    setTimeout(() => { copy.textContent = label; }, 2000);
  });
  keys(open, close, () => current ? open(current) : step(1, open)); // who reads and has chosen nothing yet begins at the top
  const start = document.getElementById(location.hash.slice(1));
  if (start?.matches("#text .s")) { open(start); start.scrollIntoView({ block: "center" }); }
}

// writing: the drawer of a sentence
const drawer = $("#drawer");
if (drawer) {
  // what was found comes by itself, but never under the hands of who writes
  drawer.addEventListener("htmx:beforeRequest", (event) => { if (event.target.matches("[data-idle]") && document.activeElement?.closest("textarea, input")) event.preventDefault(); });
  const close = () => { drawer.classList.add("empty-drawer"); current?.removeAttribute("aria-expanded"); const last = current; current = null; last?.focus(); };
  const open = (link) => link.click();
  keys(open, close);
  const refresh = (uid) => {
    const line = $(`[data-line="${uid}"]`);
    if (line) htmx.ajax("GET", `${line.href}line/`, { target: line, swap: "outerHTML" });
  };
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "drawer") return;
    drawer.classList.remove("empty-drawer");
    const form = $("[data-autosave]", drawer);
    if (!form) return;
    current = $(`[data-line="${form.dataset.autosave}"]`);
    for (const one of sentences()) one.removeAttribute("aria-expanded");
    current?.setAttribute("aria-expanded", "true");
    restore(form);
  });
  document.body.addEventListener("saved", () => { const form = $("[data-autosave]", drawer); if (form) refresh(form.dataset.autosave); });
  const kept = (form) => `sentence:${form.dataset.autosave}`;
  const restore = (form) => {
    const held = localStorage.getItem(kept(form));
    if (held && held !== form.text.value) { form.text.value = held; form.text.dispatchEvent(new Event("input", { bubbles: true })); }
  };
  const save = async (form) => {
    const said = $("[data-saved]", form), text = form.text.value;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" } });
      if (answer.redirected || !answer.ok) throw new Error(answer.status);
      const state = await answer.json();
      said.textContent = state.message;
      if (state.revision !== undefined) { form.revision.value = state.revision; form.base.value = state.text; localStorage.removeItem(kept(form)); refresh(form.dataset.autosave); }
    } catch { localStorage.setItem(kept(form), text); said.textContent = drawer.dataset.offline; }
  };
  let timer;
  drawer.addEventListener("input", (event) => {
    const form = event.target.closest("[data-autosave]");
    if (!form) return;
    localStorage.setItem(kept(form), form.text.value);
    $("[data-saved]", form).textContent = "";
    $("[data-verdict]", drawer)?.setAttribute("hidden", ""); // of words that no longer stand
    clearTimeout(timer); timer = setTimeout(() => save(form), 1200);
  });
  drawer.addEventListener("submit", (event) => {
    clearTimeout(timer);
    const form = event.target.closest("[data-autosave]"), cursor = $("[data-cursor]", event.target), text = $("[data-autosave] textarea", drawer);
    if (form) localStorage.setItem(kept(form), form.text.value); // until it is known to be kept elsewhere
    if (cursor && text) cursor.value = text.selectionStart;
  }, true);
  drawer.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("[data-autosave]");
    if (!form) return;
    if (event.detail.successful) localStorage.removeItem(kept(form));
    else $("[data-saved]", form).textContent = drawer.dataset.offline;
  });
  const start = document.getElementById(location.hash.slice(1));
  if (start?.matches("#text .s")) { start.focus(); start.scrollIntoView({ block: "center" }); }
}
