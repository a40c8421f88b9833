// A browser of long ago, as far as the widget can tell.

delete window.WebAssembly;
