/** Whether two articles tell different events, however alike: what they do not share counts against it. */
import type { Instant } from '../shared/ports.ts';
import type { Alignment, Gap } from './align.ts';
import { isCalendarWord } from './calendar-words.ts';
import { type Mould, mouldOf } from './mould.ts';
import type { Opening, Sentence } from './opening.ts';
import type { Word } from './read-words.ts';

/** What is longer was written anew, not filled in. */
const LONGEST_FILLING = 8;
/** A figure that is told anew so much later is that of another day; until then it is known better: a toll rises. */
const ANOTHER_DAY_MS = 20 * 3_600_000;
/** A filling of the headline or of the first sentence, which name the event, counts so many times. */
const FOREMOST = 2;
/** Another source's wire copy has words of its own: they weigh less than names. */
const REWORDED = 0.5;
/** Fillings that differ, and how many names and figures may be the same for each of them. */
const LEAST = { alike: FOREMOST, headline: 2 * FOREMOST };
const AGREED = { ownSource: 8, otherSource: 4 };
/** Above this share of capitals they are the headline's style, not names. */
const MOST_CAPITALS = 0.6;
/** Two sentences as alike as this are one that was copied. */
const COPIED = 0.9;
/** Of what is not copied in either, less than this share is said in the other: different news with the same trailer. */
const SHARED_OF_OWN = 0.25;
/** Fewer own words prove nothing. */
const FEWEST_OWN = 3;

export interface Told {
  readonly opening: Opening;
  readonly language: string | null;
  readonly publishedAt: Instant;
  readonly source: string | null;
}

export function contradict(one: Told, other: Told): boolean {
  const isOwnSource = one.source !== null && one.source === other.source;
  if (!shareWord(one.opening, other.opening)) return true;
  const mould = mouldOf(one.opening, other.opening);
  return isFilledAnew(mould, one, other, isOwnSource) || (isOwnSource && isTrailedAlike(mould, one, other));
}

/** Figures alone are the same by chance; a headline alone may be in words of its own. */
function shareWord(one: Opening, other: Opening): boolean {
  if (one.sentences.length === 0 || other.sentences.length === 0) return true;
  const words = [one.headline, ...one.sentences].flat();
  return words.some(({ stem, isSmall, isNumber }) => !isSmall && !isNumber && other.said.has(stem));
}

/** One mould, different names, days or measures in it. */
function isFilledAnew(mould: Mould, one: Told, other: Told, isOwnSource: boolean): boolean {
  const { isWhole, headline, sentences } = mould;
  if (!isWhole && !(tellsNames(one.opening.headline) && tellsNames(other.opening.headline))) return false;
  // Within a mould every word that fills it counts, in a headline alone only names do.
  const wordWeight = !isWhole ? 0 : isOwnSource ? 1 : REWORDED;
  const compared = isWhole ? [headline, ...sentences] : [headline];
  const against = compared.reduce((sum, each, place) => {
    const weights = (each?.gaps ?? []).map(gap => differenceOf(gap, one, other, wordWeight));
    return sum + weights.reduce((all, weight) => all + weight, 0) * (place < 2 ? FOREMOST : 1);
  }, 0);
  // A headline alone is proof enough only against its own source: another's may say the same in other words.
  const least = isWhole || isOwnSource ? LEAST.alike : LEAST.headline;
  const agreed = namesIn(compared) / (isOwnSource ? AGREED.ownSource : AGREED.otherSource);
  return against >= least && against > agreed;
}

/** How many names and figures both say. */
function namesIn(alignments: readonly (Alignment | null)[]): number {
  const common = alignments.flatMap(each => each?.common ?? []);
  const names = common.filter(word => word.isNumber || isName(word));
  return new Set(names.map(({ stem }) => stem)).size;
}

/** Whether its capitals are names, because its other words are small. */
function tellsNames(headline: Sentence): boolean {
  const words = headline.filter(({ isSmall, isNumber }) => !isSmall && !isNumber);
  return words.filter(({ isCapital }) => isCapital).length <= words.length * MOST_CAPITALS;
}

/** From 0, no difference, to 1, another name, day or measure; other words have the weight given. */
function differenceOf(gap: Gap, one: Told, other: Told, wordWeight: number): number {
  if (gap.one.length > LONGEST_FILLING || gap.other.length > LONGEST_FILLING) return 0;
  // Said elsewhere in the other, it is no difference.
  const mine = gap.one.filter(({ stem }) => !other.opening.said.has(stem));
  const theirs = gap.other.filter(({ stem }) => !one.opening.said.has(stem));
  const both = (is: (word: Word) => boolean): boolean => mine.some(is) && theirs.some(is);
  const isDate = ({ stem }: Word): boolean => isCalendarWord(stem, one.language);
  if (both(isDate) || both(isName)) return 1;
  if (both(({ isNumber }) => isNumber)) {
    const isDayOfMonth = [gap.before, gap.after].some(word => word !== null && isDate(word));
    const isAnotherDay = Math.abs(one.publishedAt - other.publishedAt) >= ANOTHER_DAY_MS;
    if (isDayOfMonth || isAnotherDay || both(({ isExact }) => isExact)) return 1;
  }
  return both(({ isSmall, isNumber }) => !isSmall && !isNumber) ? wordWeight : 0;
}

function isName({ isCapital, isSmall }: Word): boolean {
  return isCapital && !isSmall;
}

/** Different news under which a source writes the same: about itself, about subscribing, about what was before. */
function isTrailedAlike({ sentences }: Mould, one: Told, other: Told): boolean {
  const copied = new Set(
    sentences.filter(isCopied).flatMap(each => each?.common.map(({ stem }) => stem) ?? []),
  );
  if (copied.size === 0) return false;
  const isTheirs = (sentence: Sentence): boolean =>
    sentence.filter(({ stem }) => copied.has(stem)).length >= COPIED * sentence.length;
  const mine = before(one.opening, (_, place) => isCopied(sentences[place] ?? null));
  const theirs = before(other.opening, isTheirs);
  return isOwn(mine, newsOf(theirs, other.opening)) && isOwn(theirs, newsOf(mine, one.opening));
}

/** The headline and the sentences before the first that is copied: the news itself. */
function before(
  { headline, sentences }: Opening,
  isCopy: (sentence: Sentence, place: number) => boolean,
): readonly Sentence[] {
  const first = sentences.findIndex(isCopy);
  return [headline, ...sentences.slice(0, first === -1 ? sentences.length : first)];
}

/** What could be said of the other's news: all of it where only the headline is its own. */
function newsOf(own: readonly Sentence[], { said }: Opening): ReadonlySet<string> {
  return own.length === 1 ? said : new Set(own.flat().map(({ stem }) => stem));
}

function isCopied(alignment: Alignment | null): boolean {
  return alignment !== null && alignment.likeness >= COPIED;
}

function isOwn(sentences: readonly Sentence[], said: ReadonlySet<string>): boolean {
  const words = sentences.flat().filter(({ isSmall }) => !isSmall);
  const stems = [...new Set(words.map(({ stem }) => stem))];
  return (
    stems.length >= FEWEST_OWN && stems.filter(stem => said.has(stem)).length < SHARED_OF_OWN * stems.length
  );
}
