// The reader's keyboard and selections. Every step here is also a link, a button or a plain form.
"use strict";

(() => {
  const root = document.documentElement;
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const reader = () => $("[data-reader]");
  const card = () => $("[data-card][aria-current]");
  const isNarrow = () => matchMedia("(max-width: 62rem)").matches;
  const isTouched = () => matchMedia("(pointer: coarse)").matches; // a field with the focus would bring a keyboard over the text
  root.classList.add("has-script");

  // Cards and marks follow each other -------------------------------------------------------------------------------
  function look(at, { scroll = true } = {}) {
    if (!at) return;
    all("[data-card]").forEach((each) => each.removeAttribute("aria-current"));
    at.setAttribute("aria-current", "true");
    const marks = all("[data-text] mark");
    marks.forEach((mark) => mark.classList.toggle("is-current", mark.dataset.s.split(" ").includes(at.dataset.card)));
    step();
    if (!$("[data-open]", at)) show(at);
    if (scroll || $("[data-open]", at)) reveal(marks.find((mark) => mark.classList.contains("is-current")));
  }

  // Scroll the panel, not the page, so that the card is seen.
  function show(at) {
    const panel = $("[data-panel]");
    const [box, frame] = [at.getBoundingClientRect(), panel.getBoundingClientRect()];
    const head = $(".panelhead").offsetHeight;
    if (box.top < frame.top + head || box.height > frame.height - head) panel.scrollBy({ top: box.top - frame.top - head });
    else if (box.bottom > Math.min(frame.bottom, innerHeight)) panel.scrollBy({ top: box.bottom - Math.min(frame.bottom, innerHeight) + 12 });
  }

  // Scroll the text, if it must be, so that the words are seen.
  function reveal(mark) {
    if (!mark) return;
    const box = mark.getBoundingClientRect();
    const foot = isNarrow() ? $("[data-panel]").getBoundingClientRect().top : innerHeight;
    if (box.top < 40 || box.bottom > foot - 20) {
      const middle = (foot - Math.min(box.height, foot / 2)) / 2;
      scrollBy({ top: box.top - middle });
    }
  }

  // The links to the cards before and after.
  function step() {
    const cards = all("[data-card]");
    const place = cards.indexOf(card());
    all("[data-step]").forEach((link) => {
      const to = cards[place + Number(link.dataset.step)];
      if (to) {
        link.href = `${reader().dataset.reader}?at=${to.dataset.card}#s${to.dataset.card}`;
        link.removeAttribute("aria-disabled");
      } else {
        link.removeAttribute("href");
        link.setAttribute("aria-disabled", "true");
      }
    });
  }

  function move(by) {
    const cards = all("[data-card]");
    const to = cards[cards.indexOf(card()) + by];
    if (!to) {
      $(`[data-more="${by}"]`)?.click(); // the cards of a long text come in parts
      return;
    }
    look(to);
    to.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (link) {
      event.preventDefault();
      move(Number(link.dataset.step));
      return;
    }
    const place = event.target.closest("[data-place]");
    if (place) {
      event.preventDefault();
      look(place.closest("[data-card]"));
      return;
    }
    const mark = event.target.closest("[data-text] mark");
    if (mark && getSelection().isCollapsed) {
      const keys = mark.dataset.s.split(" ");
      const its = document.getElementById(`s${keys.at(-1)}`);
      if (its) look(its);
      else location.assign(`${reader().dataset.reader}?at=${keys.at(-1)}`);
      return;
    }
    const at = event.target.closest("[data-card]");
    if (at && !at.hasAttribute("aria-current")) look(at, { scroll: !event.target.closest("a, button, input, select, summary") });
  });

  // While an answer is put in place, focus moves by itself and says nothing about where the editor looks.
  let isSwapping = false;
  document.addEventListener("htmx:beforeSwap", (event) => { isSwapping = event.detail.shouldSwap; });
  document.addEventListener("focusin", (event) => {
    const at = event.target.closest("[data-card]");
    if (!isSwapping && at && !at.hasAttribute("aria-current") && event.target.matches(":focus-visible")) look(at, { scroll: false });
  });

  // Keys ------------------------------------------------------------------------------------------------------------
  const areOn = () => localStorage.getItem("reader-keys") !== "off";

  function press(key) {
    if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
    if (key === "n" && !$("[data-selection]")?.hidden) return $("[data-mark]").click();
    if ("n?us".includes(key)) return $(`[data-key="${CSS.escape(key)}"]`)?.click();
    return $(`[data-key="${CSS.escape(key)}"]`, card() ?? document.createElement("div"))?.click();
  }

  document.addEventListener("keydown", (event) => {
    if (!reader() || !areOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (!/^[jkarelnus?1-9]$/.test(event.key)) return;
    event.preventDefault();
    press(event.key);
    if (event.key === "?") $("[data-keys]").scrollIntoView({ block: "nearest" });
  });

  // A new speaker renamed: only then is there another spelling to keep.
  document.addEventListener("input", (event) => {
    if (event.target.matches(".is-new [list]")) event.target.closest(".is-new").dataset.renamed = "";
  });
  // After each answer -----------------------------------------------------------------------------------------------
  function settle({ scroll = true } = {}) {
    if (!reader()) return;
    const toggle = $("[data-keys-switch]");
    toggle.hidden = false;
    $("[data-keys-on]").checked = areOn();
    const fields = "textarea, input:not([type=hidden]), select";
    const at = card();
    const form = $("[data-open]") ?? $(".problem", at ?? undefined)?.closest("[data-card]");
    const wanted = form && ($(`[aria-invalid]:is(${fields}), [aria-invalid] :is(${fields})`, form) ?? $(`[data-focus] :is(${fields})`, form));
    const first = form && ($("[data-again]", form) ?? wanted ?? $("[data-asked] a", form) ?? (isTouched() ? form : $(fields, form))); // a link, so that its number works
    if (at) look(at, { scroll: scroll && !form });
    if (first) first.focus({ preventScroll: true });
    if (form?.matches("[data-open]")) {
      // As much of the form as leaves what is to be mended, or the new row, in sight.
      const panel = $("[data-panel]");
      const top = (each) => each.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      panel.scrollBy({ top: top(form) - $(".panelhead").offsetHeight - 8 });
      if (wanted && top(wanted) > panel.clientHeight - 120) panel.scrollBy({ top: top(wanted) - panel.clientHeight / 2 });
    }
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys-on]")) localStorage.setItem("reader-keys", event.target.checked ? "on" : "off");
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (isAsking(event)) {
      // What comes by itself moves nothing that somebody looks at or types in.
      if (event.detail.target.id === "workspace") {
        settle({ scroll: false });
        if (document.activeElement === document.body) card()?.focus({ preventScroll: true });
      }
      isSwapping = false;
      return;
    }
    settle();
    if (!$("[data-open], [aria-current] .problem")) (card() ?? $(".leaf h1"))?.focus({ preventScroll: true });
    isSwapping = false;
  });

  // The page asks by itself whether its text has been read; not while words are being selected.
  const isAsking = (event) => Boolean(event.detail.requestConfig?.elt.matches("[data-ask]"));
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isAsking(event) && !getSelection().isCollapsed) event.preventDefault();
  });
  // An answer that comes late, when a form has been opened meanwhile: the form's own page asks again.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (isAsking(event) && !event.detail.requestConfig.elt.isConnected) isSwapping = event.detail.shouldSwap = false;
  });

  // Nothing typed is lost by a slip: leaving a form that was typed in is asked about first.
  const isTyped = () => Boolean($("[data-entry][data-typed]"));
  document.addEventListener("htmx:confirm", (event) => {
    if (!isTyped() || event.target.closest("[data-entry], [data-ask]")) return;
    event.preventDefault();
    if (confirm("Leave what you typed in the open form?")) event.detail.issueRequest(true);
  });
  addEventListener("beforeunload", (event) => {
    if (isTyped() && !document.activeElement?.closest("[data-entry]")) event.preventDefault();
  });

  settle({ scroll: /[?&]at=/.test(location.search) });
})();
