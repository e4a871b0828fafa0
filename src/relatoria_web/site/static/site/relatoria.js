// The little that every page needs: the reader's language, keys, and the message when a request fails.
"use strict";
for (const kind of ["htmx:responseError", "htmx:sendError"]) document.addEventListener(kind, (event) => {
  const place = document.getElementById("messages");
  if (event.detail.requestConfig?.verb === "get" || !place) return; // what is only looked for comes by itself later
  const notice = document.createElement("p");
  notice.className = "notice error floating";
  notice.textContent = place.dataset.failed;
  place.replaceChildren(notice);
  setTimeout(() => notice.remove(), 15000);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language]");
  if (link) document.cookie = `language=${link.dataset.language}; path=/; max-age=31536000; samesite=lax`;
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, textarea")) target.focus(); else target.click();
});
