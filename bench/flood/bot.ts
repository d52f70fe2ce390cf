/** The bot itself, in a process of its own, before a Telegram of the benchmark. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SECRET, type StrictTelegram } from './telegram.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

export type Way = 'polling' | 'webhook';

export interface RunningBot {
  /** Processor seconds it has used so far. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Resolves once it receives updates. */
export async function startBot(telegram: StrictTelegram, way: Way): Promise<RunningBot> {
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
  let origin = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The bot ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', line => {
      const { event, url } = JSON.parse(line) as { event: string; url?: string };
      if (event === 'web.listening' && url !== undefined) {
        origin = url;
        if (way === 'webhook') telegram.pushTo(url);
      }
      if (event === 'bot.started') resolve();
    });
  });
  return {
    async cpuSeconds() {
      const page = await (await fetch(`${origin}/metrics`)).text();
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(page)?.[1]);
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
