/** Article pages to text: precision, recall and F1 beside plain Readability, and what each clean-up step is worth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { cleanHtml } from '../src/fetch/page/clean-html.ts';
import { openDocument } from '../src/fetch/page/dom.ts';
import { extractPage } from '../src/fetch/page/extract-page.ts';
import type { ContentStep } from '../src/fetch/page/find-content.ts';
import { statedOf, words } from './pages/stated.ts';

const STEPS: readonly ContentStep[] = [
  'articles',
  'posts',
  'wrappers',
  'tags',
  'words',
  'links',
  'head',
  'closing',
  'captions',
  'lines',
  'repeats',
  'tail',
];
const RESAMPLES = 1_000;

interface Sample {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly truth: string;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** The metric of article-extraction-benchmark: multisets of four words in a row. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const key = words.slice(at, at + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function scoreOf(found: string, truth: string): Score {
  const [a, b] = [shingles(found), shingles(truth)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const size = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [found_, truth_] = [size(a), size(b)];
  if (found_ === shared && truth_ === shared) return { precision: 1, recall: 1 };
  return { precision: found_ === 0 ? 0 : shared / found_, recall: truth_ === 0 ? 0 : shared / truth_ };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function summary(scores: readonly Score[]): { precision: number; recall: number; f1: number } {
  const precision = mean(scores.map(score => score.precision));
  const recall = mean(scores.map(score => score.recall));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** Half the width of the 95 % bootstrap interval of F1; a fixed seed, so that two runs agree. */
function interval(scores: readonly Score[]): number {
  let state = 42;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const pick = (): Score => scores[Math.floor(next() * scores.length)] ?? { precision: 0, recall: 0 };
  const f1s = Array.from({ length: RESAMPLES }, () => summary(scores.map(pick)).f1).sort((a, b) => a - b);
  return ((f1s[Math.floor(RESAMPLES * 0.975)] ?? 0) - (f1s[Math.floor(RESAMPLES * 0.025)] ?? 0)) / 2;
}

function measure(name: string, samples: readonly Sample[], extract: (sample: Sample) => string): number {
  const spans: number[] = [];
  const scores = samples.map(sample => {
    const startedAt = performance.now();
    const text = extract(sample);
    spans.push(performance.now() - startedAt);
    return scoreOf(text, sample.truth);
  });
  spans.sort((a, b) => a - b);
  const { precision, recall, f1 } = summary(scores);
  const at = (share: number): string => (spans[Math.floor(spans.length * share)] ?? 0).toFixed(1);
  const number = (value: number): string => value.toFixed(4);
  console.log(
    `${name.padEnd(20)} precision ${number(precision)}  recall ${number(recall)}  F1 ${number(f1)} ± ${number(interval(scores))}` +
      `  ${at(0.5)} ms a page (p95 ${at(0.95)})`,
  );
  return f1;
}

function textOf(sample: Sample, without: readonly ContentStep[] = []): string {
  const result = extractPage(
    sample.bytes,
    { url: sample.url, contentType: null },
    { without: new Set(without) },
  );
  return result.ok ? result.page.text : '';
}

function plainReadability(sample: Sample): string {
  const document = openDocument(new TextDecoder().decode(sample.bytes), sample.url);
  const found = new Readability<string>(document as never).parse();
  return cleanHtml(found?.content ?? '', sample.url).text;
}

const { corpus, verbose } = parseArgs({
  options: { corpus: { type: 'string' }, verbose: { type: 'boolean' } },
}).values;
if (corpus === undefined) {
  console.error('usage: tsx bench/pages.ts --corpus DIR, the folder that holds pages/');
  process.exit(2);
}
const folder = join(corpus, 'pages');
const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
  string,
  { url: string; articleBody: string }
>;
const samples = Object.entries(truths).map(([id, { url, articleBody }]) => ({
  url,
  bytes: gunzipSync(readFileSync(join(folder, `${id}.html.gz`))),
  truth: articleBody,
}));
console.log(`${samples.length} pages`);
// One run to warm the compiler up, so that the first row is not slower than the rest.
for (const sample of samples) textOf(sample);
measure('plain Readability', samples, plainReadability);
const whole = measure('towncrier', samples, sample => textOf(sample));
measure(
  '  even half',
  samples.filter((_, at) => at % 2 === 0),
  sample => textOf(sample),
);
measure(
  '  odd half',
  samples.filter((_, at) => at % 2 === 1),
  sample => textOf(sample),
);
for (const step of STEPS) {
  const f1 = measure(`  without ${step}`, samples, sample => textOf(sample, [step]));
  console.log(`${''.padEnd(20)} ${step} is worth ${(whole - f1).toFixed(4)}`);
}

console.log('\nFacts, of the pages that state them to machines');
const facts = { headline: { met: 0, of: 0 }, byline: { met: 0, of: 0 }, date: { met: 0, of: 0 } };
for (const sample of samples) {
  const stated = statedOf(new TextDecoder().decode(sample.bytes));
  const result = extractPage(sample.bytes, { url: sample.url, contentType: null });
  const page = result.ok ? result.page : null;
  const tell = (fact: keyof typeof facts, wanted: string, found: string | null, isMet: boolean): void => {
    facts[fact].of += 1;
    if (isMet) facts[fact].met += 1;
    else if (verbose) console.log(`  ${fact}: stated “${wanted}”, found “${found}” on ${sample.url}`);
  };
  if (stated.headline !== null) {
    const [wanted, found] = [words(stated.headline), words(page?.title ?? '')];
    // The one may bear the name of the site behind it, or be cut short.
    const isMet = found.length >= 10 && (wanted.startsWith(found) || found.startsWith(wanted));
    tell('headline', wanted, page?.title ?? null, isMet);
  }
  // A name of one word is an account or the site itself: “admin”, “editorial”.
  if (stated.authors.some(author => author.includes(' '))) {
    const found = words(page?.byline ?? '');
    // The one may name the paper or the office beside the person.
    const isSame = (author: string): boolean => found.includes(author) || author.includes(found);
    const isMet = found !== '' && stated.authors.every(isSame);
    tell('byline', stated.authors.join(', '), page?.byline ?? null, isMet);
  }
  const statedAt = Date.parse(stated.published ?? '');
  if (!Number.isNaN(statedAt)) {
    const found = page?.publishedAt ?? null;
    // Nobody reads the parts of a second.
    const isMet = found !== null && Math.abs(found - statedAt) < 1_000;
    tell('date', stated.published ?? '', found === null ? null : new Date(found).toISOString(), isMet);
  }
}
for (const [fact, { met, of }] of Object.entries(facts))
  console.log(`  ${fact.padEnd(10)} ${met} / ${of}  ${((100 * met) / Math.max(1, of)).toFixed(1)} %`);
