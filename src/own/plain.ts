/** Stands where a part of an address was that may be a secret. */
export const ID = 'id';

/** What version numbers look like, also those that are dates: `v1`, `v58.0`, `2.5`, `v1beta2`, `2024-01`. */
const VERSION = /^(?:v?\d{1,2}(?:\.\d{1,2})?(?:(?:alpha|beta)\d?)?|20\d\d-\d\d(?:-\d\d)?)$/i;
/** Abbreviations that are steps of many paths. */
const KNOWN = /^(?:api|rest|rpc|json|xml|oauth2?|graphql|sql|dns|sms|url|http)$/i;
/** What a file's name ends in. */
const ENDING = /\.(?:json|xml|csv|txt|html?|php|aspx?|jsp|ya?ml|geojson)$/i;
/** After these stands what somebody was given: `/webhooks/…`, `/key/…`. */
const GIVEN = /^(?:(?:api-?)?keys?|tokens?|(?:web-?)?hooks?|services|secrets?|passwords?|bots?)$/i;

/** One word of a language, in small letters or as `CamelCase`: what came of a generator is hardly ever one. */
function isWord(part: string): boolean {
  if (KNOWN.test(part)) return true;
  if (part.length > 16 || !/^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*$/.test(part)) return false;
  const humps = part.match(/[A-Z]?[a-z]+/g) ?? [];
  if (humps.length > 1 && humps.filter((hump) => hump.length < 3).length > 1) return false;
  if (part.length > 4 && !/[aeiouy]/i.test(part)) return false;
  return !/(.)\1\1|[bcdfghj-np-tv-xz]{6}/i.test(part) && !/^x+$/.test(part);
}

/** A step of a path without what its file's name ends in. */
export const withoutEnding = (step: string): string => step.replace(ENDING, '');
export const isVersion = (step: string): boolean => VERSION.test(step);

function isPlainStep(step: string): boolean {
  if (isVersion(step)) return true;
  const parts = withoutEnding(step).split(/[-_.]/);
  return step.length <= 24 && parts.length <= 4 && parts.every(isWord);
}

/** The steps of a path of which each is a word or a version; `id` stands for every other, and for all that is given out. */
export function plainSteps(path: string): readonly string[] {
  let given = false;
  return path
    .split('/')
    .filter((step) => step !== '')
    .map((step) => {
      const plain = !given && isPlainStep(step);
      given ||= GIVEN.test(step);
      return plain ? step : ID;
    });
}

/** A label before a registered name: words, with a short number after them (`api2`, `us-east-1`). */
const isPlainLabel = (label: string): boolean =>
  label.length <= 24 &&
  label.split('-').every((part) => /^\d{1,2}$/.test(part) || isWord(part.replace(/\d{1,2}$/, '')));

/** The public name of a host, as the wire has it; null for an address in digits, a machine's own name and what is none. */
export function plainHost(authority: string): string | null {
  const name = authority.replace(/:\d*$/, '');
  if (!URL.canParse(`https://${name}`)) return null;
  const host = new URL(`https://${name}`).hostname.replace(/\.$/, '');
  if (!/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(host))
    return null;
  const labels = host.split('.');
  if (labels.at(-2) !== undefined && /^x+$/.test(labels.at(-2) ?? '')) return null;
  return labels
    .map((label, at) => (at >= labels.length - 2 || isPlainLabel(label) ? label : ID))
    .join('.');
}
