import { useState } from 'react';
import 'token-trials/define';
import 'token-trials/frame.css';
import type {} from 'token-trials/react';

export function Trial5() {
  const [inside, setInside] = useState(false);
  const [status, setStatus] = useState<number | null>();
  return (
    <>
      <h1>Trial 5</h1>
      <token-trials
        scenario="trial-5"
        panels={inside ? 'http' : 'none'}
        ontoken-trials-end={({ detail }) => setStatus(detail.status)}
      >
        <p>Trial 5: Client requests data with the token</p>
        <p>
          <b>Unknown:</b> I need a list of registered helicopters, Here is my ID
          483973gbo8fo7367543fyb43fo8376qi43ub3i74f3
        </p>
        <p>
          <b>API:</b> Hi Blink Wiki, have a seat, let me print you a copy.
        </p>
      </token-trials>
      <label>
        <input type="checkbox" checked={inside} onChange={() => setInside(!inside)} /> Show the wire
      </label>
      <p>Ended with {status ?? 'nothing yet'}</p>
    </>
  );
}
