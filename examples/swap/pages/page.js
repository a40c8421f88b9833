// The events bubble: one listener on the page hears every widget that a swap brings in.

const tell = (news) => {
  document.querySelector('#news').textContent = news;
};

document.addEventListener('dl-ready', ({ target }) => {
  target.messages = { 'action-status-sync': 'Ask the registry' };
  tell('ready');
});
document.addEventListener('dl-before-action', ({ target }) => {
  const token = document.querySelector('meta[name="csrf"]').content;
  target.requestHeaders = () => ({ 'X-CSRF-Token': token });
});
document.addEventListener('dl-action', ({ detail }) => tell(`${detail.name}: ${detail.outcome}`));
