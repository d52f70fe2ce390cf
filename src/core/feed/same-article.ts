/** Whether two versions of an entry are one article: a guid may be used again, and an address may be everybody's. */
import { urlKey } from '../shared/url.ts';
import type { Entry } from './entry.ts';

/** Dates that are nearer than this are one. */
const MINUTE_MS = 60_000;
/** So much of a headline or a text is looked at. */
const LONGEST = 2_000;
/** A text of fewer words is no evidence. */
const WORDS_OF_A_TEXT = 5;
/** Shorter words than this stand in every headline. */
const LETTERS_OF_A_WORD = 4;
/** Shares of the words that two headlines, or two texts, have in common. */
const MOSTLY = 0.9;
const HALF = 0.5;
const PARTLY = 0.34;
const SCARCELY = 0.1;

type Verdict = 'same' | 'other' | 'unknown';

/**
 * A correction keeps most of what an entry had; what has another headline, address and date is another article.
 * `isOwnAddress`: the feed gives each entry an address of its own, so that one address is one article.
 */
export function isSameArticle(before: Entry, after: Entry, isOwnAddress = false): boolean {
  const address = addressVerdict(before, after);
  if (address === 'same' && isOwnAddress) return true;
  const date = dateVerdict(before, after);
  const text = likeness(textOf(before), textOf(after), WORDS_OF_A_TEXT);
  // Texts from one template are much alike; only those that are almost one speak louder than all else.
  if (address === 'other' && date === 'other') return (text ?? 0) >= MOSTLY;
  if ((text ?? 0) >= HALF) return true;
  const title = likeness(before.title ?? '', after.title ?? '', 1) ?? 0;
  if (title >= PARTLY) return true;
  // The headline is another; what remains decides.
  const isOtherText = text !== null && text < SCARCELY;
  if (date === 'same') return address !== 'other' || !isOtherText;
  if (address === 'same') return title > 0 || (text ?? 0) >= SCARCELY;
  return (text ?? 0) >= SCARCELY * 2;
}

/** For names that are known to be shared: nothing but the same headline will do. */
export function hasSameHeadline(before: Entry, after: Entry): boolean {
  const [one, other] = [before.title, after.title].map(title => wordsOf(title ?? '').join(' '));
  return one !== '' && one === other;
}

function addressVerdict(before: Entry, after: Entry): Verdict {
  if (before.url === null || after.url === null) return 'unknown';
  return urlKey(before.url) === urlKey(after.url) ? 'same' : 'other';
}

function dateVerdict(before: Entry, after: Entry): Verdict {
  const [one, other] = [before, after].map(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt);
  if (one == null || other == null) return 'unknown';
  return Math.abs(one - other) < MINUTE_MS ? 'same' : 'other';
}

const textOf = ({ summary, content }: Entry): string =>
  (content ?? summary ?? '').slice(0, 2 * LONGEST).replace(/<[^<>]*>/g, ' ');

/** The share of their words that both have, of all that either has; null where one has fewer than `least`. */
function likeness(one: string, other: string, least: number): number | null {
  const [ones, others] = [one, other].map(text => new Set(tellingOf(wordsOf(text))));
  if (ones === undefined || others === undefined || Math.min(ones.size, others.size) < least) return null;
  const common = [...ones].filter(word => others.has(word)).length;
  return common / (ones.size + others.size - common);
}

function tellingOf(words: readonly string[]): readonly string[] {
  const long = words.filter(word => word.length >= LETTERS_OF_A_WORD || !/^\p{Script=Latin}+$/u.test(word));
  return long.length === 0 ? words : long;
}

let segmenter: Intl.Segmenter | null = null;

/** Also where words are written without blanks between them. */
function wordsOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const parts = [...segmenter.segment(text.slice(0, LONGEST).normalize('NFKC').toLowerCase())];
  return parts.flatMap(({ segment, isWordLike }) => (isWordLike === true ? segment : []));
}
