/** What the bot itself says on a print version, said beforehand: a thread that prints has no phrases. */
import type { Article } from '../core/article/article.ts';
import { isLanguage, type Phrase } from '../core/shared/language.ts';
import { oneLine, shorten } from '../core/shared/text.ts';
import { sayInstant } from '../core/shared/time-zone.ts';

export const NAME_LIMIT = 120;

/** By their keys. */
export type PrintWords = Readonly<Record<string, string>>;

/** `phrase` is the reader's voice. Times are in UTC and say so. */
export function printWordsOf({ byline, source, publishedAt }: Article, phrase: Phrase): PrintWords {
  const language = phrase('print-language');
  const date = sayInstant(publishedAt, 'UTC', isLanguage(language) ? language : 'en');
  return {
    'print-language': language,
    'print-date': phrase('print-date', { date }),
    'print-original': phrase('print-original'),
    'print-no-text': phrase('print-no-text'),
    'print-imprint': phrase('print-imprint'),
    'article-byline': phrase('article-byline', { name: shorten(oneLine(byline ?? ''), NAME_LIMIT) }),
    'print-source': phrase('print-source', { source: shorten(oneLine(source ?? ''), NAME_LIMIT) }),
  };
}
