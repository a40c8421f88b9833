const widget = document.querySelector('domain-lifecycle');
const news = document.querySelector('#news');

widget.requestHeaders = () => ({ 'X-CSRF-Token': document.querySelector('meta[name="csrf"]').content });
widget.messages = { 'action-status-sync': 'Ask the registry' };
widget.addEventListener('dl-ready', () => {
  news.textContent = 'ready';
});
widget.addEventListener('dl-action', ({ detail }) => {
  news.textContent = `${detail.name}: ${detail.outcome}`;
});

const toggle = document.querySelector('#toggle');
toggle.addEventListener('click', () => {
  if (widget.isConnected) widget.remove();
  else document.body.append(widget);
  toggle.textContent = widget.isConnected ? 'Close' : 'Open';
});
