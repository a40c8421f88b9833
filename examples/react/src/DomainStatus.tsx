import 'domain-lifecycle';
import type {} from 'domain-lifecycle/react'; // the types of the tag, once in a project

const csrf = () => document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';
const csrfHeaders = () => ({ 'X-CSRF-Token': csrf() });
const messages = { 'action-status-sync': 'Ask the registry' };

export function DomainStatus({ id, tell }: { id: string; tell: (news: string) => void }) {
  return (
    <domain-lifecycle
      domain={id}
      account-url="/account"
      messages={messages}
      requestHeaders={csrfHeaders}
      ondl-ready={() => tell('ready')}
      ondl-action={({ detail }) => tell(`${detail.name}: ${detail.outcome}`)}
    >
      Status of your domain: <a href="/domains/42">open the details</a>.
    </domain-lifecycle>
  );
}
