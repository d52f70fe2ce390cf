/** The composition root: opens every adapter, hands them to the core, returns start and stop. */
import { randomBytes } from 'node:crypto';
import type { Update } from 'grammy/types';
import { readBuildInfo } from './build-info.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Article } from './core/article/article.ts';
import { createAnswerLane } from './core/delivery/answer-lane.ts';
import { createPacer } from './core/delivery/pacer.ts';
import { readOptOutToken } from './core/recommend/address-key.ts';
import type { LetterWords } from './core/recommend/letter.ts';
import { optOut } from './core/recommend/opt-out.ts';
import { AppError } from './core/shared/errors.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import { readBacklog } from './core/upkeep/backlog.ts';
import { createDataGuard, heedErrors } from './data-guard.ts';
import { openFetching } from './fetch/fetching.ts';
import { readSiteRules } from './fetch/page/site-rules-file.ts';
import { type Heartbeat, systemHeartbeat } from './heartbeat.ts';
import { createJobs } from './jobs.ts';
import { addListedFeeds } from './listed-feeds.ts';
import { loadPhrases } from './locales/phrases.ts';
import { createLookAround } from './look-around.ts';
import { previewLetter } from './mail/compose.ts';
import { openMailer } from './mail/mailer.ts';
import { openData } from './open-data.ts';
import { openOwnSandbox, outsideOf, summariserOf } from './outside.ts';
import { framedBy, ownAddress } from './own-addresses.ts';
import { createPatience } from './patience.ts';
import { openPrinter } from './press/printer.ts';
import { createRightOfWay } from './right-of-way.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import { fileSizesOf } from './sqlite/file-sizes.ts';
import { createBot } from './telegram/bot.ts';
import { openChannel } from './telegram/channel.ts';
import { CONVERSATIONS_VERSION } from './telegram/conversations/storage.ts';
import { createOperatorBell } from './telegram/operator-bell.ts';
import { createOperatorWarning } from './telegram/operator-warning.ts';
import { createReceiver, type Receiver } from './telegram/receive-updates.ts';
import { defusing } from './telegram/render/defuse.ts';
import { createSpeaker } from './telegram/speaker.ts';
import { openTidingChannel } from './telegram/tiding-channel.ts';
import { createTokenWatch, overhear } from './telegram/token-watch.ts';
import { createMetrics } from './web/metrics.ts';
import { optOutPages } from './web/opt-out.ts';
import { createWeb, listen } from './web/server.ts';
import { sharePage } from './web/share-page.ts';

export interface App {
  /** Where the web server listens. */
  readonly url: string;
  readonly isSandbox: boolean;
  /** Rejects when the bot cannot go on: the token is refused, another program receives its updates. */
  readonly ended: Promise<void>;
  /** Finishes what is in flight, within ten seconds, and closes everything. */
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly clock?: Clock;
  readonly heartbeat?: Heartbeat;
  /** The operator wants to begin anew where a database was lost. */
  readonly isNew?: boolean;
}

