// The events come out of every shadow root.

const news = document.querySelector('#news');
document.addEventListener('dl-ready', () => {
  news.textContent = 'ready';
});
document.addEventListener('dl-action', ({ detail }) => {
  news.textContent = `${detail.name}: ${detail.outcome}`;
});

const panel = document.querySelector('customer-panel');
const toggle = document.querySelector('#toggle');
toggle.addEventListener('click', () => {
  if (panel.isConnected) panel.remove();
  else document.body.append(panel);
  toggle.textContent = panel.isConnected ? 'Close' : 'Open';
});
