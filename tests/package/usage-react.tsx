// The element in React 19.

import type {} from 'domain-lifecycle/react';
import { useRef } from 'react';
import type { DomainLifecycleElement } from 'domain-lifecycle';

export function Lifecycle({ id }: { id: string }) {
  const element = useRef<DomainLifecycleElement>(null);
  return (
    <domain-lifecycle
      ref={element}
      className="card"
      domain={id}
      variant="compact"
      heading-level={3}
      readonly
      requestHeaders={() => ({ 'X-CSRF': 'token' })}
      ondl-change={(event) => event.detail.from}
      ondl-pay={(event) => event.preventDefault()}
    >
      <a href="/domains">open the details</a>
    </domain-lifecycle>
  );
}

// @ts-expect-error it says which domain
export const nameless = <domain-lifecycle />;
// @ts-expect-error there is no such variant
export const odd = <domain-lifecycle domain="dom_1" variant="tiny" />;
