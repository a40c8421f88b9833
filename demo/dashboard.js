// Starts the dashboard: words, theme, drawer, session, pages.

import { busy, byId } from './dom.js';
import { startDrawer } from './drawer.js';
import { retitle, showAfresh, startRouter } from './router.js';
import { askToSignIn, lookUp, signOut } from './session.js';
import { startTheme } from './theme.js';
import { adoptPage, speak } from './words.js';

const languageKey = 'northhost-language';

function startLanguage() {
  const select = byId('language');
  const apply = (code) => {
    speak(code);
    select.value = document.documentElement.lang;
    retitle();
  };
  select.addEventListener('change', () => {
    localStorage.setItem(languageKey, select.value);
    apply(select.value);
  });
  apply(localStorage.getItem(languageKey) ?? 'en');
}

function startSession() {
  document.addEventListener('dl-auth-required', askToSignIn);
  byId('sign-in-again').addEventListener('click', askToSignIn);
  byId('sign-out').addEventListener('click', (event) => busy(event.currentTarget, () => signOut(showAfresh)));
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the hash names the page, and is not for jumping
    byId('main').focus();
  });
}

adoptPage();
startTheme();
startLanguage();
startSession();
startDrawer();
// A server that cannot be reached is said by the page itself.
await lookUp().catch(() => {});
await startRouter();
