// What the widgets and the console of a page say from the very beginning.

{
  const heard = [];
  const warned = [];
  Object.assign(window, { heard, warned });
  document.addEventListener('dl-load-error', (event) => heard.push(event.detail.code));
  const { warn } = console;
  console.warn = (...words) => {
    warned.push(words.map(String).join(' '));
    warn.apply(console, words);
  };
}
