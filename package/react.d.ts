// For React 19: `import type {} from 'domain-lifecycle/react'` once, anywhere in the project.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DomainLifecycleAttributes, DomainLifecycleElement, DomainLifecycleEventMap } from './element.js';

type Listeners = {
  [Name in keyof DomainLifecycleEventMap as `on${Name}`]?: (event: DomainLifecycleEventMap[Name]) => void;
};

type Properties = Partial<Pick<DomainLifecycleElement, 'messages' | 'requestHeaders' | 'fetch'>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'domain-lifecycle': DetailedHTMLProps<HTMLAttributes<DomainLifecycleElement>, DomainLifecycleElement> &
        DomainLifecycleAttributes & Listeners & Properties;
    }
  }
}
