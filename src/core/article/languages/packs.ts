/** The language packs there are, and the one for a text whose language is unknown. */
import { AZERBAIJANI } from './az.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { ITALIAN } from './it.ts';
import { DUTCH } from './nl.ts';
import { type Abbreviations, type LanguagePack, words } from './pack.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { TURKISH } from './tr.ts';
import { UKRAINIAN } from './uk.ts';

const PACKS: ReadonlyMap<string, LanguagePack> = new Map([
  ['az', AZERBAIJANI],
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['it', ITALIAN],
  ['nl', DUTCH],
  ['pl', POLISH],
  ['pt', PORTUGUESE],
  ['ru', RUSSIAN],
  ['tr', TURKISH],
  ['uk', UKRAINIAN],
]);

/** What stands in the texts of most languages, mostly before names of others. */
const INTERNATIONAL: Abbreviations = {
  neverLast: words('mr mrs ms dr prof vs'),
  beforeName: words('st nr inc ltd co corp jr sr'),
  beforeNumber: words('art no vol p pp fig'),
  endsList: words('etc'),
  units: words(''),
};

const UNKNOWN: LanguagePack = {
  abbreviations: joined(INTERNATIONAL, ...[ENGLISH, RUSSIAN, AZERBAIJANI].map(pack => pack.abbreviations)),
  openers: new Set([...ENGLISH.openers, ...RUSSIAN.openers, ...AZERBAIJANI.openers]),
  ordinals: null,
  references: null,
};
const WITHOUT_LISTS: LanguagePack = { ...UNKNOWN, abbreviations: INTERNATIONAL };

const complete: ReadonlyMap<string, LanguagePack> = new Map(
  [...PACKS].map(([language, pack]) => [
    language,
    { ...pack, abbreviations: joined(INTERNATIONAL, pack.abbreviations) },
  ]),
);

/** By primary tag. */
export function packOf(language: string | null): LanguagePack {
  return language === null ? UNKNOWN : (complete.get(language) ?? WITHOUT_LISTS);
}

function joined(...lists: readonly Abbreviations[]): Abbreviations {
  const all = (name: keyof Abbreviations): ReadonlySet<string> => {
    return new Set(lists.flatMap(abbreviations => [...abbreviations[name]]));
  };
  return {
    neverLast: all('neverLast'),
    beforeName: all('beforeName'),
    beforeNumber: all('beforeNumber'),
    endsList: all('endsList'),
    units: all('units'),
  };
}
