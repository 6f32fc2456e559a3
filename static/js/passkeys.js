// A passkey that was not made or not used: said on the page, beside the button.
"use strict";
document.addEventListener("allauth.error", (event) => {
  const place = document.querySelector("[data-passkey-error]");
  if (!place) return;
  event.preventDefault();
  place.hidden = false;
});
