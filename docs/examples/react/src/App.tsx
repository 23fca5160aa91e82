import { useEffect, useState, type MouseEvent } from 'react';
import { Trial5 } from './Trial5.tsx';

export function App({ path }: { path: string }) {
  const [at, setAt] = useState(path);
  useEffect(() => {
    const moved = () => setAt(location.pathname);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.pathname);
    setAt(location.pathname);
  };
  return (
    <>
      <nav>
        <a href="/" onClick={follow}>
          Handbook
        </a>{' '}
        <a href="/trial-5/" onClick={follow}>
          Trial 5
        </a>
      </nav>
      {at === '/trial-5/' ? <Trial5 /> : <p>How does an API come to know who is asking?</p>}
    </>
  );
}
