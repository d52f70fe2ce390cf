/** Lifts the byline off the beginning of a text, and the agency that the text was taken from. */

/** Names are as the text spells them; null where it names none. `text` is what remains. */
export interface Lifted {
  readonly byline: string | null;
  readonly source: string | null;
  readonly text: string;
}

// Agencies and papers, so that "By Trend" is a source and "By Amina Nazarli" a person.
const AGENCIES =
  'Azer ?[Nn]ews|Trend|APA|Azer[Tt][Aa][Cc]|AZERTAC|Report|Turan|Anadolu(?: Agency)?|Reuters|AFP|AP|Associated Press|Xinhua|TASS|ITAR-TASS|' +
  'RIA Novosti|Interfax|Sputnik|Bloomberg|Day\\.[Aa]z|Today\\.[Aa]z|News\\.[Aa]z|1news\\.[Aa]z|ABC\\.[Aa]z|Vestnik Kavkaza|Caspian Barrel|IRNA|UPI|DPA|BBC|CNN';
const IS_AGENCY = new RegExp(`^(?:${AGENCIES})$`);
const BY_AGENCY = new RegExp(`^By (${AGENCIES})(?=\\p{Lu}|\\p{P}|\\s|$)[ :,–—-]*`, 'u');
const SLASHED = /^\/ ?(\p{L}[\p{L} .'-]{1,30}?) ?\//u;
const SLASHED_END = /\s*\/ ?(\p{L}[\p{L} .'-]{1,30}?) ?\/\s*$/u;

// A first name, maybe a middle one, a last one that may begin with Mc, Mac, O', al-: "Amina Nazarli", "Sara O'Neil".
const FIRST = `\\p{Lu}[\\p{Ll}’'-]+|\\p{Lu}\\.`;
const LAST = `(?:Mc|Mac|O['’]|D['’]|[Aa]l-)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?`;
const PERSON = `(?:${FIRST}) (?:(?:${FIRST}|van|von|de|der|bin|al) ){0,2}${LAST}`;
// Either alone on its line, or glued to the capital of the first sentence.
const BY_PERSON = new RegExp(
  `^By (${PERSON}(?:(?:, | and )${PERSON}){0,2})(?=\\p{Lu}|["“«]|\\s*\\n|\\s*$)`,
  'u',
);

/** "By AzernewsBy Amina NazarliThe ministry …", "/AzerNews/By …", "By Trend" and "… /AzerTAc/". */
export function liftByline(text: string): Lifted {
  let rest = text.trimStart();
  let byline: string | null = null;
  let source: string | null = null;
  for (;;) {
    const agency = source === null ? (BY_AGENCY.exec(rest) ?? SLASHED.exec(rest)) : null;
    if (agency !== null) {
      source = tidy(agency[1]);
      rest = rest.slice(agency[0].length).trimStart();
      continue;
    }
    const person = byline === null ? BY_PERSON.exec(rest) : null;
    if (person === null) break;
    byline = tidy(person[1]);
    rest = rest.slice(person[0].length).trimStart();
  }
  const end = SLASHED_END.exec(rest);
  if (end !== null && source === null && IS_AGENCY.test(end[1]?.trim() ?? '')) {
    source = tidy(end[1]);
    rest = rest.slice(0, end.index);
  }
  return { byline, source, text: rest };
}

/** Whether a name is that of an agency or paper rather than of a person. */
export function isAgency(name: string): boolean {
  return IS_AGENCY.test(name.trim());
}

function tidy(name: string | undefined): string | null {
  return name?.replace(/\s+/gu, ' ').trim() || null;
}
