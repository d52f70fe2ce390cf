/** The composition root: opens every adapter, hands them to the core, returns start and stop. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { systemClock as clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Article } from './core/article/article.ts';
import { createPacer } from './core/delivery/pacer.ts';
import { AppError } from './core/shared/errors.ts';
import type { Phrase } from './core/shared/language.ts';
import type { Log } from './core/shared/ports.ts';
import { openFetching } from './fetch/fetching.ts';
import { readSiteRules } from './fetch/page/site-rules-file.ts';
import { createJobs } from './jobs.ts';
import { loadPhrases } from './locales/phrases.ts';
import { openMailer } from './mail/mailer.ts';
import { outsideOf } from './outside.ts';
import { fileNameOf } from './press/file-name.ts';
import { printPdf } from './press/print-pdf.ts';
import { TELEGRAM_LIMITS } from './sandbox/faults.ts';
import { openSandbox } from './sandbox/sandbox.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import { lockFolder } from './sqlite/database.ts';
import { openStores } from './stores.ts';
import { openChatCompletions } from './summariser/chat-completions.ts';
import { createBot } from './telegram/bot.ts';
import { openChannel } from './telegram/channel.ts';
import { createReceiver, type Receiver } from './telegram/receive-updates.ts';
import type { Webhook } from './telegram/say-hello.ts';
import { createWeb, listen } from './web/server.ts';

export interface App {
  /** Where the web server listens. */
  readonly url: string;
  readonly isSandbox: boolean;
  /** Rejects when the bot cannot go on: the token is refused, another program receives its updates. */
  readonly ended: Promise<void>;
  /** Finishes what is in flight, within ten seconds, and closes everything. */
  stop(): Promise<void>;
}

/** The sandbox's bot has a token of the usual form, so that nothing treats it specially. */
const SANDBOX_TOKEN = '1000000001:SANDBOX-towncrier-pretends-to-be-here';
const SAMPLES = join(import.meta.dirname, '..', 'data', 'samples');
const SEND_RATE_FREE = 30;

/** Opens in the order in which things stand on one another; `stop` closes them in reverse. */
export async function openApp(config: Config, log: Log): Promise<App> {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    return await assemble(config, log, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  config: Config,
  log: Log,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<App> {
  const phrases = loadPhrases();
  const lock = lockFolder(config.dataDir);
  closers.push(() => lock.release());
  const stores = openStores(config.dataDir, clock.now());
  closers.push(() => stores.close());
  for (const name of stores.migrated) log.info('database.migrated', { name });
  const recovered = stores.outbox.recover();
  if (recovered > 0) log.info('outbox.recovered', { deliveries: recovered });
  const letters = stores.letters.recover(clock.now());
  if (letters.owed + letters.unsure > 0) log.info('letters.recovered', letters);

  // The web server comes first, because in the sandbox it is also the Telegram that the bot talks to; what it asks
  // of the bot and the jobs is known only when they are open.
  const late: { receiver: Receiver | null; schedule: Schedule | null } = { receiver: null, schedule: null };
  const sandbox =
    config.botToken === null
      ? await openSandbox({
          ...{ token: SANDBOX_TOKEN, samplesDir: SAMPLES, floodLimits: TELEGRAM_LIMITS },
          stateFile: join(config.dataDir, 'sandbox.json'),
          onPublish: url => hurry(url),
        })
      : null;
  if (sandbox !== null) closers.push(() => sandbox.close());
  const web = createWeb({
    isHealthy: () => late.receiver?.isReceiving() ?? false,
    troubles: () => late.schedule?.overdue() ?? [],
    webhook:
      config.webhookSecret === null
        ? null
        : { secret: config.webhookSecret, accept: update => accept(update) },
    mounted: sandbox?.app ?? null,
  });
  const server = await listen(web, config.host, config.port);
  closers.push(() => server.close());
  const own = `http://${isAnywhere(config.host) ? '127.0.0.1' : config.host}:${server.port}`;
  log.info('web.listening', { url: own });
  const outside = outsideOf(config, sandbox, own);

  const fetching = openFetching({
    ...{ allowHosts: outside.allowHosts, clock, publicUrl: config.publicUrl },
    siteRules: readSiteRules(config.dataDir),
  });
  closers.push(() => fetching.close());
  const mailer = outside.mail === null ? null : openMailer({ ...outside.mail, phrases });
  if (mailer !== null) closers.push(() => mailer.close());
  const pacer = createPacer(config.sendRate);
  const channel = openChannel({
    ...{ token: outside.token, apiRoot: outside.apiRoot, phrases, clock },
    isSaved: stores.chats.isSaved,
    isPaid: config.sendRate > SEND_RATE_FREE,
  });
  closers.push(() => channel.close());

  const summariser = summariserOf(config);
  if (summariser !== null) closers.push(() => summariser.close());

  const jobs = createJobs({
    ...{ stores, fetcher: fetching.feeds, pages: fetching.pages, channel, mailer, pacer, clock, log },
    ...{ summariser, summaryBudget: config.summaryDailyLimit },
    pollCron: config.pollCron,
    pollMinMs: config.pollMinSeconds * 1000,
  });
  const schedule = createSchedule(jobs, { clock, log });
  late.schedule = schedule;
  const makeToken = (): string => randomBytes(16).toString('hex');
  const needs = {
    ...stores,
    ...{
      phrases,
      pacer,
      clock,
      log,
      makeToken,
      fetcher: fetching.feeds,
      settings: config,
      wake: schedule.wake,
    },
    letters: mailer === null ? null : { letters: stores.letters, articles: stores.articles, clock },
    print: async (article: Article, phrase: Phrase) => ({
      bytes: await printPdf(article, phrase),
      name: fileNameOf(article, 'pdf'),
    }),
  };
  const receiver = createReceiver(createBot(outside.token, outside.apiRoot, needs), webhookOf(config), needs);
  late.receiver = receiver;

  log.info('feeds.read', { added: stores.feeds.add(outside.outlines, clock.now()) });
  schedule.start();
  const ended = receiver.run();
  return {
    url: own,
    isSandbox: sandbox !== null,
    ended,
    async stop() {
      await Promise.all([receiver.stop(), schedule.stop()]);
      await close();
      log.info('app.stopped');
    },
  };

  function hurry(feedUrl: string): void {
    stores.feeds.hurry(feedUrl, clock.now());
    late.schedule?.wake('poll feeds');
  }

  function accept(update: unknown): void {
    if (late.receiver === null) throw new AppError('unavailable', 'The bot is not ready for updates.');
    // The web room has checked that it is an object with a number; the rest is Telegram's word.
    late.receiver.accept(update as Update);
  }
}

function summariserOf({ summaryApiUrl: url, summaryApiKey: key, summaryModel: model }: Config) {
  return url === null || model === null ? null : openChatCompletions({ url, key, model });
}

function webhookOf({ publicUrl, webhookSecret }: Config): Webhook | null {
  if (publicUrl === null || webhookSecret === null) return null;
  return { url: `${publicUrl}/telegram/webhook`, secret: webhookSecret };
}

function isAnywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
