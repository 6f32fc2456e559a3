// Words selected in the reader's text: a new statement, the words of an open form, the place of a split; and the grips
// at the ends of the words that an open form is about. Every step here is also a button or a field of a form.
"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const text = () => $("[data-text]");
  const entry = () => $("[data-entry]");

  // The browser counts UTF-16 units, the server code points.
  const codePoints = (words) => [...words].length;
  const units = (words, places) => [...words].slice(0, places).join("").length;

  // Start and end in code points of the selected words, without blanks at the ends; null where nothing is selected.
  function selected() {
    const selection = getSelection();
    if (!text() || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text().contains(range.commonAncestorContainer)) return null;
    return spanOf(lengthBefore(range.startContainer, range.startOffset), range.toString());
  }

  function spanOf(lead, words) {
    const exact = words.trim();
    if (!exact) return null;
    const start = codePoints(text().textContent.slice(0, lead + words.indexOf(exact)));
    return { start, end: start + codePoints(exact), exact };
  }

  // UTF-16 units of the text before a place in one of its nodes.
  function lengthBefore(node, offset) {
    const before = document.createRange();
    before.selectNodeContents(text());
    before.setEnd(node, offset);
    return before.toString().length;
  }

  // What is selected, offered ---------------------------------------------------------------------------------------
  let lastField = null;
  const row = () => (lastField && entry()?.contains(lastField) ? lastField.closest(".figure-row") : null);
  let waiting = 0;

  function offer() {
    const bar = $("[data-selection]");
    if (!bar) return;
    const found = selected();
    clearTimeout(waiting);
    const isTaken = found && entry()?.matches("[data-span]") && !row();
    if (isTaken) waiting = setTimeout(() => fill(found), 120); // the open form follows the selection
    bar.hidden = !found || isTaken;
    if (!found) return;
    for (const name of ["start", "end", "exact"]) bar.elements[name].value = found[name];
    $("[data-selected]", bar).textContent = `“${found.exact}”`;
    const split = $("[data-split]");
    $("[data-take]", bar).hidden = !entry();
    $("[data-split-here]", bar).hidden = !split;
    $("[data-mark]", bar).hidden = Boolean(entry() || split);
  }

  // The words of the open form, or of the count that is being typed.
  function fill({ start, end, exact }, place = row() ?? entry()) {
    const isWhole = place === entry();
    const field = (name) => $(isWhole ? `[name="${name}"]` : `[name$="-${name}"]`, place);
    const words = field(isWhole ? "exact" : "words");
    if (words) words.value = exact;
    if (field("start")) field("start").value = start;
    if (field("end")) field("end").value = end;
    entry().dataset.typed = "yes";
    const now = $("[data-words-now]", entry());
    if (now && isWhole) now.textContent = exact;
    draw();
    return words ?? field("start");
  }

  function take() {
    const found = selected();
    if (!found || !entry()) return;
    const words = fill(found);
    getSelection().removeAllRanges();
    words.focus();
  }

  function splitHere() {
    const [found, form] = [selected(), $("[data-split]")];
    if (!found || !form) return;
    form.elements.words.value = "";
    form.elements.place.value = found.start;
    getSelection().removeAllRanges();
    form.requestSubmit();
  }

  document.addEventListener("selectionchange", offer);
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-selection]")) event.preventDefault(); // the selection stays
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-take]")) take();
    if (event.target.closest("[data-split-here]")) splitHere();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.closest("[data-entry]")) lastField = event.target;
  });

  // Words pasted over the chosen ones: the places of the old ones no longer hold.
  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-entry]");
    if (form) form.dataset.typed = "yes";
    if (form && event.target.matches("[data-words]")) {
      for (const name of ["start", "end"]) if (form.elements[name]) form.elements[name].value = "";
    }
    if (form && event.target.matches("[name=start], [name=end], [data-words]")) draw();
  });

  // The ends, dragged -----------------------------------------------------------------------------------------------
  // A place of the text, in code points, as a node and an offset in it.
  function placeOf(point) {
    let left = units(text().textContent, point);
    const walk = document.createTreeWalker(text(), NodeFilter.SHOW_TEXT);
    let node = walk.nextNode();
    for (; node && left > node.length; node = walk.nextNode()) left -= node.length;
    return node && [node, left];
  }

  // The span that the open form is about; null where it has none.
  function offered() {
    const form = entry();
    if (!form?.matches("[data-span]") || !text()) return null;
    const [start, end] = ["start", "end"].map((name) => form.elements[name]?.value ?? "");
    if (start === "" || end === "" || Number(start) >= Number(end)) return null;
    const [from, to] = [placeOf(Number(start)), placeOf(Number(end))];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return { start: Number(start), end: Number(end), range };
  }

  function grip(end) {
    const leaf = $(".leaf");
    let found = $(`[data-grip="${end}"]`);
    if (!found) {
      found = document.createElement("span");
      found.className = "grip";
      found.dataset.grip = end;
      found.setAttribute("aria-hidden", "true"); // the buttons of the form move the ends too
      found.append(document.createElement("i")); // the line between two words; around it is room for a finger
      leaf.append(found);
    }
    return found;
  }

  // Show the words that are offered, with a grip at each end.
  function draw() {
    const span = offered();
    if (window.CSS?.highlights) {
      if (span) CSS.highlights.set("offered", new Highlight(span.range));
      else CSS.highlights.delete("offered");
    }
    if (!span) {
      document.querySelectorAll("[data-grip]").forEach((each) => each.remove());
      return;
    }
    const frame = $(".leaf").getBoundingClientRect();
    const boxes = [...span.range.getClientRects()].filter((box) => box.width);
    if (!boxes.length) return;
    const isBackward = getComputedStyle(span.range.startContainer.parentElement).direction === "rtl";
    for (const [end, box] of [["start", boxes[0]], ["end", boxes.at(-1)]]) {
      const side = (end === "start") === isBackward ? "right" : "left"; // the side of the words that it stands on
      grip(end).dataset.side = side;
      Object.assign(grip(end).style, { left: `${box[side] - frame.left}px`, top: `${box.top - frame.top}px` });
      $("i", grip(end)).style.blockSize = `${box.height}px`;
    }
  }

  // UTF-16 units of the text before a point of the window.
  function unitsAt(x, y) {
    const found = document.caretPositionFromPoint?.(x, y);
    const range = found ? null : document.caretRangeFromPoint?.(x, y);
    const [node, offset] = found ? [found.offsetNode, found.offset] : [range?.startContainer, range?.startOffset];
    return node && text().contains(node) ? lengthBefore(node, offset) : null;
  }

  // The grip that is held, and where on it: a finger holds it by its foot, below the line that is meant.
  let held = null;
  document.addEventListener("pointerdown", (event) => {
    const found = event.isPrimary && event.target.closest("[data-grip]");
    if (!found) return;
    event.preventDefault();
    found.setPointerCapture(event.pointerId);
    found.classList.add("is-held");
    const line = $("i", found).getBoundingClientRect();
    held = { grip: found, beside: event.clientX - line.x, below: event.clientY - (line.y + line.height / 2) };
  });
  document.addEventListener("pointermove", (event) => {
    const span = held && event.isPrimary && offered();
    if (!span) return;
    const y = event.clientY - held.below;
    follow(y);
    const whole = text().textContent;
    let at = unitsAt(event.clientX - held.beside, y);
    if (at === null) return;
    let [from, to] = [units(whole, span.start), units(whole, span.end)];
    if (held.grip.dataset.grip === "start") {
      while (at > 0 && /\S/.test(whole[at - 1])) at -= 1; // to the beginning of the word
      from = Math.min(at, to - 1);
    } else {
      while (at < whole.length && /\S/.test(whole[at])) at += 1; // to the end of the word
      to = Math.max(at, from + 1);
    }
    const found = spanOf(from, whole.slice(from, to));
    if (found) fill(found, entry());
  });
  function release() {
    held?.grip.classList.remove("is-held");
    held = null;
  }
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);

  // Words above or below what is in sight come by themselves.
  function follow(y) {
    const panel = $("[data-panel]").getBoundingClientRect();
    const foot = panel.left > 0 ? innerHeight : panel.top; // a sheet at the foot, on a phone
    if (y < 32) scrollBy(0, y - 32);
    else if (y > foot - 32) scrollBy(0, y - foot + 32);
  }

  addEventListener("resize", draw);
  document.addEventListener("htmx:afterSettle", draw);
  draw();
})();
