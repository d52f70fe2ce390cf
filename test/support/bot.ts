/** The whole program against the sandbox's Bot API, in a folder of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/core/shared/ports.ts';
import { type KeptLog, keptLog } from './log.ts';
import { type TestSandbox, TOKEN } from './sandbox.ts';

export interface Household {
  /** DATA_DIR. */
  readonly folder: string;
  readonly log: KeptLog;
  /** The settings the program is started with. */
  readonly environment: Record<string, string>;
  config(): Config;
  start(): Promise<App>;
  /** Stops the program that runs, as SIGTERM does, and starts it anew. */
  restart(): Promise<App>;
  stop(): Promise<void>;
  /** Stops what runs and removes the folder. */
  close(): Promise<void>;
}

/** `feeds`: addresses by topic; they are polled each second, so that nothing waits for the usual five minutes. */
export function household(
  sandbox: TestSandbox,
  feeds: Readonly<Record<string, string>> = {},
  over: Record<string, string> = {},
  clock?: Clock,
): Household {
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
  const feedsFile = join(folder, 'feeds.opml');
  writeFileSync(feedsFile, opml(feeds));
  const log = keptLog();
  const environment: Record<string, string> = {
    ...{
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: sandbox.url,
      DATA_DIR: folder,
      FEEDS_FILE: feedsFile,
      PORT: '0',
    },
    ...{ POLL_CRON: '* * * * * *', POLL_MIN_SECONDS: '1', FETCH_ALLOW_HOSTS: '127.0.0.1', SEND_RATE: '1000' },
    ...{ SMTP_URL: sandbox.smtpUrl, MAIL_FROM: 'news@towncrier.example', LETTERS_AFTER_HOURS: '0' },
    ...over,
  };
  let app: App | null = null;

  const house: Household = {
    ...{ folder, log, environment },
    config: () => readConfig(environment),
    async start() {
      app = await openApp(house.config(), log, clock === undefined ? {} : { clock });
      return app;
    },
    async restart() {
      await house.stop();
      return house.start();
    },
    async stop() {
      const running = app;
      app = null;
      await running?.stop();
    },
    async close() {
      await house.stop();
      rmSync(folder, { recursive: true });
    },
  };
  return house;
}

function opml(feeds: Readonly<Record<string, string>>): string {
  const outlines = Object.entries(feeds).map(
    ([topic, url]) => `<outline text="The Loopback Times" type="rss" xmlUrl="${url}" category="${topic}"/>`,
  );
  return `<opml version="2.0"><body>${outlines.join('')}</body></opml>`;
}
