/** The bot itself, in a process of its own, before a Telegram of the benchmark. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SECRET, type StrictTelegram } from './telegram.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

export type Way = 'polling' | 'webhook';

/** Resolves once it receives updates; what it returns ends it. */
export async function startBot(telegram: StrictTelegram, way: Way): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-bench-'));
  const feeds = join(folder, 'feeds.opml');
  writeFileSync(feeds, '<opml version="2.0"><body></body></opml>');
  const webhook = { PUBLIC_URL: 'https://bench.example', WEBHOOK_SECRET: SECRET };
  const child = spawn(process.execPath, [...process.execArgv, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      BOT_TOKEN: '1000000003:benchmark-token-of-no-bot',
      TELEGRAM_API_ROOT: telegram.url,
      PORT: '0',
      FEEDS_FILE: feeds,
      POLL_CRON: '0 0 1 1 *',
      ...(way === 'webhook' ? webhook : {}),
    },
  });
  await new Promise<void>(resolve => {
    createInterface({ input: child.stdout }).on('line', line => {
      const { event, url } = JSON.parse(line) as { event: string; url?: string };
      if (event === 'web.listening' && url !== undefined && way === 'webhook') telegram.pushTo(url);
      if (event === 'bot.started') resolve();
    });
  });
  return async () => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
}
