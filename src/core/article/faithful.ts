/** Whether a summary written elsewhere says only what its article says: its numbers, its names, its quotations, its words. */

import { foreignName, foreignNumber } from './faithful/borrowed.ts';
import { detectLanguage } from './language.ts';
import { packOf } from './languages/packs.ts';
import { splitSentences } from './sentences.ts';
import { isFurniture, isWhole } from './summary/furniture.ts';
import { stanceOf } from './summary/stance.ts';
import { countTerms } from './summary/terms.ts';

export type Faithful =
  | { readonly ok: true; readonly summary: readonly string[] }
  /** `why` is a sentence without any word of the answer: it is logged. */
  | { readonly ok: false; readonly why: string };

interface Source {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

const SHORTEST = 60;
const LONGEST = 600;
const MOST_SENTENCES = 4;
/** Of the words that carry news; a summary in other words than these is about something else. */
const SHARED_WORDS = 0.6;
const MARKUP = /[*#`|<>]|\[.*\]\(|https?:/u;
const QUOTED = /[“"«„]([^“”"«»„]{12,})[”"»]/gu;

export function checkFaithful(answer: string, { title, text, language }: Source): Faithful {
  const summary = answer
    .split(/\s*\n\s*/u)
    .map(line => line.trim())
    .filter(line => line !== '')
    .flatMap(line => splitSentences(line, language));
  const whole = summary.join(' ');
  const source = `${title}\n${text}`;
  const why = shapeOf(summary, whole, language) ?? contentOf(whole, summary, source, language);
  return why === null ? { ok: true, summary } : { ok: false, why };
}

function shapeOf(summary: readonly string[], whole: string, language: string | null): string | null {
  if (whole.length < SHORTEST) return 'It is too short.';
  if (whole.length >= LONGEST) return 'It is too long.';
  if (summary.length > MOST_SENTENCES) return 'It has too many sentences.';
  if (MARKUP.test(whole)) return 'It has markup in it.';
  if (!summary.every(isWhole)) return 'Not every sentence of it is whole.';
  if (summary.some(isFurniture)) return 'It speaks of the page, not of the news.';
  return summary[0] === undefined || stanceOf(summary[0], packOf(language)) === 'dangling'
    ? 'It begins in the middle.'
    : null;
}

function contentOf(
  whole: string,
  summary: readonly string[],
  source: string,
  language: string | null,
): string | null {
  if (language !== null && detectLanguage(whole) !== language && detectLanguage(whole, language) !== language)
    return 'It is in another language.';
  if (foreignNumber(whole, source)) return 'A number in it does not stand in the article.';
  if (foreignName(summary, source, packOf(language))) return 'A name in it does not stand in the article.';
  const plain = plainOf(source);
  for (const [, quoted = ''] of whole.matchAll(QUOTED)) {
    if (!plain.includes(plainOf(quoted).replace(/[.,!?…]+$/u, '')))
      return 'A quotation in it does not stand in the article.';
  }
  const known = countTerms(source).counts;
  const terms = [...countTerms(whole).counts.keys()];
  const shared = terms.filter(term => known.has(term)).length;
  return shared < terms.length * SHARED_WORDS ? 'It is not in the words of the article.' : null;
}

/** One kind of blank and of quotation mark, so that only words are compared. */
function plainOf(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”«»„]/gu, '"');
}
