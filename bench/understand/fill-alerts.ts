/** Fills a database with alerts as people have them: names that stand in other news than is looked up, each as wanted as any. */
import { readPhrase } from '../../src/core/reader/phrase.ts';
import type { Sqlite } from '../../src/sqlite/database.ts';

const CHATS = 100_000;

export interface Filled {
  readonly alerts: number;
  readonly keys: number;
  readonly bytes: number;
}

/** In the order of their indexes and in two commits: one by one as readers make them, a million would take an hour. */
export function fillAlerts(
  sqlite: Sqlite,
  wanted: number,
  texts: readonly { readonly text: string }[],
): Filled {
  // Only to fill it: the lookups that are measured afterwards have what the bot has.
  sqlite.pragma('synchronous = off');
  sqlite.pragma('cache_size = -600000');
  const chat = sqlite.prepare(`
    insert into chat (id, kind, name, language, time_zone, state_at, known_at)
    values (?, 'private', 'Reader', 'en', 'UTC', 0, 0)`);
  const alert = sqlite.prepare(`
    insert into alert (chat_id, kind, words, phrase, made_at) values (?, 'alert', ?, ?, 0)
    on conflict do nothing`);
  const addKey = sqlite.prepare(`
    insert into alert_key (key, alert_id, chat_id, kind, words, made_at) values (?, ?, ?, 'alert', ?, 0)`);
  sqlite.transaction(() => {
    for (let id = 1; id <= CHATS; id += 1) chat.run(id);
  })();

  const draw = dice(7);
  const phrases = namesOf(texts).flatMap(name => {
    const read = readPhrase(name);
    return read.kind === 'phrase' ? [read.phrase] : [];
  });
  const drawn = new Set<number>();
  while (drawn.size < wanted) drawn.add(draw(CHATS) * phrases.length + draw(phrases.length));
  const keys: { key: string; id: number | bigint; owner: number; words: string }[] = [];
  let alerts = 0;
  sqlite.transaction(() => {
    for (const place of [...drawn].sort((a, b) => a - b)) {
      const phrase = phrases[place % phrases.length];
      if (phrase === undefined) continue;
      const owner = 1 + Math.floor(place / phrases.length);
      const { changes, lastInsertRowid: id } = alert.run(owner, phrase.words, phrase.keys[0]);
      if (changes === 0) continue;
      alerts += 1;
      for (const key of phrase.keys) keys.push({ key, id, owner, words: phrase.words });
    }
  })();
  sqlite.transaction(() => {
    // The sort is stable: the alerts of a key stay in their order.
    for (const { key, id, owner, words } of keys.sort(({ key: a }, { key: b }) =>
      a < b ? -1 : a > b ? 1 : 0,
    ))
      addKey.run(key, id, owner, words);
  })();
  sqlite.pragma('synchronous = full');
  sqlite.pragma('cache_size = -2000');
  const count = sqlite.prepare<[], number>('select count(*) from alert_key').pluck();
  const size = sqlite
    .prepare<[], number>('select page_count * page_size from pragma_page_count, pragma_page_size')
    .pluck();
  return { alerts, keys: count.get() ?? 0, bytes: size.get() ?? 0 };
}

/** Names of one to three words, as the texts write them inside a sentence; each once, however often it stands there. */
function namesOf(texts: readonly { readonly text: string }[]): readonly string[] {
  const name = /(?<=\p{Ll},? )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}/gu;
  return [...new Set(texts.flatMap(({ text }) => text.match(name) ?? []))];
}

/** The same numbers in each run: a linear congruence (Numerical Recipes), good enough to shuffle words. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
