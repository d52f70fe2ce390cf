/**
 * What a reader asks for, over many articles: how long the bot's one loop is held by each command's look into the
 * database. `--articles N`: 300,000 where nothing else is said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catchUp } from '../src/core/delivery/catch-up.ts';
import { openDatabase } from '../src/sqlite/database.ts';
import { openStores } from '../src/stores.ts';
import { fillArticles } from './readers/fill-articles.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '300000' } } });
const ROUNDS = 9;
const CHAT = 1;

const folder = mkdtempSync(join(tmpdir(), 'towncrier-readers-'));
const file = join(folder, 'towncrier.db');
const now = Date.now();
try {
  const { sqlite } = openDatabase(file, now);
  fillArticles(sqlite, Number(values.articles), now);
  sqlite.close();
  const stores = openStores(file, now);
  const sighting = { id: CHAT, kind: 'private', name: 'Nara', languageTag: 'en' } as const;
  stores.chats.greet(sighting, { language: 'en', timeZone: 'UTC' }, now);
  const page = { skip: 0, limit: 5 };
  const search = (words: string, skip = 0) => {
    return () => void stores.articles.search(words, { skip, limit: 20 });
  };
  const asked: readonly (readonly [string, () => void])[] = [
    ['`/latest`', () => void stores.articles.latest(null, page)],
    ['`/latest world`', () => void stores.articles.latest('world', page)],
    [
      'a made-up press on a page of `/latest`',
      () => void stores.articles.latest(null, { skip: 1e12, limit: 5 }),
    ],
    ['the last page of `/latest`', () => void stores.articles.latest(null, { skip: 2_000, limit: 5 })],
    ['`/search a`', search('a')],
    ['`/search go` (a beginning)', search('go')],
    ['`/search the government`', search('the government')],
    ['`/search the the the …`, twelve times', search('the '.repeat(12))],
    ['`/search` of a usual and a rare word', search('the rarely12345')],
    ['`/search` of two words never together', search('evenly oddly')],
    ['inline, the last results of a usual word', search('the', 580)],
    [
      '`/catchup`',
      () => void catchUp({ ...stores, clock: { now: () => now, sleep: async () => undefined } }, CHAT),
    ],
  ];
  console.log('| a reader asks for | median | longest |\n|---|---|---|');
  for (const [name, ask] of asked) {
    const times = Array.from({ length: ROUNDS }, () => {
      const startedAt = performance.now();
      ask();
      return performance.now() - startedAt;
    }).sort((a, b) => a - b);
    const [half = 0, most = 0] = [times[ROUNDS >> 1], times.at(-1)];
    console.log(`| ${name} | ${half.toFixed(1)} ms | ${most.toFixed(1)} ms |`);
  }
  stores.close();
} finally {
  rmSync(folder, { recursive: true });
}
