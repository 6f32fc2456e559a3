// The arrows go from the search box to what was found, and up and down there; Escape goes back to the box.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const box = document.querySelector("[data-find]");
  const hits = [...document.querySelectorAll("#results [data-hit]")];
  const at = hits.indexOf(document.activeElement);
  if (!box || (at < 0 && document.activeElement !== box)) return;
  let to = null;
  if (event.key === "ArrowDown") to = hits[at + 1];
  else if (event.key === "ArrowUp" && at >= 0) to = hits[at - 1] || box;
  else if (event.key === "Escape" && at >= 0) to = box;
  if (!to) return;
  event.preventDefault();
  to.focus();
});