const SEND_RATE_FREE = 30;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Opens in the order in which things stand on one another; `stop` closes them in reverse. */
export async function openApp(config: Config, log: Log, options: AppOptions = {}): Promise<App> {
  const { clock = systemClock, heartbeat = systemHeartbeat, isNew = false } = options;
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    return await assemble(config, log, { clock, heartbeat, isNew }, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  config: Config,
  given: Log,
  { clock, heartbeat, isNew }: Required<AppOptions>,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<App> {
  const phrases = loadPhrases();
  const { folder, stores, check, behindMs } = openData(config, given, clock, isNew, closers);
  const guard = createDataGuard({ folder, heartbeat, log: given, rescue: () => stores.rescue(clock.now()) });
  const log = heedErrors(given, guard.heed);
  const patiently = createPatience(clock, stores.isFree);

  // The web server comes first, because in the sandbox it is also the Telegram that the bot talks to; what it asks
  // of the bot and the jobs is known only when they are open.
  const late: { receiver: Receiver | null; schedule: Schedule | null } = { receiver: null, schedule: null };
  const ailments = () => late.receiver?.ailments() ?? ['starting'];
  const sandbox = config.botToken === null ? await openOwnSandbox(folder, url => hurry(url)) : null;
  if (sandbox !== null) closers.push(() => sandbox.close());
  const backlog = () => readBacklog({ backlog: stores.backlog, clock });
  const overdue = () => late.schedule?.overdue() ?? [];
  const build = readBuildInfo();
  const metrics = createMetrics({
    build,
    readBacklog: backlog,
    readStatus: () => stores.readStatus(clock.now()),
    readSizes: () => fileSizesOf(folder),
    overdue,
    perSecond: config.sendRate,
    now: clock.now,
  });
  const web = createWeb({
    metrics,
    metricsToken: config.metricsToken,
    ailments: () => [...[guard.illness() ?? []].flat(), ...ailments()],
    troubles: overdue,
    webhook:
      config.webhookSecret === null
        ? null
        : { secret: config.webhookSecret, accept: update => accept(update) },
    pages: [
      sharePage({ phrases, defaultLanguage: config.defaultLanguage, framedBy: framedBy(sandbox !== null) }),
      optOutPages({
        read: token => readOptOutToken(stores.letterSecret, token)?.language ?? null,
        optOut: token => patiently(() => optOut({ ...stores, clock, log }, token)?.language ?? null),
        ...{ phrases, defaultLanguage: config.defaultLanguage },
      }),
    ],
    mounted: sandbox?.app ?? null,
  });
  const server = await listen(web, config.host, config.port);
  closers.push(() => server.close());
  const own = ownAddress(config.host, server.port);
  log.info('web.listening', { url: own });
  const outside = outsideOf(config, sandbox, own);

  const pacer = createPacer(config.sendRate);
  const lane = createAnswerLane(pacer, clock);
  const { answering, behind } = createRightOfWay(clock, lane.size);
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
  const watch = createTokenWatch(clock);
  const channel = overhear(
    openChannel({
      ...{ token: outside.token, apiRoot: outside.apiRoot, phrases, clock },
      isPaid: config.sendRate > SEND_RATE_FREE,
    }),
    watch,
  );
  closers.push(() => channel.close());
  const tidingChannel = openTidingChannel({
    ...{ token: outside.token, apiRoot: outside.apiRoot, phrases, clock },
    isSaved: stores.chats.isSaved,
  });

  const summariser = summariserOf(config);
  if (summariser !== null) closers.push(() => summariser.close());
  const makeToken = (): string => randomBytes(16).toString('hex');
  const operators = { ...config, ...outside, chats: stores.chats, phrases, log };
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
    bell: createOperatorBell(operators),
    patiently,
    lookAround: createLookAround({ config, guard, stores, clock, log, ailments }),
  });
  const schedule = createSchedule(jobs, {
    ...{ clock, heartbeat, log },
    onJump({ fromAt, toAt }) {
      if (toAt > fromAt) return;
      stores.times.setBack(fromAt, toAt);
      pacer.setBack(fromAt - toAt);
    },
  });
  late.schedule = schedule;
  const recommending = { ...stores, lettersAfterMs: config.lettersAfterHours * HOUR_MS, clock };
  const needs = {
    ...stores,
    ...{ phrases: defusing(phrases), pacer, lane, watch, clock, log, makeToken, answering, build },
    ...{ fetcher: fetching.feeds, settings: config, wake: schedule.wake, readBacklog: backlog },
    sharePage: outside.sharePage,
    get letters() {
      return mailer !== null && stores.letterSwitch.isOn() ? recommending : null;
    },
    previewLetter: (words: LetterWords, article: Article) =>
      previewLetter({ mailFrom: mail?.mailFrom ?? '', webRoot, phrases }, words, article),
    letterOffice: { ...stores, hasMailServer: mailer !== null },
    print: printer.print,
  };
  const bot = createBot(outside.token, outside.apiRoot, needs);
  const receiver = createReceiver(bot, outside.webhook, { ...needs, patiently });
  late.receiver = receiver;

  addListedFeeds(stores.feeds, outside, { clock, log });
  schedule.start();
  const warn = createOperatorWarning(operators);
  // Halted, the program stays to say why: it does not end by itself.
  const ended = receiver
    .run()
    .then(() => (guard.illness() === null ? undefined : new Promise<void>(() => {})));
  guard.arm({
    warn,
    halt() {
      void schedule.stop();
      void receiver.stop();
    },
  });
  void check.found.then(why => why !== null && guard.damaged(why));
  if (behindMs >= DAY_MS) void warn.ofClockBehind(Math.floor(behindMs / DAY_MS));
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

  async function accept(update: unknown): Promise<void> {
    if (late.receiver === null) throw new AppError('unavailable', 'The bot is not ready for updates.');
    // The web room has checked that it is an object with a number; the rest is Telegram's word.
    await late.receiver.accept(update as Update);
  }
}
