/** Fills a database with alerts as people would have them: phrases of one to three words that do stand in the news. */
import { type Phrase, readPhrase } from '../../src/core/reader/phrase.ts';
import { wordsOf } from '../../src/core/shared/words.ts';
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
  texts: readonly { readonly title: string; readonly text: string }[],
): Filled {
  // Only to fill it: the lookups that are measured afterwards have what the bot has.
  sqlite.pragma('synchronous = off');
  sqlite.pragma('cache_size = -600000');
  const chat = sqlite.prepare(`
    insert into chat (id, kind, name, language, time_zone, state_at, known_at)
    values (?, 'private', 'Reader', 'en', 'UTC', 0, 0)`);
  const alert = sqlite.prepare(`
    insert into alert (chat_id, kind, words, phrase, made_at) values (?, 'alert', ?, ?, 0)`);
  const key = sqlite.prepare('insert into alert_key (key, alert_id) values (?, ?)');
  sqlite.transaction(() => {
    for (let id = 1; id <= CHATS; id += 1) chat.run(id);
  })();

  const draw = dice(7);
  const runs = texts.flatMap(({ title, text }) => wordsOf(`${title}\n${text}`)).filter(run => run.length > 3);
  const drawn = new Map<string, { chat: number; phrase: Phrase }>();
  while (drawn.size < wanted) {
    const phrase = drawPhrase(runs, draw);
    if (phrase === null) continue;
    const owner = 1 + draw(CHATS);
    drawn.set(`${String(owner).padStart(6, '0')} ${phrase.keys[0]}`, { chat: owner, phrase });
  }
  const keys: [key: string, alert: number | bigint][] = [];
  sqlite.transaction(() => {
    for (const place of [...drawn.keys()].sort()) {
      const { chat: owner, phrase } = drawn.get(place) ?? {};
      if (owner === undefined || phrase === undefined) continue;
      const { lastInsertRowid } = alert.run(owner, phrase.words, phrase.keys[0]);
      for (const each of phrase.keys) keys.push([each, lastInsertRowid]);
    }
  })();
  sqlite.transaction(() => {
    for (const [each, owner] of keys.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) key.run(each, owner);
  })();
  sqlite.pragma('synchronous = full');
  sqlite.pragma('cache_size = -16000');
  const count = sqlite.prepare<[], number>('select count(*) from alert_key').pluck();
  const size = sqlite
    .prepare<[], number>('select page_count * page_size from pragma_page_count, pragma_page_size')
    .pluck();
  return { alerts: drawn.size, keys: count.get() ?? 0, bytes: size.get() ?? 0 };
}

/** Three in four have a number of their own in them, so that most alerts are not met by every article. */
function drawPhrase(
  runs: readonly (readonly { readonly folded: string }[])[],
  draw: (below: number) => number,
): Phrase | null {
  const run = runs[draw(runs.length)] ?? [];
  const from = draw(Math.max(1, run.length - 3));
  const words = run.slice(from, from + 1 + draw(3)).map(({ folded }) => folded);
  const typed = [...words, ...(draw(4) === 0 ? [] : [String(draw(1_000_000))])].join(' ');
  const read = readPhrase(typed);
  return read.kind === 'phrase' ? read.phrase : null;
}

/** The same numbers in each run: a linear congruence (Numerical Recipes), good enough to shuffle words. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
