// The builder: a session dragged to a cell is moved by the same form as the one that opens in it.
"use strict";
(() => {
  const form = document.getElementById("move");
  if (!form) return;
  let dragged = null;
  document.addEventListener("dragstart", (event) => { dragged = event.target.closest?.(".slot"); });
  const cell = (event) => dragged && event.target.closest?.("td[data-start]");
  document.addEventListener("dragover", (event) => { const at = cell(event); if (at) { event.preventDefault(); at.classList.add("over"); } });
  document.addEventListener("dragleave", (event) => { cell(event)?.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    const at = cell(event);
    if (!at) return;
    event.preventDefault();
    const values = { session: dragged.dataset.session, revision: dragged.dataset.revision, start: at.dataset.start, room: at.dataset.room };
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    form.submit();
  });
})();
