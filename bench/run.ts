/** `npm run bench`: prints every table of docs/benchmarks.md anew; `--corpus DIR` adds those that need data of others. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Bench {
  /** Its file here, without the ending. */
  readonly name: string;
  /** Whether it says anything without `--corpus`. */
  readonly needsCorpus: boolean;
}

/** One line for each. */
const BENCHES: readonly Bench[] = [
  { name: 'feeds', needsCorpus: false },
  { name: 'pages', needsCorpus: true },
  { name: 'ingest', needsCorpus: false },
  { name: 'topics', needsCorpus: true },
  { name: 'understand', needsCorpus: true },
  { name: 'summaries', needsCorpus: true },
  { name: 'cards', needsCorpus: true },
  { name: 'stories', needsCorpus: false },
  { name: 'delivery', needsCorpus: false },
  { name: 'flood', needsCorpus: false },
  { name: 'hostile', needsCorpus: false },
  { name: 'readers', needsCorpus: false },
];

const { values, positionals } = parseArgs({
  options: { corpus: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter(name => !BENCHES.some(bench => bench.name === name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${BENCHES.map(b => b.name).join(', ')}`);
  process.exit(2);
}

const corpus = values.corpus === undefined ? [] : ['--corpus', values.corpus];
const broken = new Set<string>();
for (const { name, needsCorpus } of BENCHES) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n# ${name}`);
  if (needsCorpus && corpus.length === 0) {
    console.log('left out: it needs --corpus DIR');
    continue;
  }
  const file = join(import.meta.dirname, `${name}.ts`);
  // A process of its own for each, so that none is measured with the heap of another.
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...corpus], { stdio: 'inherit' });
  if (status !== 0) broken.add(name);
}
if (broken.size > 0) {
  console.error(`\ndid not come to an end: ${[...broken].join(', ')}`);
  process.exitCode = 1;
}
