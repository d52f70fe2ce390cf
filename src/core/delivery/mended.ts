/** What operators are told of a message that Telegram would not take as it was: of each article once. */
import type { ArticleId } from '../article/article.ts';
import type { Note } from '../reader/note.ts';
import type { Mended } from './delivery.ts';

const WHY_LENGTH = 200;

/** `articles`: those the message showed. Of several nobody can tell which is at fault: such are told of by their parts. */
export function mendedNote(
  { parts, why }: Mended,
  articles: readonly ArticleId[],
): { readonly subject: string; readonly note: Note } {
  const [article] = articles;
  const said = why.slice(0, WHY_LENGTH).toWellFormed();
  return articles.length === 1 && article !== undefined
    ? {
        subject: `mended article ${article}`,
        note: { phrase: 'operator-mended', args: { article: String(article), why: said } },
      }
    : { subject: `mended ${parts.at(-1)}`, note: { phrase: 'operator-mended-other', args: { why: said } } };
}
