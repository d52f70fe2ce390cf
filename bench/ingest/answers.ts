/** How long a reader waits for `/latest`, from the press to the message, while the whole bot reads feeds. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Database } from '../../src/sqlite/driver.ts';
import { openStores } from '../../src/stores.ts';
import { draft } from '../../test/support/samples.ts';
import { ANNA, BABEK, openTestSandbox, TOKEN } from '../../test/support/sandbox.ts';
import { addressOf, stand } from './feed-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ARTICLES = 2_000;
const IDLE_ANSWERS = 50;

export interface AnswersReport {
  /** Milliseconds of each answer, with no feed due and during the rounds. */
  readonly idle: readonly number[];
  readonly busy: readonly number[];
  /** Of the bot's process, with everything in it. */
  readonly peakMb: number;
}

/** `folder` holds the feeds as `rounds.ts` left them; `rounds` are measured. */
export async function measureAnswers(
  folder: string,
  port: number,
  count: number,
  rounds: number,
): Promise<AnswersReport> {
  build();
  furnish(folder);
  const sandbox = await openTestSandbox();
  const sql = new Database(join(folder, 'towncrier.db'));
  const bot = startBot(folder, sandbox.url, port, count);
  try {
    const [anna, babek] = [sandbox.person(ANNA), sandbox.person(BABEK)];
    const ask = async (turn: number): Promise<number> => {
      const startedAt = performance.now();
      await (turn % 2 === 0 ? anna : babek).say('/latest');
      return performance.now() - startedAt;
    };
    // The first answers make known who asks.
    for (let turn = 0; turn < 10; turn += 1) await ask(turn);
    const idle: number[] = [];
    while (idle.length < IDLE_ANSWERS) idle.push(await ask(idle.length));

    const startAt = rounds + 1;
    await stand(port, startAt);
    sql.prepare('update feed set paused_at = null').run();
    const busy: number[] = [];
    for (let round = 0; round < rounds; ) {
      busy.push(await ask(busy.length));
      if (bot.polled() < (round + 1) * count) continue;
      round += 1;
      await stand(port, startAt + round);
    }
    const peakMb =
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${bot.process.pid}/status`, 'utf8'))?.[1]) / 1024;
    return { idle, busy, peakMb };
  } finally {
    sql.close();
    await bot.stop();
    await sandbox.close();
  }
}

/** Something to list, and the entries of the first round out of the way: their articles are another bench's work. */
function furnish(folder: string): void {
  const stores = openStores(folder, Date.now());
  for (let at = 0; at < ARTICLES; at += 1) {
    const { id } = stores.articles.keep(
      draft({ title: `Report ${at} from the harbour of Velm`, publishedAt: Date.now() - at * 60_000 }),
      Date.now(),
    );
    stores.stories.open(id, ['world'], false, Date.now());
  }
  stores.close();
  const sql = new Database(join(folder, 'towncrier.db'));
  sql.exec(`update entry set state = 'dropped', is_held = 0`);
  sql.prepare('update feed set paused_at = 1, added_at = :now, next_poll_at = 0').run({ now: Date.now() });
  sql.close();
  writeFileSync(join(folder, 'feeds.opml'), '<opml version="2.0"><body/></opml>');
}

interface RunningBot {
  readonly process: ChildProcess;
  /** How many polls it has reported. */
  polled(): number;
  stop(): Promise<void>;
}

/** As `npm start` does it: what operators run is measured, not the source under a loader. */
function build(): void {
  const code = `import { build } from './scripts/prepare.mjs'; build();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
}

function startBot(folder: string, apiRoot: string, port: number, count: number): RunningBot {
  const hosts = new Set(Array.from({ length: count }, (_, feed) => new URL(addressOf(feed, port)).hostname));
  const child = spawn(process.execPath, [join('dist', 'main.js'), 'run'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ PATH: process.env['PATH'], BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: folder },
      ...{ FEEDS_FILE: join(folder, 'feeds.opml'), PORT: '0', SEND_RATE: '1000' },
      ...{ POLL_CRON: '* * * * * *', POLL_MIN_SECONDS: '1', FETCH_ALLOW_HOSTS: [...hosts].join(',') },
    },
  });
  let polled = 0;
  createInterface({ input: child.stdout }).on('line', line => {
    if (line.includes('"feed.polled"') || line.includes('"feed.failed"')) polled += 1;
  });
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()));
  return {
    process: child,
    polled: () => polled,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
