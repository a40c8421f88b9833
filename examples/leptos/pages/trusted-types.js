// Leptos makes what never changes in a view from one piece of markup. Under `require-trusted-types-for 'script'` a
// browser lets it only if the page says that it is trusted. The widget needs nothing of this.
window.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
