// Attributes as properties, and the properties without attribute.

export const ATTRIBUTES = [
  'domain', 'api', 'account', 'api-base', 'lang', 'time-zone', 'theme', 'variant', 'loading', 'poll',
  'heading-level', 'readonly', 'billing-url', 'account-url', 'support-url',
];
/** Properties that are functions, and the method of the module that takes each. */
export const FUNCTIONS = { requestHeaders: 'set_request_headers', fetch: 'set_fetch' };
/** All properties without attribute. */
export const PROPERTIES = ['messages', ...Object.keys(FUNCTIONS)];
export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The attributes that an element has. */
export function attributesOf(element) {
  const present = ATTRIBUTES.filter((name) => element.hasAttribute(name));
  return Object.fromEntries(present.map((name) => [name, element.getAttribute(name)]));
}

/** A property set before the class was known hides the accessor: sets it again, properly. */
export function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** Attributes as properties: kebab becomes camel, null removes. */
export function addAccessors(made) {
  const { prototype } = made;
  for (const attribute of ATTRIBUTES) {
    if (attribute === 'lang') continue; // every element has it
    const flag = attribute === 'readonly';
    Object.defineProperty(prototype, camel(attribute), {
      configurable: true,
      enumerable: true,
      get() { return flag ? this.hasAttribute(attribute) : this.getAttribute(attribute); },
      set(value) {
        if (flag ? !value : value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, flag ? '' : String(value));
      },
    });
  }
  for (const name of PROPERTIES) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() { return this._value(name); },
      set(value) { this._value(name, value); },
    });
  }
  return made;
}
