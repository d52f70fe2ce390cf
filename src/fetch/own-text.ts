/** What a feed carries of an article: cleaned, and freed of the agency and the byline glued to its first sentence. */
import { liftByline } from '../core/article/byline.ts';
import type { OwnText } from '../core/article/drafter.ts';
import { blocksOfText } from '../core/article/text-blocks.ts';
import { withinBounds } from '../core/article/within-bounds.ts';
import { htmlOfBlocks, textOfBlocks } from '../core/article/write-blocks.ts';
import { readBlocks } from './page/clean-html.ts';

/** `base` resolves relative addresses. */
export function readOwnText(html: string, base: string | null): OwnText {
  const own = withinBounds(readBlocks(html, base));
  const { byline, source, text } = liftByline(textOfBlocks(own));
  // A feed that strips its markup glues the paragraphs to one another, too.
  const blocks = byline === null && source === null ? own : withinBounds(blocksOfText(text));
  return { byline, source, text: textOfBlocks(blocks), html: htmlOfBlocks(blocks) };
}
