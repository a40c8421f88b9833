// Notes what goes wrong on a page, so that a story fails for it in any browser. The harness puts
// this first on every page; the notes outlive a reload, and are shared by the tabs of a story.

{
  const key = 'e2e-complaints';

  const note = (...words) => {
    const noted = JSON.parse(localStorage.getItem(key) ?? '[]');
    localStorage.setItem(key, JSON.stringify([...noted, words.map(String).join(' ')]));
  };

  addEventListener('error', (event) => note('error:', event.message));
  addEventListener('unhandledrejection', (event) => note('unhandled rejection:', event.reason));
  addEventListener('securitypolicyviolation', (event) =>
    note('Content Security Policy:', event.effectiveDirective, 'forbids', event.blockedURI, event.sample), true);

  const { error } = console;
  console.error = (...words) => {
    note('console:', ...words);
    error.apply(console, words);
  };
}
