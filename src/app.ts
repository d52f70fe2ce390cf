/** The composition root: opens every adapter, hands them to the core, returns start and stop. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Article } from './core/article/article.ts';
import { createPacer } from './core/delivery/pacer.ts';
import { readOptOutToken } from './core/recommend/address-key.ts';
import type { LetterWords } from './core/recommend/letter.ts';
import { optOut } from './core/recommend/opt-out.ts';
import { AppError } from './core/shared/errors.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import { readBacklog } from './core/upkeep/backlog.ts';
import { openFetching } from './fetch/fetching.ts';
import { readSiteRules } from './fetch/page/site-rules-file.ts';
import { createJobs } from './jobs.ts';
import { loadPhrases } from './locales/phrases.ts';
import { previewLetter } from './mail/compose.ts';
import { openMailer } from './mail/mailer.ts';
import { outsideOf } from './outside.ts';
import { openPrinter } from './press/printer.ts';
import { createRightOfWay } from './right-of-way.ts';
import { TELEGRAM_LIMITS } from './sandbox/faults.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import { lockFolder } from './sqlite/database.ts';
import { openStores } from './stores.ts';
import { openChatCompletions } from './summariser/chat-completions.ts';
import { createBot } from './telegram/bot.ts';
import { openChannel } from './telegram/channel.ts';
import { CONVERSATIONS_VERSION } from './telegram/conversations/storage.ts';
import { createOperatorBell } from './telegram/operator-bell.ts';
import { createReceiver, type Receiver } from './telegram/receive-updates.ts';
import type { Webhook } from './telegram/say-hello.ts';
import { createSpeaker } from './telegram/speaker.ts';
import { openTidingChannel } from './telegram/tiding-channel.ts';
import { createMetrics } from './web/metrics.ts';
import { optOutPages } from './web/opt-out.ts';
import { createWeb, listen } from './web/server.ts';
import { sharePage, TELEGRAM_WEB } from './web/share-page.ts';

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
const HOUR_MS = 3_600_000;

/** Opens in the order in which things stand on one another; `stop` closes them in reverse. */
export async function openApp(config: Config, log: Log, clock: Clock = systemClock): Promise<App> {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    return await assemble(config, log, clock, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  config: Config,
  log: Log,
  clock: Clock,
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
  if (recovered > 0) log.info('outbox.recovered', { claims: recovered });
  // A new Node may know of a country that changed its clocks.
  stores.orders.reckonUnder(process.versions['tz'] ?? process.version, clock.now());
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
  const backlog = () => readBacklog({ backlog: stores.backlog, clock });
  const metrics = createMetrics({ readBacklog: backlog, perSecond: config.sendRate, now: clock.now });
  const web = createWeb({
    metrics,
    isHealthy: () => late.receiver?.isReceiving() ?? false,
    troubles: () => late.schedule?.overdue() ?? [],
    webhook:
      config.webhookSecret === null
        ? null
        : { secret: config.webhookSecret, accept: update => accept(update) },
    pages: [
      sharePage({ phrases, defaultLanguage: config.defaultLanguage, framedBy: framedBy(sandbox) }),
      optOutPages({
        read: token => readOptOutToken(stores.letterSecret, token)?.language ?? null,
        optOut: token => optOut({ ...stores, clock, log }, token)?.language ?? null,
        ...{ phrases, defaultLanguage: config.defaultLanguage },
      }),
    ],
    mounted: sandbox?.app ?? null,
  });
  const server = await listen(web, config.host, config.port);
  closers.push(() => server.close());
  const own = `http://${isAnywhere(config.host) ? '127.0.0.1' : config.host}:${server.port}`;
  log.info('web.listening', { url: own });
  const outside = outsideOf(config, sandbox, own);

  const { answering, behind } = createRightOfWay(clock);
  const fetching = openFetching({
    ...{ allowHosts: outside.allowHosts, clock: behind, publicUrl: config.publicUrl },
    siteRules: readSiteRules(config.dataDir),
  });
  closers.push(() => fetching.close());
  const printer = openPrinter();
  closers.push(() => printer.close());
  const { mail, webRoot } = outside;
  const mailer = mail === null ? null : openMailer({ ...mail, webRoot, phrases });
  if (mailer !== null) closers.push(() => mailer.close());
  const pacer = createPacer(config.sendRate);
  const channel = openChannel({
    ...{ token: outside.token, apiRoot: outside.apiRoot, phrases, clock },
    isPaid: config.sendRate > SEND_RATE_FREE,
  });
  closers.push(() => channel.close());
  const tidingChannel = openTidingChannel({
    ...{ token: outside.token, apiRoot: outside.apiRoot, phrases, clock },
    isSaved: stores.chats.isSaved,
  });

  const summariser = summariserOf(config);
  if (summariser !== null) closers.push(() => summariser.close());
  const makeToken = (): string => randomBytes(16).toString('hex');
  const jobs = createJobs({
    ...{ stores, fetcher: fetching.feeds, pages: fetching.pages, drafter: fetching.drafter },
    ...{ channel, mailer, pacer, log },
    ...{ summariser, summaryBudget: config.summaryDailyLimit },
    ...{ tidingChannel, clock: behind },
    meter: metrics.meter,
    speaker: createSpeaker({ token: outside.token, apiRoot: outside.apiRoot, phrases, pacer, clock }),
    ...{ talksVersion: CONVERSATIONS_VERSION, makeToken },
    pollCron: config.pollCron,
    pollMinMs: config.pollMinSeconds * 1000,
    bell: createOperatorBell({ ...config, ...outside, chats: stores.chats, phrases, log }),
  });
  const schedule = createSchedule(jobs, { clock, log });
  late.schedule = schedule;
  const recommending = { ...stores, lettersAfterMs: config.lettersAfterHours * HOUR_MS, clock };
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
      readBacklog: backlog,
    },
    answering,
    sharePage: sharePageOf(config, sandbox === null ? null : own),
    get letters() {
      return mailer !== null && stores.letterSwitch.isOn() ? recommending : null;
    },
    previewLetter: (words: LetterWords, article: Article) =>
      previewLetter({ mailFrom: mail?.mailFrom ?? '', webRoot, phrases }, words, article),
    letterOffice: { ...stores, hasMailServer: mailer !== null },
    print: printer.print,
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

/** Where Telegram opens our share page: at an https address only, but for a sandbox's Telegram, which comes to `own`. */
function sharePageOf({ publicUrl }: Config, own: string | null): string | null {
  const base = publicUrl ?? own;
  return base === null ? null : `${base}/share`;
}

/** The sandbox shows the page in its own, whose reader may call this machine by its name or by its number. */
function framedBy(sandbox: Sandbox | null): readonly string[] {
  return sandbox === null
    ? TELEGRAM_WEB
    : [...TELEGRAM_WEB, "'self'", 'http://localhost:*', 'http://127.0.0.1:*'];
}

function isAnywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
