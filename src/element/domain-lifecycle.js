// The one module a page loads: it defines <domain-lifecycle> and brings its WebAssembly.

// All that it is made of, so that the browser asks for everything at once and not file by file.
import './accessors.js';
import './border.js';
import './breath.js';
import './build.js';
import './catalog.js';
import './crash-card.js';
import './define.js';
import './domain-lifecycle-glue.js';
import './domain-lifecycle.css.js';
import './download.js';
import './element.js';
import './face.js';
import './first-look.js';
import './formats.js';
import './freeze.js';
import './house.js';
import './idle.js';
import './kept.js';
import './language.js';
import './load-error.js';
import './locales.js';
import './nearness.js';
import './neighbours.js';
import './once-each.js';
import './part-files.js';
import './parts.js';
import './prelude.js';
import './question.js';
import './ready.js';
import './surface.js';
import './typed.js';
import './voice.js';

import { define } from './module.js';

define();
