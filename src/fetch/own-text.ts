/** What a feed carries of an article: cleaned, and freed of the agency and the byline glued to its first sentence. */
import { liftByline } from '../core/article/byline.ts';
import type { OwnText } from '../core/article/drafter.ts';
import { blocksOfText } from '../core/article/text-blocks.ts';
import { htmlOfBlocks, textOfBlocks } from '../core/article/write-blocks.ts';
import { cleanHtml } from './page/clean-html.ts';

/** `base` resolves relative addresses. */
export function readOwnText(html: string, base: string | null): OwnText {
  const own = cleanHtml(html, base);
  const { byline, source, text } = liftByline(own.text);
  if (byline === null && source === null) return { ...own, byline, source };
  // A feed that strips its markup glues the paragraphs to one another, too.
  const blocks = blocksOfText(text);
  return { byline, source, text: textOfBlocks(blocks), html: htmlOfBlocks(blocks) };
}
