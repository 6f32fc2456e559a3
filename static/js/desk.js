// Small comforts on desk pages; every page works without this file.
"use strict";

// "/" goes to the search box.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("[data-find]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// A menu that is open closes by Escape, which goes back to what opened it, and by a press elsewhere.
const menu = () => document.querySelector("details[data-closes][open]");
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && menu();
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  const open = menu();
  if (open && !open.contains(event.target)) open.open = false;
});

// A form that came back refused: to the first field that is wrong.
if (!document.querySelector("[data-reader]")) {
  const fields = "input:not([type=hidden]), textarea, select";
  document.querySelector(`[aria-invalid]:is(${fields}), [aria-invalid] :is(${fields}), .is-wrong :is(${fields})`)?.focus();
}

// Forms with data-keep: leaving the page with something typed asks first.
const typed = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-keep]");
  if (form) typed.add(form);
});
window.addEventListener("beforeunload", (event) => {
  const open = [...typed].some((form) => form.isConnected);
  if (open) event.preventDefault();
});

// Who is here is told of a page in sight alone, and says whether something is typed in it.
const isHere = (event) => event.detail.elt.matches("[data-here]");
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isHere(event) && document.hidden) event.preventDefault();
});
document.addEventListener("htmx:configRequest", (event) => {
  if (isHere(event) && [...typed].some((form) => form.isConnected)) event.detail.parameters.writing = "1";
});

// A form that is on its way is not sent twice.
const sent = new WeakSet();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "get") return;
  if (sent.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  sent.add(form);
  typed.delete(form);
}, true);
window.addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form").forEach((form) => sent.delete(form));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement)) return;
  sent.delete(form);
  if (event.detail.failed && form.isConnected && form.matches("[data-keep]")) typed.add(form);
});

// What had the focus is gone with the answer: it goes to what was changed, else to the heading, not to the top of the page.
let changed = "";
document.addEventListener("htmx:beforeSwap", (event) => {
  const part = event.detail.requestConfig.elt.closest("article[id], section[aria-labelledby]");
  changed = part?.id || part?.getAttribute("aria-labelledby") || "";
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.elt.closest("[data-ask]") || document.activeElement !== document.body) return;
  const part = document.getElementById(changed) ?? document.querySelector("main h1[tabindex]");
  part?.setAttribute("tabindex", "-1");
  part?.focus({ preventScroll: true });
});

// What was not saved, and why, goes to the live region.
const say = (text) => {
  const region = document.getElementById("messages");
  if (!region) return;
  const line = document.createElement("p");
  line.className = "wrap error";
  line.textContent = text;
  region.replaceChildren(line);
};
// A page that asks by itself, and asks again, loses nothing.
const isAsking = (event) => event.detail.requestConfig.elt.matches("[data-ask]");
document.addEventListener("htmx:sendError", (event) => {
  if (isAsking(event)) return;
  say("The desk cannot be reached just now. Nothing was saved; what you typed is still here. Try again.");
});
document.addEventListener("htmx:responseError", (event) => {
  if (isAsking(event)) return;
  const status = event.detail.xhr.status;
  say(
    status === 503
      ? "This could not be saved just now. Nothing was lost; what you typed is still here. Try again in a few seconds."
      : `This was not saved (${status}). What you typed is still here: open the page in another tab and compare.`,
  );
});

// Signed out meanwhile: the sign-in page would land inside this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const arrived = new URL(event.detail.xhr.responseURL || location.href, location.href);
  if (!arrived.pathname.startsWith("/accounts/")) return;
  event.detail.shouldSwap = false;
  say("You are signed out. Nothing was saved; what you typed is still here. Sign in in another tab, then try again.");
});
