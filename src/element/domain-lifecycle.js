// The one module a page loads: it defines <domain-lifecycle> and brings its WebAssembly.

import { define } from './module.js';

define();
