import { html, svg, type TemplateResult } from 'lit';
import {
  DAY,
  EXPIRY,
  LOGOUT,
  ownersAddress,
  REVOCATION,
  ROAMS,
  THEFT,
  thiefsAddress,
} from '../../model/defences/run/schedule.ts';
import { clock, defenceTexts as texts } from './texts.ts';

/** Heights in px; widths are shares of the day, so that letters keep their size. */
const LINE = 46;
const HEIGHT = 78;
const RADIUS = 10;
const HOUR = 60;
const share = (minute: number): string => `${(100 * minute) / DAY}%`;

/** What happens, in the order of the day. */
const EVENTS = [
  [THEFT, 'theft'],
  [EXPIRY, 'expiry'],
  [LOGOUT.at, 'logout'],
  [LOGOUT.back, 'back'],
  [ROAMS, 'roams'],
  [REVOCATION.at, 'revocation'],
  [REVOCATION.back, 'back'],
] as const;
/** When the owner is away, where he has a reason to be. */
const AWAY = [LOGOUT, REVOCATION] as const;
/** The hours in which the thief has the owner's address, as the schedule says it. */
const SHARED = Array.from({ length: DAY / HOUR }, (_, hour) => hour * HOUR).filter(
  (minute) => thiefsAddress(minute) === ownersAddress(minute),
);

/**
 * The day of every run, drawn from the schedule that it is played by. The drawing is hidden from assistive technology,
 * which has the list; as other plots it runs from left to right in every language.
 */
export const dayPart = (): TemplateResult =>
  html`<figure class="day" aria-labelledby="day">
    <figcaption id="day">
      <strong>${texts('defences.day')}</strong> ${texts('defences.day.every')}
    </figcaption>
    <div dir="ltr">
      <svg aria-hidden="true" width="100%" height=${HEIGHT}>
        ${SHARED.map((minute) => svg`<rect class="shared" x=${share(minute)} y=${LINE - 8} width=${share(HOUR)} height="16"></rect>`)}
        ${AWAY.map(({ at, back }) => svg`<rect class="away" x=${share(at)} y=${LINE - 8} width=${share(back - at)} height="16"></rect>`)}
        <line class="axis" x1="0" x2="100%" y1=${LINE} y2=${LINE}></line>
        ${[0, 3, 6, 9, 12, 15, 18, 21].map(
          (
            hour,
          ) => svg`<line class="axis" x1=${share(hour * HOUR)} x2=${share(hour * HOUR)} y1=${LINE} y2=${LINE + 6}></line>
            <text class="hour" x=${share(hour * HOUR)} dx="2" y=${LINE + 24}>${clock(hour * HOUR)}</text>`,
        )}
        ${EVENTS.map(
          ([minute], place) => svg`<g class="event">
            <line x1=${share(minute)} x2=${share(minute)} y1=${2 * RADIUS} y2=${LINE}></line>
            <circle cx=${share(minute)} cy=${RADIUS + 1} r=${RADIUS}></circle>
            <text x=${share(minute)} y=${RADIUS + 5}>${place + 1}</text>
          </g>`,
        )}
      </svg>
    </div>
    <ol>
      ${EVENTS.map(
        ([minute, key]) =>
          html`<li><time>${clock(minute)}</time> ${texts(`defences.day.${key}`)}</li>`,
      )}
    </ol>
    <ul>
      <li class="away">
        ${texts('defences.day.away')}:
        ${AWAY.map(({ at, back }) => texts('defences.day.span', { from: clock(at), to: clock(back) })).join('; ')}
      </li>
      <li class="shared">
        ${texts('defences.day.shared')}:
        ${SHARED.map((at) => texts('defences.day.span', { from: clock(at), to: clock(at + HOUR) })).join('; ')}
      </li>
    </ul>
  </figure>`;
