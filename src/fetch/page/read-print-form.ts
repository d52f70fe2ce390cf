/** Reads a page by the order of its words alone: what the text print form says, whatever the markup. */
import type { Page } from '../../core/article/article.ts';
import { parseTextPage } from '../../core/article/text-page.ts';
import { textOfBlocks } from '../../core/article/write-blocks.ts';
import { readBlocks } from './clean-html.ts';
import type { PageDocument } from './dom.ts';

const SITE_LINE = /^\S{2,40} \/ \S.{1,40}$/u;
const FOOT = /^(?:URL\s*:|Print version|Views\s*:)/i;
const FACT = /^(?:URL\s*:\s*https?:|Views\s*:\s*\d)/i;

/** Null where the page has no site line with a headline and a date under it. */
export function readPrintForm(document: PageDocument, url: string | null): Page | null {
  const lines = textOfBlocks(readBlocks(document.body?.innerHTML ?? '', url)).split('\n');
  for (const [at, line] of lines.entries()) {
    if (!SITE_LINE.test(line)) continue;
    const rest = lines.slice(at);
    const foot = rest.findIndex(words => FOOT.test(words));
    // What follows the foot is the site's; only its two facts are ours.
    const facts = foot < 0 ? [] : rest.slice(foot).filter(words => FACT.test(words));
    const page = parseTextPage([...(foot < 0 ? rest : rest.slice(0, foot)), '', ...facts].join('\n'));
    if (page !== null && page.text !== '') return page;
  }
  return null;
}
