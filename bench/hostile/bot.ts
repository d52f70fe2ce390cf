/** The whole bot, as built, while ten feeds bring nothing but hostile text: how long its loop and its readers wait. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStores } from '../../src/stores.ts';
import { draft } from '../../test/support/samples.ts';
import { ANNA, openTestSandbox, TOKEN } from '../../test/support/sandbox.ts';
import { HOSTILE_KINDS } from './kinds.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FEEDS = 10;
/** A feed is read up to ten megabytes. */
const ITEMS = 20;
const UNITS = 200_000;
const LONGEST_WAIT_MS = 180_000;

export interface BotReport {
  readonly answers: readonly number[];
  /** Of the event loop, in milliseconds beyond its turn. */
  readonly loop: { readonly p99: number; readonly most: number };
  readonly settled: number;
  readonly items: number;
  readonly peakMb: number;
}

/** `profile`: the folder for a profile of each thread, or none. */
export async function measureBot(profile?: string): Promise<BotReport> {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-bench-'));
  const sandbox = await openTestSandbox();
  const server = await publish();
  furnish(folder, server.port);
  const loop = pathToFileURL(join(import.meta.dirname, 'loop-delay.mjs')).href;
  const bot = fork(join(ROOT, 'dist', 'main.js'), ['run'], {
    cwd: folder,
    execArgv: [
      '--import',
      loop,
      ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(profile)}`]),
    ],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: sandbox.url,
      DATA_DIR: folder,
      FEEDS_FILE: join(folder, 'feeds.opml'),
      PORT: '0',
      SEND_RATE: '1000',
      POLL_CRON: '*/5 * * * * *',
      FETCH_ALLOW_HOSTS: '127.0.0.1',
    },
  });
  let settled = 0;
  bot.stdout?.setEncoding('utf8').on('data', (said: string) => {
    settled += said.match(/"(?:article\.made|entry\.(?:set-aside|dropped|failed))"/g)?.length ?? 0;
  });
  let delays = { p99: 0, most: 0 };
  bot.on('message', message => {
    delays = message as typeof delays;
  });
  try {
    const anna = sandbox.person(ANNA);
    const answers: number[] = [];
    // Those of the start are not meant.
    await anna.say('/latest');
    bot.send('begin anew');
    const items = FEEDS * ITEMS;
    for (const startedAt = Date.now(); settled < items && Date.now() - startedAt < LONGEST_WAIT_MS; ) {
      const askedAt = performance.now();
      await anna.say('/latest');
      answers.push(performance.now() - askedAt);
    }
    const status = readFileSync(`/proc/${bot.pid}/status`, 'utf8');
    const peakMb = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
    return { answers, loop: delays, settled, items, peakMb };
  } finally {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
    server.close();
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** As `npm start` does it: what operators run is measured. */
function build(): void {
  const code = `import { build } from './scripts/prepare.mjs'; build();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
}

/** Something to list, and the feeds. */
function furnish(folder: string, port: number): void {
  const stores = openStores(folder, Date.now());
  for (let at = 0; at < 100; at += 1) {
    const { id } = stores.articles.keep(
      draft({ title: `Report ${at}`, publishedAt: Date.now() }),
      Date.now(),
    );
    stores.stories.open(id, ['world'], false, Date.now());
  }
  stores.close();
  const outlines = Array.from(
    { length: FEEDS },
    (_, feed) => `<outline type="rss" text="Feed ${feed}" xmlUrl="http://127.0.0.1:${port}/${feed}.xml"/>`,
  );
  writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
}

async function publish(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    const feed = Number.parseInt((request.url ?? '/').slice(1), 10);
    const items = Array.from({ length: ITEMS }, (_, at) => {
      const kind = HOSTILE_KINDS[(feed * ITEMS + at) % HOSTILE_KINDS.length];
      const text = kind?.of(UNITS).replaceAll(']]>', '') ?? '';
      return `<item><title>Report ${feed} ${at}</title><guid>${feed}-${at}</guid><description><![CDATA[${text}]]></description></item>`;
    });
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    response.end(`<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
