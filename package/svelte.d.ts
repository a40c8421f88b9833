// For Svelte 5: `import type {} from 'domain-lifecycle/svelte'` once, anywhere in the project.

import type { HTMLAttributes } from 'svelte/elements';
import type { DomainLifecycleAttributes, DomainLifecycleElement, DomainLifecycleEventMap } from './element.js';

type Listeners = {
  [Name in keyof DomainLifecycleEventMap as `on${Name}`]?: (event: DomainLifecycleEventMap[Name]) => void;
};

type Properties = Partial<Pick<DomainLifecycleElement, 'messages' | 'requestHeaders' | 'fetch'>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'domain-lifecycle': HTMLAttributes<DomainLifecycleElement> & DomainLifecycleAttributes & Listeners & Properties;
  }
}
