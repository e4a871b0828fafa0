// What is judged one by one: J and K go on and back, each button has its key, what was judged gives way to the next.
const record = document.querySelector("[data-record]");
if (record) review(record);

function review(record) {
  const status = document.querySelector("[data-said]");
  let chosen = null;
  const units = () => [...record.querySelectorAll("[data-unit]")];
  const here = () => record.querySelector("[data-unit][aria-current]");

  function goTo(unit, { focus = true, scrollUnit = true } = {}) {
    if (!unit) return;
    for (const one of units()) one.removeAttribute("aria-current");
    unit.setAttribute("aria-current", "true");
    if (focus) unit.focus({ preventScroll: true });
    if (scrollUnit) unit.scrollIntoView({ block: "nearest" });
    const runs = lit(unit.dataset.unit);
    if (runs.length) runs[0].scrollIntoView({ block: "center" });
    status.textContent = "";
  }
  function lit(uid) {
    for (const one of record.querySelectorAll(".source .now")) one.classList.remove("now");
    const runs = [...record.querySelectorAll(`.source [data-u~="${CSS.escape(uid)}"]`)];
    for (const one of runs) one.classList.add("now");
    return runs;
  }
  function step(by) {
    const all = units();
    const at = all.indexOf(here());
    goTo(all[Math.min(Math.max(at + by, 0), all.length - 1)] || all[0]);
  }
  // the words that are selected on the left, as offsets of the source
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const from = place(range.startContainer, range.startOffset);
    const to = place(range.endContainer, range.endOffset);
    if (from === null || to === null || to <= from) return;
    chosen = { start: from, end: to, words: selection.toString() };
    for (const form of record.querySelectorAll("[data-add], form.correct")) {
      const [start, end] = [form.elements.start, form.elements.end];
      if (start && end) { start.value = from; end.value = to; }
    }
    const line = record.querySelector("[data-chosen]");
    if (line) { const quoted = document.createElement("q"); quoted.textContent = chosen.words; line.replaceChildren(quoted); }
    for (const box of record.querySelectorAll("[data-takes-selection]")) box.value = chosen.words;
  });
  function place(node, offset) {
    const run = (node.nodeType === 3 ? node.parentElement : node)?.closest?.(".source [data-s]");
    if (!run) return null;
    return Number(run.dataset.s) + ("edited" in run.dataset ? 0 : offset);
  }
  record.addEventListener("click", (event) => {
    const go = event.target.closest("[data-go]");
    if (go) {
      event.preventDefault();
      const run = [...record.querySelectorAll(".source [data-s]")].filter((one) => Number(one.dataset.s) <= Number(go.dataset.go)).pop();
      goTo(go.closest("[data-unit]"), { scrollUnit: false });
      run?.scrollIntoView({ block: "center" });
      return;
    }
    const run = event.target.closest(".source [data-u]");
    if (run && document.getSelection().isCollapsed) {
      const uid = run.dataset.u.trim().split(/\s+/).pop();
      goTo(record.querySelector(`[data-unit="${CSS.escape(uid)}"]`), { focus: false });
      return;
    }
    const panel = event.target.closest("[data-panel]");
    if (panel) { event.preventDefault(); openPanel(panel); return; }
    const unit = event.target.closest("[data-unit]");
    if (unit && !event.target.closest("a, button, input, select, textarea, summary, label")) goTo(unit, { scrollUnit: false });
  });
  async function openPanel(link) {
    const unit = link.closest("[data-unit]");
    const slot = [...unit.querySelectorAll("[data-slot]")].find((one) => one.closest("[data-unit]") === unit);
    if (slot.firstElementChild) { slot.replaceChildren(); link.focus(); return; }
    const answer = await ask(link.href.split("#")[0], {});
    if (!answer) return;
    slot.innerHTML = await answer.text();
    const parts = link.hash === "#split";
    if (parts) slot.querySelector("form.correct + form")?.previousElementSibling.toggleAttribute("hidden", true);
    unit.scrollIntoView({ block: "start" });  // what is judged stays in sight above its form
    slot.querySelector("form:not([hidden]) :is(input:not([type=hidden]), select, textarea)")?.focus({ preventScroll: true });
  }
  async function ask(url, options) {
    let answer;
    try {
      answer = await fetch(url, { ...options, headers: { "HX-Request": "true" } });
    } catch { tell(status.dataset.lost); return null; }
    if (answer.status === 403 || /\/accounts\//.test(answer.url) || answer.status === 404) { tell(status.dataset.expired); return null; }
    return answer;
  }
  function tell(words) {
    status.textContent = words;
    const note = document.createElement("p");
    note.className = "notice error";
    note.textContent = words;
    document.getElementById("messages").replaceChildren(note);
    note.scrollIntoView({ block: "nearest" });
  }
  record.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-judge]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const unit = form.closest("[data-unit]");
    const all = units();
    const next = all[all.indexOf(unit) + 1];
    const quick = form.querySelector("button[data-act]");
    const data = new FormData(form, event.submitter);
    if (!data.has("next")) data.set("next", location.pathname + location.search);  // one goes on where one judged
    const answer = await ask(form.action, { method: "POST", body: data });
    delete form.dataset.busy;
    if (!answer) return;
    const text = await answer.text();
    if (answer.status >= 400) {
      const slot = unit?.querySelector("[data-slot]");
      if (slot) { slot.innerHTML = text; slot.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" }); }
      return;
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.querySelector("[data-record]");
    if (!fresh) { location.reload(); return; }
    const places = [...record.children].map((one) => one.scrollTop);
    record.replaceChildren(...fresh.children);
    [...record.children].forEach((one, at) => { one.scrollTop = places[at]; });
    for (const list of document.querySelectorAll("nav.tabs")) list.replaceChildren(...(page.querySelector("nav.tabs")?.children ?? list.children));
    const said = page.querySelector("#messages");
    if (said) document.getElementById("messages").replaceChildren(...said.children);
    const after = next?.dataset.unit, stays = new URL(answer.url).hash.replace("#u-", "") || unit?.dataset.unit;
    const wanted = (quick && after ? [after] : [stays, after]).map((uid) => record.querySelector(`[data-unit="${CSS.escape(uid || "")}"]`));
    goTo(wanted.find(Boolean) || units()[0]);
  });
  function leave(unit) {
    for (const slot of unit.querySelectorAll("[data-slot]")) slot.replaceChildren();
    goTo(unit);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && here()?.contains(event.target)) { leave(here()); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") { event.preventDefault(); step(key === "j" ? 1 : -1); return; }
    const unit = here();
    if (!unit) return;
    const act = [...unit.querySelectorAll(`[data-act="${CSS.escape(key)}"]`)].find((one) => one.closest("[data-unit]") === unit);
    if (key === "e") { event.preventDefault(); lit(unit.dataset.unit)[0]?.scrollIntoView({ block: "center" }); act?.click(); return; }
    const reason = act?.form?.classList.contains("reject") && act.form.elements.reason;
    if (reason && !reason.value) { event.preventDefault(); reason.focus(); return; }  // why, then Enter
    if (act) { event.preventDefault(); act.click(); }
  });
  const asked = location.hash.startsWith("#u-") ? record.querySelector(location.hash) : here();
  if (asked) goTo(asked, { focus: false });
  for (const holder of record.querySelectorAll("[data-images]")) holder.closest("details").addEventListener("toggle", () => pages(holder), { once: true });
}

// page images are drawn by the worker when somebody looks; until one is there we ask again
function pages(holder) {
  holder.replaceChildren();
  for (let number = 1; number <= Number(holder.dataset.pages); number += 1) {
    const image = document.createElement("img");
    image.alt = `${holder.dataset.alt} ${number}`;
    image.loading = "lazy";
    holder.append(image);
    fetchPage(image, `${holder.dataset.images}${number}/`, 30);
  }
}

async function fetchPage(image, url, tries) {
  const answer = await fetch(url);
  if (answer.status === 200) { image.src = URL.createObjectURL(await answer.blob()); return; }
  if (answer.status === 202 && tries) setTimeout(() => fetchPage(image, url, tries - 1), 2000);
}
