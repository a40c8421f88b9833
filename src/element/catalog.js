// The sentences of a language, with the host's own wording in them. A catalog is a list: first the
// edition of the module's list of keys, then one sentence for each key. The names of the keys are
// another such list, which only a host with wording of its own makes the browser download.

import { expectDates } from './formats.js';
import { formatsOf, languageOf } from './language.js';

/** What the module splits the list by; in no sentence of ours. */
const END = '\0';

/**
 * Everything that depends on the language.
 * @param {{locales: Object<string, () => Promise>, names: () => Promise}} files what can be downloaded
 * @param {string} tag the language that is wanted
 * @param {object} messages the host's own wording, by name
 * @param {(text: string) => void} warn
 */
export async function compose(files, tag, messages, warn) {
  const own = Object.keys(messages).length > 0;
  const named = own ? files.names().catch(() => null) : null;
  const { language, sentences } = await download(files.locales, tag, warn);
  const formats = formatsOf(tag, language);
  expectDates(formats);
  const list = own ? reworded(sentences, await named, messages, warn) : sentences;
  return { language, formats, text: list.join(END) };
}

/** A language that cannot be had is replaced by English. */
async function download(locales, tag, warn) {
  const language = languageOf(tag, Object.keys(locales));
  try {
    return { language, sentences: (await locales[language]()).default };
  } catch (error) {
    if (language === 'en') throw error;
    warn(`<domain-lifecycle> the sentences for lang="${tag}" could not be loaded; English is used`);
    return download(locales, 'en', warn);
  }
}

/** The sentences with those replaced that the host words itself; what it words wrongly is passed over. */
function reworded(sentences, names, messages, warn) {
  if (names?.default[0] !== sentences[0]) {
    warn('<domain-lifecycle> messages could not be applied: their names could not be loaded');
    return sentences;
  }
  const list = [...sentences];
  for (const [name, text] of Object.entries(messages)) {
    const place = names.default.indexOf(name, 1);
    if (place < 0) warn(`<domain-lifecycle> messages: "${name}" is not known`);
    else if (typeof text !== 'string') warn(`<domain-lifecycle> messages: "${name}" is not a string`);
    else list[place] = text.replaceAll(END, '');
  }
  return list;
}
