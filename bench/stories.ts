/**
 * Stories: how well articles find theirs, and at what price.
 * `npx tsx bench/stories.ts --corpus DIR --articles 100000`; 0 articles for the quality alone.
 */
import { parseArgs } from 'node:util';
import {
  measureHeadlines,
  measureSeries,
  measureTexts,
  type Quality,
  type SeriesQuality,
} from './stories/quality.ts';
import { measureWindow } from './stories/window.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, articles: { type: 'string', default: '100000' } },
});

if (values.corpus !== undefined) {
  console.log('B-cubed (mean of ten orders)      precision  recall    F1   lowest F1');
  for (const part of ['even', 'odd', 'all'] as const) {
    row(`full texts, ${part} topics`, measureTexts(values.corpus, part));
    row(`headlines, ${part} stories`, measureHeadlines(values.corpus, part));
  }
  console.log('\nserial news                       precision  recall    F1      hidden');
  seriesRow('series of the corpus', measureSeries({ corpus: values.corpus }));
}
for (const half of ['tuning', 'kept'] as const) seriesRow(`series of ours, ${half}`, measureSeries({ half }));

const articles = Number(values.articles);
if (articles > 0) {
  const { median, p95, recall } = measureWindow(articles, done => process.stderr.write(`\r${done} articles`));
  console.log(`\n${articles} articles in the window:`);
  console.log(
    `an article finds its story in ${median.toFixed(1)} ms of processor time (p95 ${p95.toFixed(1)})`,
  );
  console.log(`shortened copies that found theirs: ${(100 * recall).toFixed(1)} %`);
}

function row(name: string, { mean: { precision, recall, f1 }, lowest }: Quality): void {
  const cells = [precision, recall, f1, lowest].map(value => value.toFixed(1).padStart(8));
  console.log(name.padEnd(32), ...cells);
}

function seriesRow(name: string, { score: { precision, recall, f1 }, hidden }: SeriesQuality): void {
  const cells = [precision, recall, f1, hidden].map(value => value.toFixed(1).padStart(8));
  console.log(name.padEnd(32), ...cells);
}
