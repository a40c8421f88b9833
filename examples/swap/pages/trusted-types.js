// HTMX and Turbo parse what this server sends by themselves. Under `require-trusted-types-for 'script'` a
// browser lets them only if the page says that it is trusted. The widget needs nothing of this.
window.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
