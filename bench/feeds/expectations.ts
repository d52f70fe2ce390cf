/** A folder of feeds with what is expected of them: how much of that the reader meets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

type Expectation = readonly [path: string, value: unknown];

export interface Tally {
  readonly met: number;
  readonly of: number;
  readonly misses: readonly string[];
}

const HOST = 'http://127.0.0.1:8097/';

/** `corpus` holds the folder `feeds`. Paths are feedparser's; `feed.title`, `entries.0.published`, `entries.0.enclosures.0.url`. */
export function measureExpectations(corpus: string): ReadonlyMap<string, Tally> {
  const folder = join(corpus, 'feeds');
  const tallies = new Map<string, { met: number; of: number; misses: string[] }>();
  const lines = readFileSync(join(folder, 'expected.ndjson'), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { file, expects } = JSON.parse(line) as { file: string; expects: readonly Expectation[] };
    const group = file.slice(0, file.indexOf('-'));
    const tally = tallies.get(group) ?? { met: 0, of: 0, misses: [] };
    tallies.set(group, tally);
    const bytes = readFileSync(join(folder, file));
    const found = readFields(bytes, file);
    for (const [path, expected] of expects) {
      tally.of += 1;
      const actual = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], found);
      if (isSame(actual, expected)) tally.met += 1;
      else tally.misses.push(`${file} ${path}: ${JSON.stringify(actual)} for ${JSON.stringify(expected)}`);
    }
  }
  return tallies;
}

/** The document under feedparser's names. The headers that a test wants sent stand in its first comment. */
function readFields(bytes: Uint8Array, file: string): unknown {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  const header = (name: string): string | null =>
    new RegExp(`^Header:\\s+${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
  const parsed = parseFeed(bytes, {
    url: `${HOST}${file}`,
    contentType: header('Content-Type'),
    contentLocation: header('Content-Location'),
    contentLanguage: header('Content-Language'),
  });
  if (!parsed.ok) return {};
  const { entries, ...feed } = parsed.document;
  return {
    feed,
    entries: entries.map(({ guid, url, publishedAt, updatedAt, ...rest }) => ({
      ...rest,
      id: guid,
      link: url,
      published: publishedAt,
      updated: updatedAt,
    })),
  };
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'object' && expected !== null && 'epoch' in expected)
    return actual === Number(expected.epoch) * 1000;
  if (typeof actual === 'number' && typeof expected === 'string' && !/^\d+$/.test(expected))
    return actual === Date.parse(expected);
  const [found, wanted] = [String(actual ?? ''), String(expected)];
  // A title is plain here and markup there: `<blink>` in a title is its text.
  return wordsOf(found) === wordsOf(wanted) || oneLine(found) === wordsOf(wanted);
}

function wordsOf(html: string): string {
  let words = '';
  const parser = new Parser({ ontext: text => (words += text) }, { decodeEntities: true });
  parser.end(html);
  return oneLine(words);
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
