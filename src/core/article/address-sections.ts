/** The sections an address names: sport and football in https://sport.velm.example/football/cup-final. */

/** Longer than any section's name: a headline in the address. */
const MOST_WORDS = 3;
/** What the last part of a path may be besides a headline: a section and a number, as in /news/world-europe-67890123. */
const NUMBERED = /^(\p{L}[\p{L}-]*)-\d{5,}(?:\.\w+)?$/u;
/** Two letters are a language or a country's edition. */
const NAME = /^\p{L}[\p{L}&_+-]{2,40}$/u;

/** Possible names of sections, outermost first, in the address's own words; what stands for a topic is not decided here. */
export function sectionsOfAddress(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const labels = url.hostname.split('.');
  const parts = url.pathname
    .split('/')
    .filter(part => part !== '')
    .map(decode);
  const last = NUMBERED.exec(parts.at(-1) ?? '')?.[1];
  const names = [
    ...(labels.length > 2 ? labels.slice(0, 1) : []),
    ...parts.slice(0, -1),
    ...(last === undefined ? [] : [last]),
  ];
  return names
    .filter(name => NAME.test(name))
    .map(name => name.replace(/[-_+]+/g, ' ').trim())
    .filter(name => name.split(' ').length <= MOST_WORDS);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not every % begins a letter; as it stands it is no name of a section.
    return part;
  }
}
