// The speaker picker: an editable combobox with a list (ARIA pattern) over a plain field with its datalist.
"use strict";

(() => {
  const SELECTOR = "input[list=speakers], input[data-picks-speaker]";
  const PAUSE = 150; // milliseconds after the last key
  const within = (input) => input.closest(".who") ?? input.closest(".field") ?? input.parentElement;
  const list = (input) => document.getElementById(input.getAttribute("aria-controls"));
  const options = (input) => [...list(input).querySelectorAll("[role=option]")];
  const active = (input) => document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
  let number = 0;

  function upgrade(input) {
    if (input.hasAttribute("data-picks-speaker")) return;
    number += 1;
    const box = document.createElement("ul");
    Object.assign(box, { id: `picker${number}`, className: "picker", hidden: true });
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", "Speakers");
    const said = document.createElement("p");
    said.className = "picked quiet small";
    said.id = `picked${number}`;
    said.setAttribute("role", "status");
    input.removeAttribute("list");
    input.setAttribute("data-picks-speaker", "");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", box.id);
    input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), said.id].filter(Boolean).join(" "));
    input.after(box, said);
  }

  function close(input) {
    list(input).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  // The key of a known speaker goes along with the name in a field of its own.
  function keep(input, key) {
    if (!input.name.endsWith("-name")) return; // a name alone, as of whom somebody cites
    const name = input.name.replace(/-name$/, "-speaker");
    const field = within(input).querySelector(`[name="${name}"]`);
    if (field?.matches("[type=radio]")) field.closest("fieldset").remove();
    if (field?.isConnected) field.value = key;
    else if (key) {
      const hidden = document.createElement("input");
      Object.assign(hidden, { type: "hidden", name, value: key });
      input.after(hidden);
    }
  }

  function choose(input, option) {
    input.value = option.dataset.name;
    keep(input, option.dataset.speaker ?? "");
    const about = option.dataset.speaker ? [...option.children].slice(1).map((each) => each.textContent).join(", ") : "";
    document.getElementById(`picked${input.getAttribute("aria-controls").slice(6)}`).textContent = option.dataset.speaker
      ? `Known to the desk${about ? `: ${about}` : ""}`
      : "New to the desk: say of what kind.";
    close(input);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    if (!option.dataset.speaker) within(input).querySelector("select[name$='-kind']")?.focus();
  }

  function point(input, option) {
    options(input).forEach((each) => each.setAttribute("aria-selected", String(each === option)));
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  const asked = new WeakMap();
  async function ask(input) {
    const words = input.value.trim();
    const root = document.querySelector("[data-find-speakers]");
    if (!words || !root) return close(input);
    asked.get(input)?.abort();
    const stop = new AbortController();
    asked.set(input, stop);
    const at = input.closest("[data-card]")?.dataset.card ?? "";
    const address = `${root.dataset.findSpeakers}&${new URLSearchParams({ q: words, at })}`;
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal: stop.signal });
      if (!answer.ok || answer.redirected || !input.isConnected) return;
      show(input, await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") close(input); // offline: the plain field still works
    }
  }

  function show(input, html) {
    const found = new DOMParser().parseFromString(`<ul>${html}</ul>`, "text/html").querySelectorAll("[role=option]");
    list(input).replaceChildren(...found);
    options(input).forEach((option, place) => { option.id = `${input.getAttribute("aria-controls")}-${place}`; });
    const isOpen = found.length > 0 && document.activeElement === input;
    list(input).hidden = !isOpen;
    list(input).style.top = `${input.offsetTop + input.offsetHeight + 2}px`;
    input.setAttribute("aria-expanded", String(isOpen));
    input.removeAttribute("aria-activedescendant");
    const known = options(input).filter((option) => option.dataset.speaker).length;
    const said = document.getElementById(`picked${input.getAttribute("aria-controls").slice(6)}`);
    if (isOpen) said.textContent = known === 1 ? "One speaker found" : `${known || "No"} speakers found`;
  }

  let pause = 0;
  document.addEventListener("input", (event) => {
    const input = event.target;
    if (!event.isTrusted || !input.matches?.("[data-picks-speaker]")) return;
    keep(input, ""); // another name: whoever was chosen is not meant any more
    clearTimeout(pause);
    pause = setTimeout(() => ask(input), PAUSE);
  });

  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches?.("[data-picks-speaker]")) return;
    const isOpen = input.getAttribute("aria-expanded") === "true";
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return void ask(input);
      const all = options(input);
      const place = all.indexOf(active(input)) + (event.key === "ArrowDown" ? 1 : -1);
      return point(input, all.at(place < -1 ? -1 : place % all.length));
    }
    if (!isOpen) return;
    if (event.key === "Enter" && active(input)) {
      event.preventDefault();
      choose(input, active(input));
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(input);
    } else if (event.key === "Tab") close(input);
  });

  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest(".picker [role=option]");
    if (!option) return;
    event.preventDefault(); // the field keeps the focus
    choose(document.querySelector(`[aria-controls="${CSS.escape(option.parentElement.id)}"]`), option);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.("[data-picks-speaker]")) close(event.target);
  });

  const start = () => document.querySelectorAll(SELECTOR).forEach(upgrade);
  document.addEventListener("htmx:afterSettle", start);
  start();
})();
