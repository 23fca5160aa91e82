import { html, nothing, type TemplateResult } from 'lit';
import type { Viewpoint } from '../model/projections/stage.ts';
import { scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import type { Texts } from '../texts/index.ts';
import type { Language } from '../texts/language.ts';
import { rich } from '../view/rich.ts';
import { runOf } from '../view/runs.ts';
import { scenarioText, titleOf } from '../view/titles.ts';
import type { Page } from './address.ts';
import type { Guide } from './guide.ts';
import type { Notice } from './notices.ts';
import type { Settings } from './settings.ts';
import type { PageKey, PageTexts } from './texts.ts';

/** What the page's parts are drawn from. */
export interface PageState {
  readonly texts: PageTexts;
  readonly scenario: Scenario;
  readonly way: string | null;
  readonly viewpoint: Viewpoint;
  readonly settings: Settings;
  readonly language: Language;
  readonly session: Recorded | null;
  readonly cursor: number;
  readonly atEnd: boolean;
  /** What the scenario comes to, once it is loaded. */
  readonly lesson: string | null;
  /** The guided path, where one is on it. */
  readonly guide: Guide | null;
  /** A run is shown, not a page in its place. */
  readonly staged: boolean;
  /** The page that stands there, or that a run belongs to; null where a trial is shown. */
  readonly page: Page | null;
  /** What is shown can be embedded elsewhere. */
  readonly embeds: boolean;
  /** The first screen of the first trial, or of any on the path: one sentence, one question, one button. */
  readonly welcomes: boolean;
}
/** What the page's parts ask for. */
export interface PageActions {
  readonly toggleViewpoint: () => void;
  readonly togglePredictions: () => void;
  readonly toggleWide: () => void;
  /** Null closes the inspector. */
  readonly showPanel: (panel: string | null) => void;
  readonly chooseWay: (way: string) => void;
  readonly dismiss: (notice: Notice) => void;
  readonly chooseLanguage: (language: Language) => void;
  /** Opens the dialog that makes an embed of what is shown. */
  readonly embed: () => void;
  readonly help: () => void;
  /** Shows the trial as a class sees it. */
  readonly project: () => void;
  /** Opens the dialog that makes a link to what is shown. */
  readonly share: () => void;
}

/** The scenario's title, its sentence, and what can be chosen in it. */
export function headingPart(page: PageState, actions: PageActions): TemplateResult {
  const { texts, scenario } = page;
  const ways = scenario.ways?.map(
    (way) =>
      html`<option value=${way} ?selected=${way === page.way}>
        ${texts.find(`way.${way}`) ?? way}
      </option>`,
  );
  const choose = (event: Event): void => {
    actions.chooseWay((event.target as HTMLSelectElement).value);
  };
  return html`<div class="title">
    <h2>${titleOf(texts, scenario)}</h2>
    ${page.welcomes ? nothing : sentence(page)}
    ${
      ways
        ? html`<label
            ><span class="hidden">${texts('way.label')}</span>
            <select @change=${choose}>
              ${ways}
            </select></label
          >`
        : nothing
    }
    ${openers(page, actions)} ${page.guide?.ways() ?? nothing}
  </div>`;
}

/** The step in words, for those who do not see the stage: above it, and out of sight. */
export const wordsPart = (
  session: Recorded,
  { cursor, viewpoint }: PageState,
  { find }: Texts,
): TemplateResult =>
  html`<tt-words
    class="hidden"
    .session=${session}
    .cursor=${cursor}
    .recorded=${session.trace.entries.length}
    .viewpoint=${viewpoint}
    .find=${find}
  ></tt-words>`;

/**
 * Under the first and the last step, where the heading has no room for it: the scenario's sentence, and what
 * can be opened at the end. The heading stays as high as it is, so that the stage does not move.
 */
export function asidePart(page: PageState, actions: PageActions): TemplateResult | typeof nothing {
  if (page.cursor > 0 && (!page.atEnd || page.lesson === null)) return nothing;
  // Where the article ends: what would have stopped the thief?
  const leads = page.atEnd && page.scenario.id === 'stolen-token';
  return html`<div class=${leads ? 'aside leads' : 'aside'}>
    ${sentence(page)} ${openers(page, actions)}
    ${
      leads
        ? html`<a class="button" href="#/defences">${page.texts('app.to-defences')}</a>`
        : nothing
    }
  </div>`;
}

const sentence = ({ texts, scenario, atEnd, lesson, guide }: PageState): TemplateResult =>
  html`<p>
    ${rich(
      guide?.sentence(scenario.id) ??
        (atEnd ? lesson : null) ??
        scenarioText(texts, scenario.id, 'intro'),
    )}
  </p>`;

function openers({ texts, scenario, atEnd }: PageState, actions: PageActions) {
  const opener = (panel: string, key: PageKey, when: boolean) =>
    when
      ? html`<button
          class="button"
          type="button"
          @click=${() => {
            actions.showPanel(panel);
          }}
        >
          ${texts(key)}
        </button>`
      : nothing;
  return [
    opener('comparison', 'app.compare', scenario.compare !== undefined && atEnd),
    opener('remembering', 'app.remember', scenario.beside !== undefined && atEnd),
  ];
}

/** Where else one may want to go from the first screen. */
const WAYS = ['study', 'lab', 'defences', 'own', 'plan'] as const;

/** The question that everything turns on, before the first step. */
export const welcomePart = (
  { texts, guide, scenario }: PageState,
  begin: () => void,
): TemplateResult =>
  guide?.welcome(scenario.id, begin) ??
  html`<div class="welcome">
    <h3>${texts('app.tagline')}</h3>
    <p>${rich(texts('scenario.trial-1.intro'))}</p>
    <button class="button primary" type="button" @click=${begin}>${texts('app.begin')}</button>
    <section class="ways">
      <h4>${texts('app.ways')}</h4>
      <ul>
        ${WAYS.map(
          (way) =>
            html`<li>
              <a href="#/${way}">${texts(`app.${way}`)}</a>
              <span>${texts(`app.ways.${way}`)}</span>
            </li>`,
        )}
      </ul>
    </section>
  </div>`;

/** The inspector, once there is a run to inspect. */
export function inspectorPart(
  page: PageState,
  actions: PageActions,
): TemplateResult | typeof nothing {
  const { texts, scenario, session, settings, guide } = page;
  // The questions about a trial have its place while they are open.
  if (settings.panel === null || !session || guide?.looking.open === true) return nothing;
  const beside = scenario.beside === undefined ? undefined : scenarioOf(scenario.beside);
  return html`<tt-inspector
    aria-label=${texts('app.inspector')}
    role="complementary"
    .trace=${session.trace}
    .cursor=${page.cursor}
    .recorded=${session.trace.entries.length}
    .panel=${settings.panel}
    .viewpoint=${page.viewpoint}
    .wide=${settings.wide}
    .beside=${beside ? runOf(beside, null) : null}
    @tt-panel=${(event: CustomEvent<string>) => {
      actions.showPanel(event.detail);
    }}
    @tt-wide=${actions.toggleWide}
  ></tt-inspector>`;
}

/** What the page has to say of itself, until it is closed. */
export const noticesPart = (
  notices: readonly Notice[],
  texts: PageTexts,
  { dismiss }: PageActions,
): TemplateResult =>
  html`<div class="notices">
    ${notices.map(
      (notice) =>
        html`<p class="notice" role=${notice.offer ? 'status' : 'alert'}>
          <span>${notice.text}</span>
          ${
            notice.offer
              ? html`<button type="button" @click=${notice.offer.take}>
                  ${notice.offer.label}
                </button>`
              : nothing
          }
          <button
            type="button"
            aria-label=${texts('notice.close')}
            @click=${() => {
              dismiss(notice);
            }}
          >
            ×
          </button>
        </p>`,
    )}
  </div>`;
