// Prepare: sections save themselves while somebody writes, and lose nothing when the line is gone or somebody was first.
const kept = (form) => `prepare.${form.dataset.autosave}`;
const said = (form) => form.querySelector(".saved");
const words = (form) => JSON.stringify({ heading: form.heading.value, text: form.text.value });
const conflict = (form, held) => {
  const theirs = form.querySelector(".theirs");
  theirs.hidden = false; theirs.querySelector("pre").textContent = held.text;
  form.mark.value = held.mark; form.dataset.held = "1"; // from here on only the button saves: over theirs, knowingly
};
const save = async (form) => {
  if (form.dataset.held) return;
  const sent = words(form);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, redirect: "error" });
    const held = await answer.json();
    said(form).textContent = held.said;
    form.classList.toggle("unsaved", !answer.ok);
    if (answer.ok) { form.mark.value = held.mark; if (words(form) === sent) localStorage.removeItem(kept(form)); }
    else if (answer.status === 409) conflict(form, held);
  } catch { form.classList.add("unsaved"); said(form).textContent = form.dataset.offline; }
};
const timers = new WeakMap(), running = new WeakMap();
const queue = (form) => running.set(form, (running.get(form) ?? Promise.resolve()).then(() => save(form)));
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const before = localStorage.getItem(kept(form));
  if (before && before !== words(form)) {
    const held = JSON.parse(before);
    form.heading.value = held.heading; form.text.value = held.text;
    form.classList.add("unsaved"); said(form).textContent = form.dataset.kept;
  }
  form.addEventListener("input", () => {
    localStorage.setItem(kept(form), words(form));
    clearTimeout(timers.get(form)); timers.set(form, setTimeout(() => queue(form), 1200));
  });
  form.addEventListener("submit", () => { clearTimeout(timers.get(form)); localStorage.removeItem(kept(form)); });
}
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const box = form.text, grow = () => { box.rows = Math.min(40, Math.max(4, box.value.split("\n").reduce((n, line) => n + 1 + Math.floor(line.length / 85), 1))); };
  box.addEventListener("input", grow); grow();
}
