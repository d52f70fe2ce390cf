/** Lays an article out for paper: a PDF that looks like a page of a newspaper and needs no network. */
import type { Article } from '../core/article/article.ts';
import { blocksOfText } from '../core/article/text-blocks.ts';
import { isLanguage, type Phrase } from '../core/shared/language.ts';
import { oneLine, shorten } from '../core/shared/text.ts';
import { sayInstant } from '../core/shared/time-zone.ts';
import { drawableText } from './drawable.ts';
import { type Facts, openPaper, type Paper, WIDTH } from './paper.ts';
import { ACCENT, INK, RULE, SOFT } from './print-style.ts';
import { NAME_LIMIT } from './print-words.ts';
import { putBlocks } from './put-blocks.ts';
import { readBlocks, webAddress } from './read-blocks.ts';
import { type Line, type Look, setLines } from './set-lines.ts';
import { type Face, loadTypeface } from './typeface.ts';

const TITLE_LIMIT = 300;

/** `phrase` is the reader's voice, of the keys in print-words.ts; the article keeps its own language. */
export async function printPdf(article: Article, phrase: Phrase): Promise<Uint8Array> {
  const paper = openPaper(factsOf(article, phrase));
  putMasthead(paper, article);
  putHeadline(paper, article, phrase);
  const kept = readBlocks(article.html);
  const blocks = kept.length > 0 ? kept : blocksOfText(article.text);
  if (blocks.length > 0) putBlocks(paper, blocks);
  else paper.put(lines(paper, phrase('print-no-text'), look('italic', 11, SOFT)), 16);
  putOrigin(paper, article, phrase);
  putMargins(paper, article, phrase);
  return paper.finish();
}

function factsOf({ title, byline, source, section, language, publishedAt }: Article, phrase: Phrase): Facts {
  return {
    title: oneLine(title),
    author: byline ?? source,
    subject: section,
    language: language ?? phrase('print-language'),
    madeAt: publishedAt,
  };
}

/** The source on the left and the section on the right, between rules. */
function putMasthead(paper: Paper, { source, section, language }: Article): void {
  paper.rule(2, INK);
  const words = [source, section].map(name => capitals(name ?? '', language));
  if (words.join('') === '') return;
  const [left, right] = words.map(
    (name, at) =>
      setLines(
        [{ text: drawable(shorten(name, 48)), look: look('bold', 8.5, at === 0 ? INK : ACCENT) }],
        WIDTH / 2 - 6,
        paper.measure,
      )[0],
  );
  const leading = 21;
  if (right !== undefined) paper.putBeside(right, leading, WIDTH - widthOf(right));
  paper.put([left ?? []], leading);
  paper.rule(0.5, RULE);
}

function putHeadline(paper: Paper, { title, byline, publishedAt }: Article, phrase: Phrase): void {
  const language = phrase('print-language');
  const date = sayInstant(publishedAt, 'UTC', isLanguage(language) ? language : 'en');
  const size = title.length > 120 ? 20 : 26;
  paper.skip(20);
  paper.put(lines(paper, shorten(oneLine(title), TITLE_LIMIT), look('bold', size)), size * 1.18);
  paper.skip(9);
  if (byline !== null) {
    const name = shorten(oneLine(byline), NAME_LIMIT);
    paper.put(lines(paper, phrase('article-byline', { name }), look('italic', 11.5)), 16);
  }
  paper.put(lines(paper, phrase('print-date', { date }), look('regular', 9.5, SOFT)), 15);
  paper.skip(16);
}

/** Where the article comes from, kept together at its end. */
function putOrigin(paper: Paper, { source, url }: Article, phrase: Phrase): void {
  const address = webAddress(url);
  const credit =
    source === null
      ? []
      : lines(
          paper,
          phrase('print-source', { source: shorten(oneLine(source), NAME_LIMIT) }),
          look('bold', 9.5),
        );
  const label = address === null ? [] : lines(paper, phrase('print-original'), look('regular', 9.5, SOFT));
  const link =
    address === null ? [] : lines(paper, address, { ...look('regular', 9.5, ACCENT), href: address });
  const all = [...credit, ...label, ...link];
  if (all.length === 0) return;
  const leading = 14.5;
  paper.skip(16);
  paper.need(10 + Math.min(all.length, 8) * leading);
  paper.rule(0.5, RULE);
  paper.skip(8);
  paper.put(all, leading);
}

/** Page numbers everywhere; the headline again from the second page on, for sheets that went apart. */
function putMargins(paper: Paper, { title }: Article, phrase: Phrase): void {
  const small = look('regular', 8.5, SOFT);
  const imprint = lines(paper, phrase('print-imprint'), small)[0] ?? [];
  const head = lines(paper, shorten(oneLine(title), 90), look('italic', 8.5, SOFT))[0] ?? [];
  paper.repeat((page, pages, margin) => {
    if (page > 1) {
      for (const run of head) margin.text(run, 46);
      margin.rule(53, RULE);
    }
    const number = lines(paper, `${page} / ${pages}`, small)[0] ?? [];
    const left = WIDTH - widthOf(number);
    for (const run of imprint) margin.text(run, 797);
    for (const run of number) margin.text({ ...run, x: run.x + left }, 797);
  });
}

function lines(paper: Paper, text: string, style: Look): readonly Line[] {
  return setLines([{ text: drawable(text), look: style }], WIDTH, paper.measure);
}

function drawable(text: string): string {
  return drawableText(text, loadTypeface().draws);
}

function look(face: Face, size: number, color: string = INK): Look {
  return { face, size, color, href: null };
}

function widthOf(line: Line): number {
  return line.reduce((sum, run) => sum + run.width, 0);
}

/** Capitals as the article's language has them: i becomes İ in Azerbaijani. */
function capitals(name: string, language: string | null): string {
  return oneLine(name).toLocaleUpperCase(language === 'az' || language === 'tr' ? language : 'en');
}
