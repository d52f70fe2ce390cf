/** Writes a letter as plain text, for mail programs that show no HTML and for people who prefer it. */
import type { Article } from '../core/article/article.ts';
import type { LetterWords } from '../core/recommend/letter.ts';
import type { Phrase } from '../core/shared/language.ts';
import { contentOf } from './letter-content.ts';
import { optOutText } from './letter-frame.ts';
import type { OptOutWays } from './opt-out-ways.ts';

/** Paragraphs are long lines; the mail program wraps them. */
export function letterText(letter: LetterWords, article: Article, optOut: OptOutWays, say: Phrase): string {
  const { sender, friend, title, origin, byline, summary, url } = contentOf(letter, article, say);
  const paragraphs = [
    say('letter-greeting', { friend }),
    say('letter-intro', { sender }),
    [title, origin, byline].filter(line => line !== null).join('\n'),
    ...summary,
    ...(url === null ? [] : [`${say('letter-open')}:\n${url}`]),
    // Two hyphens and a blank begin the part that programs show as a signature.
    `-- \n${say('letter-why', { sender, address: letter.senderAddress })}`,
    say('letter-reply', { sender }),
    say('letter-about'),
    optOutText(optOut, say),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
