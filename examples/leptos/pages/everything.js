import init from '/app/everything.js';

init();
