import { useState } from 'react';
import { DomainStatus } from './DomainStatus';

const id = new URLSearchParams(location.search).get('domain') ?? '';

export function App() {
  const [open, setOpen] = useState(true);
  const [news, setNews] = useState('');
  return (
    <main>
      <h1>Your domain</h1>
      <p>
        <button id="toggle" onClick={() => setOpen(!open)}>
          {open ? 'Close' : 'Open'}
        </button>{' '}
        <output id="news">{news}</output>
      </p>
      {open && <DomainStatus id={id} tell={setNews} />}
    </main>
  );
}
