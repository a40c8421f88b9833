// For templates of Vue 3: `import type {} from 'domain-lifecycle/vue'` once, anywhere in the project.

import type { HTMLAttributes, ReservedProps } from 'vue';
import type { DomainLifecycleAttributes, DomainLifecycleElement, DomainLifecycleEventMap } from './element.js';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

type Listeners = {
  [Name in keyof DomainLifecycleEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: DomainLifecycleEventMap[Name]) => void;
};

type Properties = Partial<Pick<DomainLifecycleElement, 'messages' | 'requestHeaders' | 'fetch'>>;

declare module 'vue' {
  interface GlobalComponents {
    'domain-lifecycle': new () => {
      $props: HTMLAttributes & ReservedProps & DomainLifecycleAttributes & Listeners & Properties;
    };
  }
}
