"use strict";
// Draws the description; no cookie and no token of the desk goes with what is tried out here.
SwaggerUIBundle({
  url: "{{ schema_url|escapejs }}",
  dom_id: "#swagger-ui",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  // Below the title of the page nothing is left out.
  onComplete() {
    document.querySelectorAll("#swagger-ui h3").forEach((heading) => heading.setAttribute("aria-level", "2"));
  },
  requestInterceptor: (request) => Object.assign(request, { credentials: "omit" }),
  ...{{ settings|safe }},
});
