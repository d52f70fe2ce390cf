/** The pretend Telegram as a whole: its Bot API, its chat page, its mailbox and its feeds, on one Hono app. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createBotApi } from './bot-api.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import { createControlApi } from './control-api.ts';
import { createFaults, createFloodGate, type Faults, type FloodLimits } from './faults.ts';
import { createFiles } from './files.ts';
import { keepState, readState } from './kept-state.ts';
import { jsonOnly, localOnly } from './local-only.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import type { Telegram } from './methods/method.ts';
import { pageFiles } from './page-files.ts';
import { createPeople, type People } from './people.ts';
import { createPrepared } from './prepared.ts';
import { createQuestions } from './questions.ts';
import { openSamples, type Samples } from './samples.ts';
import type { Json, User } from './shapes.ts';
import { createUpdates } from './updates.ts';
import { createWorld, type World } from './world.ts';

export interface SandboxOptions {
  readonly token: string;
  /** The folder of sample articles, served as feeds and pages. */
  readonly samplesDir: string;
  /** Where the world is kept between runs; without it each start begins anew. */
  readonly stateFile?: string;
  /** Without them nothing is too much. */
  readonly floodLimits?: FloodLimits;
  readonly now?: () => number;
  /** Told the address of a feed in which something was just published. */
  readonly onPublish?: (feedUrl: string) => void;
}

export interface Sandbox {
  /** `/bot<token>/…`, the page at `/`, `/sandbox/…` and `/samples/…`. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  readonly token: string;
  readonly smtpUrl: string;
  readonly world: World;
  readonly people: People;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly mailbox: Mailbox;
  readonly samples: Samples;
  /** The OPML of the sample feeds, for a sandbox that listens at `origin`. */
  feedsOpml(origin: string): string;
  close(): Promise<void>;
}

const BOT_NAME = 'Towncrier';
const BOT_USERNAME = 'towncrier_bot';

export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { token, samplesDir, stateFile, floodLimits = null, now = Date.now, onPublish = () => {} } = options;
  const kept = stateFile === undefined ? null : readState(stateFile);
  const closing = new AbortController();
  const me: User = {
    ...{ id: Number.parseInt(token, 10), is_bot: true, first_name: BOT_NAME, username: BOT_USERNAME },
  };
  const world = createWorld(me, now, kept?.world);
  if (kept === null) settle(world);
  // Above every id of an earlier run, whose last updates the bot may remember.
  const updates = createUpdates(now, Math.max(kept?.updates.nextId ?? 0, now()), kept?.updates.owed);
  const telegram: Telegram = {
    ...{
      world,
      updates,
      questions: createQuestions(),
      files: createFiles(),
      prepared: createPrepared(world),
    },
    commands: new Map<string, Json[]>(),
    gate: createFloodGate(floodLimits, now),
  };
  const people = createPeople(telegram);
  const faults = createFaults();
  const calls = createCallLog(now);
  const mailbox = await openMailbox({ now, onLetter: () => world.changed() });
  const samples = openSamples({ dir: samplesDir, now, published: kept?.published ?? [] });
  const keeper =
    stateFile === undefined
      ? null
      : keepState(stateFile, world, () => ({
          world: world.snapshot(),
          updates: updates.snapshot(),
          published: samples.published(),
        }));

  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.use(localOnly());
  app.route('/', createBotApi({ token, telegram, faults, calls }));
  const control = { telegram, people, faults, calls, mailbox, samples, onPublish, closing: closing.signal };
  app.use('/sandbox/*', jsonOnly());
  app.route('/sandbox', createControlApi(control));
  app.route('/samples', samples.app);
  app.route('/', pageFiles());

  return {
    ...{ app, token, smtpUrl: mailbox.smtpUrl, world, people, faults, calls, mailbox, samples },
    feedsOpml: origin => samples.feedsOpml(origin),
    async close() {
      closing.abort();
      telegram.questions.close();
      keeper?.close();
      await mailbox.close();
    },
  };
}

/** Who is here from the start: two people, a talk between them, a group and a channel that the bot is in. */
function settle(world: World): void {
  const anna = world.addPerson({ id: 1001, first_name: 'Anna', username: 'anna', language_code: 'en' });
  const babek = world.addPerson({ id: 1002, first_name: 'Babek', username: 'babek', language_code: 'az' });
  world.addTalk(1_001_002, [anna.id, babek.id]);
  world.addGroup({
    ...{ id: -1_000_000_200, title: 'Breakfast club' },
    memberIds: [anna.id, babek.id, world.me.id],
    administratorIds: [anna.id],
  });
  world.addGroup({
    ...{ id: -1_000_000_300, title: 'Harbour notes', type: 'channel' },
    memberIds: [anna.id, babek.id, world.me.id],
    administratorIds: [anna.id, world.me.id],
  });
}
