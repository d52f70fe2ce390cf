/**
 * Milliseconds an article for each step of understanding it: `npx tsx bench/understand.ts --corpus DIR [--alerts 1000000]`.
 * The floor beside them is reading the same text once by a regular expression, in the same run.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detectLanguage } from '../src/core/article/language.ts';
import { keysOf } from '../src/core/reader/phrase.ts';
import { topicsOf } from '../src/core/story/topics.ts';
import { fillAlerts } from './understand/fill-alerts.ts';
import { openAlerts } from './understand/open-alerts.ts';

interface Text {
  readonly title: string;
  readonly text: string;
}

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, alerts: { type: 'string', default: '1000000' } },
});
if (values.corpus === undefined) throw new Error('Say where the development data is: --corpus DIR');
const long = readTexts(join(values.corpus, 'summaries-cnndm.ndjson'));
const short = readTexts(join(values.corpus, 'topics-bbc.ndjson'));
// What is measured, and what the alerts are made of.
const [measured, others] = [
  [short.slice(0, 200), long.slice(0, 200)],
  [...short.slice(200), ...long.slice(200)],
];

console.log(`| step | ${measured.map(sizeOf).join(' | ')} |`);
console.log('|---|---|---|');
row('floor: its words, once', ({ title, text }) => `${title} ${text}`.match(/\p{L}+/gu)?.length);
row('language', ({ title, text }) => detectLanguage(`${title}\n${text}`));
row('topics', article => topicsOf({ ...article, language: 'en', categories: [], feedTopic: null }));
row('alerts: its runs of words', article => keysOf({ ...article, language: 'en' }));

const folder = mkdtempSync(join(tmpdir(), 'towncrier-alerts-'));
try {
  const startedAt = performance.now();
  const { sqlite, alerts, oweStory } = openAlerts(folder);
  const filled = fillAlerts(sqlite, Number(values.alerts), others);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  const hits: number[] = [];
  row(`alerts: all of it, against ${filled.alerts.toLocaleString('en')}`, article => {
    const story = oweStory();
    hits.push(alerts.settleMatch(story, keysOf({ ...article, language: 'en' }), Date.now()));
  });
  const megabytes = (filled.bytes / 1e6).toFixed(0);
  const sorted = hits.toSorted((a, b) => a - b);
  const [half, most] = [0.5, 0.95].map(share => sorted[Math.floor(sorted.length * share)]);
  console.log(
    `\n${filled.keys.toLocaleString('en')} keys, ${megabytes} MB on disk, filled in ${seconds} s; an article met ${half} alerts (p95 ${most}).`,
  );
  sqlite.close();
} finally {
  rmSync(folder, { recursive: true });
}

function readTexts(file: string): readonly Text[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const { title, text } = JSON.parse(line) as Partial<Text>;
      return { title: title ?? '', text: text ?? '' };
    });
}

function sizeOf(texts: readonly Text[]): string {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / texts.length;
  return `${Math.round(words)} words`;
}

/** The median and the 95th percentile of the second round: in the first everything is new to the machine. */
function row(name: string, step: (article: Text) => unknown): void {
  const cells = measured.map(texts => {
    const times = [1, 2].map(() =>
      texts.map(article => {
        const startedAt = performance.now();
        step(article);
        return performance.now() - startedAt;
      }),
    );
    const sorted = (times[1] ?? []).toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
    return `${at(0.5)} ms (p95 ${at(0.95)})`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
