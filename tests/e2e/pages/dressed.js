// A host that says how its widget is to ask, in a script of its own that runs after the widget's.

window.asked = [];
document.getElementById('one').fetch = (url, init) => {
  window.asked.push(url);
  return fetch(url, init);
};
