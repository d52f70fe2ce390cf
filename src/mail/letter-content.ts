/** What a letter shows, whichever its form: short, clean, and of one article only. */
import type { Article } from '../core/article/article.ts';
import { shownSentence } from '../core/article/summary.ts';
import type { LetterWords } from '../core/recommend/letter.ts';
import type { Phrase } from '../core/shared/language.ts';
import { oneLine, shorten } from '../core/shared/text.ts';
import { sayInstant } from '../core/shared/time-zone.ts';
import { webAddress } from './html.ts';

/** Together far below the hundred kilobytes past which large mail services cut a letter. */
const TITLE_LIMIT = 300;
const NAME_LIMIT = 100;
const SUMMARY_LIMIT = 2_000;
/** A longer address is no address of an article; a cut one would lead nowhere. */
const ADDRESS_LIMIT = 2_000;

export interface LetterContent {
  readonly sender: string;
  readonly friend: string;
  readonly title: string;
  /** "Today.Az · World news · 5 June 2017, 13:35 UTC", with what is known of it. */
  readonly origin: string;
  readonly byline: string | null;
  /** Paragraphs; none for an article without a summary. */
  readonly summary: readonly string[];
  /** Absolute http(s), as is the picture. */
  readonly url: string | null;
  readonly picture: string | null;
}

export function contentOf(letter: LetterWords, article: Article, say: Phrase): LetterContent {
  // The friend's time zone is unknown, so the letter names the one it uses.
  const date = say('letter-date', { date: sayInstant(article.publishedAt, 'UTC', letter.language) });
  return {
    sender: clean(letter.senderName, NAME_LIMIT),
    friend: clean(letter.friendName, NAME_LIMIT),
    title: clean(article.title, TITLE_LIMIT),
    origin: [article.source, article.section]
      .filter(part => part !== null)
      .map(part => clean(part, NAME_LIMIT))
      .concat(date)
      .join(' · '),
    byline:
      article.byline === null ? null : say('article-byline', { name: clean(article.byline, NAME_LIMIT) }),
    summary: summaryOf(article),
    url: addressOf(article.url),
    picture: addressOf(article.image),
  };
}

function summaryOf(article: Article): readonly string[] {
  let room = SUMMARY_LIMIT;
  const kept: string[] = [];
  for (const sentence of article.summary.map(sentence => shownSentence(oneLine(sentence)))) {
    if (sentence === '') continue;
    if (room < 40) break;
    const shown = shorten(sentence, room);
    kept.push(shown);
    room -= shown.length;
  }
  return kept;
}

function clean(text: string, limit: number): string {
  return shorten(oneLine(text), limit);
}

function addressOf(address: string | null): string | null {
  const url = webAddress(address);
  return url !== null && url.length <= ADDRESS_LIMIT ? url : null;
}
