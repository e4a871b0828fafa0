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
