// Gather: files are sent one by one, so that one that fails does not take the others with it; large ones in pieces, so
// that a lost line or server costs no more than a piece.
const PIECE = 512 * 1024;
const LARGE = 2 * PIECE;
const PAUSES = [1, 2, 4, 8, 15, 30, 30, 30, 30, 30]; // seconds before trying again
const form = document.querySelector("[data-upload]");
if (form) upload(form);

function upload(form) {
  const input = form.querySelector("[type=file]");
  const sent = form.querySelector("[data-sent]");
  const drop = form.querySelector(".drop");
  for (const kind of ["dragover", "dragleave", "drop"]) drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") input.files = event.dataTransfer.files;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    sent.hidden = false;
    sent.replaceChildren(document.createElement("ul"));
    let lost = false;
    for (const file of [...input.files]) {
      const row = line(sent.firstChild, file.name, sent.dataset.sending);
      const answer = file.size > LARGE ? await sendInPieces(form, file, row, sent) : await send(form, file, row);
      if (!answer) { row.say.textContent = sent.dataset.lost; lost = true; break; }
      if (answer.status === 403 || answer.redirected) { row.say.textContent = sent.dataset.expired; lost = true; break; }
      const one = answer.body.files ? answer.body.files[0] : { says: (answer.body.errors || []).join(" "), state: "refused" };
      row.say.textContent = one.says;
      row.element.classList.add(one.state);
    }
    button.disabled = false;
    if (!lost) input.value = "";
    const list = document.getElementById("documents");
    if (list && window.htmx) htmx.ajax("GET", form.action.replace(/add\/$/, "reading/"), { target: "#documents", swap: "outerHTML" });
  });
}

function line(list, name, words) {
  const element = document.createElement("li");
  const label = document.createElement("span");
  const say = document.createElement("span");
  const bar = document.createElement("progress");
  label.textContent = name;
  say.textContent = words;
  say.className = "meta";
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", name);
  element.append(label, bar, say);
  list.append(element);
  return { element, say, bar };
}

async function sendInPieces(form, file, row, sent) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, Accept: "application/json" };
  const known = JSON.stringify({ name: file.name, size: file.size, mark: String(file.lastModified) });
  const waits = () => { row.say.textContent = sent.dataset.waits; };
  let held = await asked(form.dataset.pieces, () => ({ body: known, headers: { ...headers, "Content-Type": "application/json" } }), waits);
  while (held?.body.uid && held.body.received < file.size) {
    const start = held.body.received;
    const piece = file.slice(start, start + PIECE);
    row.bar.value = start / file.size;
    row.say.textContent = `${Math.floor((100 * start) / file.size)} %`;
    const hash = await sha256(piece);
    const body = () => {
      const data = new FormData();
      data.append("start", start);
      if (hash) data.append("sha256", hash);
      data.append("piece", piece, "piece");
      return { body: data, headers };
    };
    const next = await asked(`${form.dataset.pieces}${held.body.uid}/pieces/`, body, waits);
    if (next?.status === 422 || next?.body.received <= start) return { status: 422, body: told(next) };
    held = next;
  }
  if (!held) return null;
  if (!held.body.uid) return { status: held.status === 401 || held.status === 404 ? 403 : held.status, body: told(held) };
  const data = new FormData(form);
  data.delete("sent");
  data.append("upload", held.body.uid);
  const answer = await asked(form.action, () => ({ body: data, headers: { Accept: "application/json" } }), waits);
  row.bar.remove();
  return answer && { status: answer.body.files || answer.body.errors ? answer.status : 403, body: answer.body };
}

// Posts until something answers; null when nothing did for minutes.
async function asked(address, options, waits) {
  for (const pause of [0, ...PAUSES]) {
    if (pause) { waits(); await new Promise((go) => setTimeout(go, 1000 * pause)); }
    try {
      const answer = await fetch(address, { method: "POST", ...options() });
      if (answer.status < 500) return { status: answer.status, body: await answer.json().catch(() => ({})) };
    } catch { /* no line: tried again */ }
  }
  return null;
}

async function sha256(piece) {
  if (!crypto.subtle) return ""; // an address without encryption: the line's own checks must do
  const digest = await crypto.subtle.digest("SHA-256", await piece.arrayBuffer());
  return [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, "0")).join("");
}

const told = (answer) => ({ errors: (answer?.body.errors || []).map((one) => one.what).concat(answer?.body.title || []) });

function send(form, file, row) {
  return new Promise((resolve) => {
    const data = new FormData(form);
    data.delete("sent");
    data.append("sent", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) row.bar.value = event.loaded / event.total; });
    request.addEventListener("load", () => {
      let body = {};
      try { body = JSON.parse(request.responseText); } catch { /* a page: the session ended */ }
      const page = !body.files && !body.errors;
      resolve({ status: page ? 403 : request.status, body });
      row.bar.remove();
    });
    request.addEventListener("error", () => resolve(null));
    request.send(data);
  });
}

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
    const form = link.hash === "#split" ? slot.querySelector("#split") : slot.querySelector("form");
    (form || slot).querySelector("input:not([type=hidden]), select, textarea")?.focus();
    slot.scrollIntoView({ block: "nearest" });
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
    if (!form || form.dataset.busy) { event.preventDefault(); return; }
    event.preventDefault();
    form.dataset.busy = "1";
    const unit = form.closest("[data-unit]");
    const all = units();
    const next = all[all.indexOf(unit) + 1];
    const quick = form.querySelector("[data-act=a], [data-act=r]");
    const answer = await ask(form.action, { method: "POST", body: new FormData(form) });
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
    const wanted = quick && next ? next.dataset.unit : (new URL(answer.url).hash || "").replace("#u-", "") || unit?.dataset.unit;
    goTo(record.querySelector(`[data-unit="${CSS.escape(wanted || "")}"]`) || units()[0]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") { event.preventDefault(); step(key === "j" ? 1 : -1); return; }
    const unit = here();
    if (!unit) return;
    const act = [...unit.querySelectorAll(`[data-act="${CSS.escape(key)}"]`)].find((one) => one.closest("[data-unit]") === unit);
    if (key === "e") { event.preventDefault(); lit(unit.dataset.unit)[0]?.scrollIntoView({ block: "center" }); act?.click(); return; }
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

for (const form of document.querySelectorAll("[data-autosave]")) autosave(form);

// what is written is kept two seconds after the last key; what cannot be kept stays on the page and says why
function autosave(form) {
  const status = form.querySelector("[data-status]");
  let timer = null;
  let sending = false;
  let sent = "";
  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); sent = "submitted"; });
  async function keep() {
    if (sending || sent === "submitted") { timer = setTimeout(keep, 1000); return; }
    sending = true;
    const data = new FormData(form);
    for (const name of ["file", "step", "send"]) data.delete(name);
    try {
      const answer = await fetch(location.href, { method: "POST", body: data, headers: { Accept: "application/json" } });
      const json = (answer.headers.get("Content-Type") || "").includes("json");
      const body = json ? await answer.json() : {};
      if (!json) status.textContent = form.dataset.expired;
      else if (body.errors) status.textContent = `${form.dataset.failed} ${body.errors.join(" ")}`;
      else { form.elements.revision.value = body.revision; status.textContent = `${form.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false })}`; }
    } catch { status.textContent = form.dataset.lost; }
    sending = false;
  }
}
