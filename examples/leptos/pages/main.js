import init from '/app/domain-lifecycle-in-leptos.js';

init();
