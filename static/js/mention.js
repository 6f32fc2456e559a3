// "@" in a comment offers the people whose name begins so; without this file the list below the box is to read.
"use strict";

// The word at the caret that begins with @, without it; null where there is none.
const begun = (box) => /(?:^|[^\w.@+-])@([\w.+-]*)$/.exec(box.value.slice(0, box.selectionStart))?.[1] ?? null;

const offersOf = (form) => {
  let list = form.querySelector("[data-offers]");
  if (!list) {
    list = document.createElement("p");
    list.className = "offers";
    list.dataset.offers = "";
    list.setAttribute("role", "group");
    list.setAttribute("aria-live", "polite");
    list.setAttribute("aria-label", "People to name");
    form.querySelector("textarea").after(list);
  }
  return list;
};

const insert = (box, name) => {
  const word = begun(box) ?? "";
  box.setRangeText(`${name} `, box.selectionStart - word.length, box.selectionStart, "end");
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("[data-mentions]");
  if (!form || !event.target.matches("textarea")) return;
  const box = event.target;
  const word = begun(box)?.toLowerCase();
  const list = offersOf(form);
  const people = word === undefined ? [] : [...form.querySelectorAll("[data-name]")].filter((person) => {
    const words = [person.dataset.name, ...person.textContent.split(/\s+/).slice(1)];
    return words.some((each) => each.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "").startsWith(word));
  });
  list.replaceChildren(...people.slice(0, 6).map((person) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = person.textContent.trim();
    button.addEventListener("click", () => insert(box, person.dataset.name));
    return button;
  }));
});

// Down goes to the people offered, Escape back to the text.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("[data-mentions]");
  if (!form) return;
  const offers = [...form.querySelectorAll("[data-offers] button")];
  const box = form.querySelector("textarea");
  if (!offers.length) return;
  const at = offers.indexOf(event.target);
  if (event.key === "ArrowDown" && (event.target === box || at >= 0)) {
    event.preventDefault();
    offers[Math.min(at + 1, offers.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (offers[at - 1] ?? box).focus();
  } else if (event.key === "Escape") {
    form.querySelector("[data-offers]").replaceChildren();
    box.focus();
  }
});
