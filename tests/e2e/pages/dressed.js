// A host that says how its widget is to ask, in a script of its own that runs after the widget's: by a
// function, or by what stands in the address of the page.

const element = document.getElementById('one');
const [what, domain] = location.search.slice(1).split('=');
window.asked = [];
if (what === 'domain') element.setAttribute('domain', domain);
else if (what === 'gone') element.remove();
else {
  element.fetch = (url, init) => {
    window.asked.push(url);
    return fetch(url, init);
  };
}
