"use strict";
// Draws the description; no cookie and no token of the desk goes with what is tried out here.
SwaggerUIBundle({
  url: "{{ schema_url|escapejs }}",
  dom_id: "#swagger-ui",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  requestInterceptor: (request) => Object.assign(request, { credentials: "omit" }),
  ...{{ settings|safe }},
});
