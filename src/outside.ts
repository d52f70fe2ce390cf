/** What the bot talks to: Telegram, a mail server and feeds, or in the sandbox the pretend ones. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { FeedOutline } from './core/feed/feed.ts';
import { AppError, messageOf } from './core/shared/errors.ts';
import { type OpmlList, readOpmlList } from './fetch/opml.ts';
import { TELEGRAM_LIMITS } from './sandbox/faults.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { openChatCompletions } from './summariser/chat-completions.ts';

export interface Outside {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: no letters. */
  readonly mail: { readonly smtpUrl: string; readonly mailFrom: string } | null;
  /** Where readers reach our web server, without a closing slash; null: nowhere. */
  readonly webRoot: string | null;
  /** The feeds of FEEDS_FILE, or the sandbox's own; throws an AppError when the file cannot be read. */
  readonly outlines: readonly FeedOutline[];
  /** What of FEEDS_FILE was meant as a feed and is none that can be read. */
  readonly unreadOutlines: readonly string[];
  readonly allowHosts: readonly string[];
  /** Null: updates are asked for. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Where Telegram opens our share page: at an https address only, but for a sandbox's Telegram, which comes to our own. */
  readonly sharePage: string | null;
}

const SANDBOX_SENDER = 'towncrier@sandbox.example';

/** The sandbox's bot has a token of the usual form, so that nothing treats it specially. */
const SANDBOX_TOKEN = '1000000001:SANDBOX-towncrier-pretends-to-be-here';
const SAMPLES = join(import.meta.dirname, '..', 'data', 'samples');

/** Its world is kept in `folder`; `onPublish` is told the feed in which something was just published. */
export function openOwnSandbox(folder: string, onPublish: (feedUrl: string) => void): Promise<Sandbox> {
  return openSandbox({
    token: SANDBOX_TOKEN,
    samplesDir: SAMPLES,
    floodLimits: TELEGRAM_LIMITS,
    stateFile: join(folder, 'sandbox.json'),
    onPublish,
  });
}

/** `own` is the address of our own web server, where the sandbox answers. */
export function outsideOf(config: Config, sandbox: Sandbox | null, own: string): Outside {
  const { botToken, telegramApiRoot, smtpUrl, mailFrom, feedsFile, fetchAllowHosts, publicUrl } = config;
  const webhook = webhookOf(config);
  if (sandbox === null || botToken !== null) {
    const list = readList(feedsFile);
    return {
      token: botToken ?? '',
      apiRoot: telegramApiRoot,
      mail: smtpUrl === null || mailFrom === null ? null : { smtpUrl, mailFrom },
      webRoot: publicUrl,
      outlines: list.feeds,
      unreadOutlines: list.unread,
      allowHosts: fetchAllowHosts,
      webhook,
      sharePage: publicUrl === null ? null : `${publicUrl}/share`,
    };
  }
  return {
    token: sandbox.token,
    apiRoot: own,
    mail: { smtpUrl: smtpUrl ?? sandbox.smtpUrl, mailFrom: mailFrom ?? SANDBOX_SENDER },
    webRoot: publicUrl ?? own,
    outlines: readOpmlList(sandbox.feedsOpml(own)).feeds,
    unreadOutlines: [],
    allowHosts: [...fetchAllowHosts, new URL(own).hostname],
    webhook,
    sharePage: `${publicUrl ?? own}/share`,
  };
}

function webhookOf({ publicUrl, webhookSecret }: Config): Outside['webhook'] {
  if (publicUrl === null || webhookSecret === null) return null;
  return { url: `${publicUrl}/telegram/webhook`, secret: webhookSecret };
}

function readList(file: string): OpmlList {
  if (!existsSync(file))
    throw new AppError('missing', `FEEDS_FILE names ${file}, and there is no such file.`);
  if (statSync(file).isDirectory())
    throw new AppError(
      'invalid',
      `FEEDS_FILE names ${file}, which is a folder. A mount of a missing file makes one: remove it, and put the OPML there.`,
    );
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new AppError('forbidden', `FEEDS_FILE names ${file}, which cannot be read: ${messageOf(error)}.`);
  }
  return readOpmlList(bytes);
}

/** Null: the built-in summaries stay. */
export function summariserOf({ summaryApiUrl: url, summaryApiKey: key, summaryModel: model }: Config) {
  return url === null || model === null ? null : openChatCompletions({ url, key, model });
}
