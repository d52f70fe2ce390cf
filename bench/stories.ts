/** Stories: how well articles find theirs, and at what price. `npx tsx bench/stories.ts --corpus DIR` */
import { parseArgs } from 'node:util';
import { measureHeadlines, measureTexts, type Quality } from './stories/quality.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, articles: { type: 'string', default: '100000' } },
});

if (values.corpus !== undefined) {
  console.log('B-cubed (mean of ten orders)      precision  recall    F1   lowest F1');
  for (const part of ['even', 'odd', 'all'] as const) {
    row(`full texts, ${part} topics`, measureTexts(values.corpus, part));
    row(`headlines, ${part} stories`, measureHeadlines(values.corpus, part));
  }
}

function row(name: string, { mean: { precision, recall, f1 }, lowest }: Quality): void {
  const cells = [precision, recall, f1, lowest].map(value => value.toFixed(1).padStart(8));
  console.log(name.padEnd(32), ...cells);
}
