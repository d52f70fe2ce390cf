/** Writes runs as Telegram HTML, every tag closed in the order it was opened. */
import { escapeHtml } from './escape.ts';
import type { Run } from './run.ts';

interface Mark {
  /** Equal keys side by side are one element. */
  readonly key: string;
  readonly open: string;
  readonly close: string;
}

export function writeRuns(runs: readonly Run[]): string {
  return walk(runs).html;
}

/** How many entities Telegram will count. */
export function countEntities(runs: readonly Run[]): number {
  return walk(runs).entities;
}

function walk(runs: readonly Run[]): { html: string; entities: number } {
  let html = '';
  let entities = 0;
  const open: Mark[] = [];
  const closeTo = (depth: number): void => {
    while (open.length > depth) html += open.pop()?.close ?? '';
  };
  for (const run of runs) {
    const marks = marksOf(run);
    let shared = 0;
    while (shared < open.length && open[shared]?.key === marks[shared]?.key) shared += 1;
    closeTo(shared);
    for (const mark of marks.slice(shared)) {
      html += mark.open;
      open.push(mark);
      entities += 1;
    }
    html += escapeHtml(run.text);
  }
  closeTo(0);
  return { html, entities };
}

function marksOf(run: Run): readonly Mark[] {
  const marks: Mark[] = [];
  if (run.quote !== null) marks.push({ key: `q${run.quote}`, open: '<blockquote>', close: '</blockquote>' });
  if (run.code !== null) return [...marks, mark(run.code)];
  if (run.href !== null) {
    marks.push({ key: `a ${run.href}`, open: `<a href="${escapeHtml(run.href)}">`, close: '</a>' });
  }
  if (run.bold) marks.push(mark('b'));
  if (run.italic) marks.push(mark('i'));
  if (run.struck) marks.push(mark('s'));
  return marks;
}

function mark(name: string): Mark {
  return { key: name, open: `<${name}>`, close: `</${name}>` };
}
