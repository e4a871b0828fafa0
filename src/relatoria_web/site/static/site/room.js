// The room lives: the list is asked for every second and changes only when its revision did; the clock runs on its own.
"use strict";
(() => {
  const [room, lost, behind] = ["room", "lost", "behind"].map((id) => document.getElementById(id));
  if (!room) return;
  const EVERY = 1000, AT_MOST = 10000;
  let pause = EVERY, ahead = 0;
  const shown = () => room.firstElementChild;
  const set = (moment) => { ahead = Date.now() / 1000 - Number(moment); };
  const tick = () => {
    const clock = room.querySelector(".clock");
    if (!clock) return;
    const since = Number(clock.dataset.since), limit = Number(clock.dataset.limit);
    const seconds = Number(clock.dataset.spoken) + (since ? Math.max(0, Date.now() / 1000 - ahead - since) : 0);
    clock.firstElementChild.textContent = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
    clock.classList.toggle("over", seconds > limit);
    const passed = clock.querySelector(".passed"), words = seconds > limit ? passed.dataset.words : "";
    if (passed.textContent !== words) passed.textContent = words;  // told once to who listens
    clock.classList.toggle("near", seconds <= limit && seconds > limit - 30);
  };
  const busy = () => room.contains(document.activeElement) && document.activeElement.matches("textarea, input, select");
  // Who was moved keeps the focus: on the same button, or on the other where they have become the first or the last.
  const mover = (of) => of?.stay && (room.querySelector(`[data-stay="${of.stay}"][data-move="${of.move}"]`) ?? room.querySelector(`[data-stay="${of.stay}"]`));
  const look = async () => {
    try {
      const glue = room.dataset.live.includes("?") ? "&" : "?";
      const answer = await fetch(`${room.dataset.live}${glue}since=${shown().dataset.revision}`, { cache: "no-store" });
      if (behind) behind.hidden = answer.status !== 200 || !busy();
      if (answer.status === 200 && !busy()) {
        const held = document.activeElement;
        room.innerHTML = await answer.text();
        window.htmx?.process(room);
        (held?.dataset.key ? room.querySelector(`[data-key="${held.dataset.key}"]`) : mover(held?.dataset))?.focus();
        set(answer.headers.get("X-Moment"));
      } else if (!answer.ok) throw new Error(answer.status);
      lost.hidden = true; pause = EVERY;
    } catch { lost.hidden = false; pause = Math.min(pause * 2, AT_MOST); }
    setTimeout(look, pause * (0.85 + Math.random() * 0.3));
  };
  // A button that was pressed brings a new page: who works by keyboard goes on where they were. The floor is not
  // given to the next by a second press of Enter: the clock of who has it comes after it.
  const PRESSED = "room-pressed", pressed = sessionStorage.getItem(PRESSED);
  sessionStorage.removeItem(PRESSED);
  if (pressed?.startsWith("{")) mover(JSON.parse(pressed))?.focus();
  else if (pressed) (room.querySelector(`[data-key="${pressed}"]`) ?? room.querySelector("button"))?.focus();
  room.addEventListener("submit", (event) => {
    const { key, stay, move } = event.submitter?.dataset ?? {};
    if (stay) sessionStorage.setItem(PRESSED, JSON.stringify({ stay, move }));
    else if (key) sessionStorage.setItem(PRESSED, key === "n" ? "p" : key);
  });
  room.addEventListener("keydown", (event) => {
    const way = event.altKey && { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const row = way && event.target.closest(".turns > li");
    if (!row) return;
    event.preventDefault();
    row.querySelector(`[data-move="${way}"]`)?.click();
  });
  set(shown().dataset.now); tick(); setInterval(tick, 250); setTimeout(look, pause);
})();
