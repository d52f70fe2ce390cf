/** Article pages to text and facts: articles by shingles, decisive segments, each half of the hosts apart. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { cleanHtml } from '../src/fetch/page/clean-html.ts';
import { openDocument } from '../src/fetch/page/dom.ts';
import { extractPage } from '../src/fetch/page/extract-page.ts';
import type { ContentStep } from '../src/fetch/page/find-content.ts';
import { tallyFacts } from './pages/facts.ts';
import { judge, readSegmentSamples, type SegmentVerdict, totalsOf } from './pages/segments.ts';
import { f1Of, intervalOf, meanOf, type Score, scoreOf } from './pages/shingles.ts';

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
const WORST = 12;

interface Sample {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly truth: string;
}

/** Hosts are dealt to two halves: what is tuned on the one is proved on the other. */
function halfOf(url: string): 0 | 1 {
  const host = /^https?:\/\/?(?:www\.)?([^/]+)/.exec(url)?.[1] ?? url;
  return (createHash('sha256').update(host).digest()[0] ?? 0) % 2 === 0 ? 0 : 1;
}

const number = (value: number): string => value.toFixed(4);
const percent = ({ met, of }: { met: number; of: number }): string =>
  `${met}/${of} ${((100 * met) / Math.max(1, of)).toFixed(0)} %`;

function report(name: string, scores: readonly Score[], spans: readonly number[] = []): number {
  const { precision, recall } = meanOf(scores);
  const f1 = f1Of({ precision, recall });
  const sorted = spans.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(20)} precision ${number(precision)}  recall ${number(recall)}  F1 ${number(f1)} ± ${number(intervalOf(scores))}` +
      (spans.length === 0 ? '' : `  ${at(0.5)} ms a page (p95 ${at(0.95)})`),
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

function measure(
  name: string,
  samples: readonly Sample[],
  extract: (sample: Sample) => string,
): readonly Score[] {
  const spans: number[] = [];
  const scores = samples.map(sample => {
    const startedAt = performance.now();
    const text = extract(sample);
    spans.push(performance.now() - startedAt);
    return scoreOf(text, sample.truth);
  });
  report(name, scores, spans);
  return scores;
}

function measureArticles(folder: string): void {
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { url: string; articleBody: string }
  >;
  const samples = sampled(
    Object.entries(truths).map(([id, { url, articleBody }]) => ({
      url,
      bytes: gunzipSync(readFileSync(join(folder, `${id}.html.gz`))),
      truth: articleBody,
    })),
  );
  console.log(`${samples.length} articles`);
  // One run to warm the compiler up, so that the first row is not slower than the rest.
  for (const sample of samples.slice(0, 20)) textOf(sample);
  measure('plain Readability', samples, plainReadability);
  const scores = measure('towncrier', samples, sample => textOf(sample));
  const f1 = f1Of(meanOf(scores));
  for (const half of [0, 1] as const)
    report(
      `  half ${half} of hosts`,
      scores.filter((_, at) => halfOf(samples[at]?.url ?? '') === half),
    );
  const worst = scores
    .map((score, at) => ({ score, url: samples[at]?.url ?? '' }))
    .sort((a, b) => f1Of(a.score) - f1Of(b.score))
    .slice(0, WORST);
  for (const { score, url } of worst)
    console.log(`    P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ${url}`);
  if (options.steps === true)
    for (const step of STEPS) {
      const without = f1Of(meanOf(measure(`  without ${step}`, samples, sample => textOf(sample, [step]))));
      console.log(`${''.padEnd(20)} ${step} is worth ${number(f1 - without)}`);
    }
  console.log('Facts, of the articles that state them to machines');
  const facts = tallyFacts(
    samples.map(sample => {
      const result = extractPage(sample.bytes, { url: sample.url, contentType: null });
      return {
        url: sample.url,
        html: new TextDecoder().decode(sample.bytes),
        page: result.ok ? result.page : null,
      };
    }),
    (fact, wanted, found, url) => {
      if (options.verbose === true) console.log(`  ${fact}: stated “${wanted}”, found “${found}” on ${url}`);
    },
  );
  for (const [fact, tally] of Object.entries(facts)) console.log(`  ${fact.padEnd(10)} ${percent(tally)}`);
}

function measureSegments(folder: string): void {
  const samples = sampled(readSegmentSamples(folder));
  const verdicts = samples.map(judge);
  console.log(`${samples.length} pages with decisive segments`);
  tellSegments('all', verdicts);
  for (const half of [0, 1] as const)
    tellSegments(
      `half ${half} of hosts`,
      verdicts.filter(({ sample }) => halfOf(sample.url ?? sample.file) === half),
    );
  const worst = verdicts
    .toSorted((a, b) => b.lost.length + b.kept.length - a.lost.length - a.kept.length)
    .slice(0, options.verbose === true ? samples.length : WORST);
  for (const verdict of worst) tellPage(verdict);
}

function tellSegments(name: string, verdicts: readonly SegmentVerdict[]): void {
  const totals = totalsOf(verdicts);
  const { byline, headline, day } = totals.facts;
  const spans = verdicts.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(
    `  ${name.padEnd(18)} P ${number(totals.precision)} R ${number(totals.recall)} F ${number(f1Of(totals))}` +
      `  deleted prose ${totals.lost}, kept boilerplate ${totals.kept}` +
      `  byline ${percent(byline)}, headline ${percent(headline)}, day ${percent(day)}` +
      `  ${(spans[Math.floor(spans.length / 2)] ?? 0).toFixed(0)} ms`,
  );
}

function tellPage({
  sample,
  page,
  lost,
  kept,
  isTitleRight,
  isAuthorRight,
  isDateRight,
}: SegmentVerdict): void {
  const wrong = [isTitleRight, isAuthorRight, isDateRight].includes(false);
  if (lost.length === 0 && kept.length === 0 && !(wrong && options.verbose === true)) return;
  console.log(
    `    ${sample.file} ${sample.url} ${page === null ? 'NO TEXT' : `${page.text.length} characters`}`,
  );
  for (const segment of lost) console.log(`      lost  ${segment}`);
  for (const segment of kept) console.log(`      kept  ${segment}`);
  if (options.verbose !== true) return;
  if (isTitleRight === false) console.log(`      title wanted “${sample.title}” found “${page?.title}”`);
  if (isAuthorRight === false) console.log(`      byline wanted “${sample.author}” found “${page?.byline}”`);
  if (isDateRight === false)
    console.log(
      `      date wanted ${sample.date} found ${page?.publishedAt ? new Date(page.publishedAt).toISOString() : null}`,
    );
}

function sampled<T>(all: readonly T[]): readonly T[] {
  const most = Number(options.sample ?? all.length);
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]).filter(
    one => one !== undefined,
  );
}

const options = parseArgs({
  options: {
    corpus: { type: 'string' },
    /** `articles` or `segments`; both unless given. */
    only: { type: 'string' },
    sample: { type: 'string' },
    /** Tells what each clean-up step is worth. */
    steps: { type: 'boolean' },
    /** Names every page with a fault instead of the worst. */
    verbose: { type: 'boolean' },
  },
}).values;
if (options.corpus === undefined) {
  console.error(
    'usage: tsx bench/pages.ts --corpus DIR [--only articles|segments] [--sample N] [--steps] [--verbose]; DIR holds pages/ and page-segments/',
  );
  process.exit(2);
}
if (options.only !== 'segments') measureArticles(join(options.corpus, 'pages'));
if (options.only !== 'articles') measureSegments(join(options.corpus, 'page-segments'));
