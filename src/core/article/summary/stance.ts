/** Whether a sentence can be understood without the one before it: by how it opens, and by what points back inside it. */
import type { LanguagePack, References } from '../languages/pack.ts';
import { withoutQuotations } from './speech.ts';

/**
 * `alone`: it can. `leaning`: it names its subject by half (“The company…”) or joins to what was said (“… however”), which a
 * first sentence may do. `dangling`: it opens with what points back (“He also…”). Neither may stand but right after the
 * sentence before it.
 */
export type Stance = 'alone' | 'leaning' | 'dangling';

interface Patterns {
  readonly dangling: RegExp;
  readonly times: RegExp;
  readonly leaning: RegExp;
  readonly inside: RegExp;
  readonly persons: RegExp | null;
  readonly self: RegExp;
  readonly reported: RegExp | null;
  readonly speakers: RegExp | null;
  readonly noun: RegExp | null;
}

const PATTERNS = new WeakMap<References, Patterns>();
const NOTHING_BEFORE = '^["\'“‘«„»‚¿¡([…\\s–—-]*';
// A name: a word with a capital that does not begin the sentence; days and months are none.
const NOT_TIME =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L})|' +
  '(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|Februar|März|Juni|Juli|Oktober|Dezember|Jahr|Woche|Monat|Uhr|Ende|Anfang)';
const NAME = new RegExp(`(?<=[\\p{L}\\p{N}»”"),:–—-]\\s)${NOT_TIME}\\p{Lu}\\p{L}+`, 'u');
const FULL_NAME_FIRST = new RegExp(
  `^["“«„»(]?(\\p{Lu}[\\p{L}.’'-]+) (?:(?:von|van|de|der|del|di|da|al|bin|ibn|la|le) )?${NOT_TIME}\\p{Lu}\\p{L}`,
  'u',
);

export function stanceOf(sentence: string, pack: LanguagePack): Stance {
  const { references } = pack;
  // Nothing is known of how its sentences lean on one another: each is taken to.
  if (references === null) return 'leaning';
  const patterns = patternsOf(references);
  if (patterns.dangling.test(sentence) && !patterns.times.test(sentence)) return 'dangling';
  const told = withoutQuotations(sentence);
  const isLeaning =
    patterns.leaning.test(sentence) ||
    references.bare.some(pattern => pattern.test(sentence)) ||
    patterns.inside.test(told) ||
    patterns.self.test(told) ||
    isOfNobody(told, patterns, pack) ||
    (patterns.reported?.test(told) === true && patterns.speakers?.test(told) !== true);
  return isLeaning ? 'leaning' : 'alone';
}

/** Whether it speaks of the writer, of us. */
export function isOfSelf(sentence: string, { references }: LanguagePack): boolean {
  return references !== null && patternsOf(references).self.test(withoutQuotations(sentence));
}

/** “Their dream …, nearly 150 sailors”: whom the first word means is told behind its comma. */
export function isForward(sentence: string): boolean {
  return /^\P{L}*\p{L}+(?: \p{L}+){0,9}, (?:[\p{Ll}\d]+ ){0,3}(?:\d|\p{Lu}\p{Ll})/u.test(sentence);
}

/** Whether “she” or “his” comes before any name, in a sentence that does not begin with a noun of its own. */
function isOfNobody(sentence: string, { persons, noun }: Patterns, { openers }: LanguagePack): boolean {
  const at = persons?.exec(sentence)?.index ?? -1;
  if (at < 0) return false;
  const before = sentence.slice(0, at);
  if (NAME.test(before) || noun?.test(before) === true) return false;
  const first = FULL_NAME_FIRST.exec(before)?.[1];
  return first === undefined || openers.has(first);
}

function patternsOf(references: References): Patterns {
  const known = PATTERNS.get(references);
  if (known !== undefined) return known;
  const { dangling, times, leaning, inside, persons, self, reported, speakers, indefinite, definite } =
    references;
  const patterns: Patterns = {
    dangling: opening(dangling),
    times: opening(times),
    leaning: opening(leaning),
    inside: anywhere(inside) ?? /$^/u,
    persons: anywhere(persons),
    self: anywhere(self) ?? /$^/u,
    reported: anywhere(reported),
    speakers: anywhere(speakers),
    noun:
      indefinite.length + definite.length === 0
        ? null
        : new RegExp(`${NOTHING_BEFORE}(?:${[...indefinite, ...definite].join('|')}) \\p{L}`, 'iu'),
  };
  PATTERNS.set(references, patterns);
  return patterns;
}

function opening(phrases: readonly string[]): RegExp {
  return new RegExp(`${NOTHING_BEFORE}(?:${phrases.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
}

function anywhere(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${phrases.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
}
