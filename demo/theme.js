// Light, dark, or as the system has it. The widgets are told, since they cannot see a host's switch.

import { byId } from './dom.js';

const key = 'northhost-theme';

export function theme() {
  return document.documentElement.dataset.theme ?? 'auto';
}

export function startTheme() {
  const select = byId('theme');
  apply(stored());
  select.value = theme();
  select.addEventListener('change', () => {
    localStorage.setItem(key, select.value);
    apply(select.value);
  });
}

function stored() {
  const value = localStorage.getItem(key);
  return ['light', 'dark'].includes(value) ? value : 'auto';
}

function apply(choice) {
  document.documentElement.dataset.theme = choice;
  for (const widget of document.querySelectorAll('domain-lifecycle')) widget.setAttribute('theme', choice);
}
