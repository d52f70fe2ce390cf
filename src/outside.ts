/** What the bot talks to: Telegram, a mail server and feeds, or in the sandbox the pretend ones. */
import { existsSync, readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { FeedOutline } from './core/feed/feed.ts';
import { AppError } from './core/shared/errors.ts';
import { type OpmlList, readOpmlList } from './fetch/opml.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

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
}

const SANDBOX_SENDER = 'towncrier@sandbox.example';

/** `own` is the address of our own web server, where the sandbox answers. */
export function outsideOf(config: Config, sandbox: Sandbox | null, own: string): Outside {
  const { botToken, telegramApiRoot, smtpUrl, mailFrom, feedsFile, fetchAllowHosts } = config;
  if (sandbox === null || botToken !== null) {
    const list = readList(feedsFile);
    return {
      token: botToken ?? '',
      apiRoot: telegramApiRoot,
      mail: smtpUrl === null || mailFrom === null ? null : { smtpUrl, mailFrom },
      webRoot: config.publicUrl,
      outlines: list.feeds,
      unreadOutlines: list.unread,
      allowHosts: fetchAllowHosts,
    };
  }
  return {
    token: sandbox.token,
    apiRoot: own,
    mail: { smtpUrl: smtpUrl ?? sandbox.smtpUrl, mailFrom: mailFrom ?? SANDBOX_SENDER },
    webRoot: config.publicUrl ?? own,
    outlines: readOpmlList(sandbox.feedsOpml(own)).feeds,
    unreadOutlines: [],
    allowHosts: [...fetchAllowHosts, new URL(own).hostname],
  };
}

function readList(file: string): OpmlList {
  if (!existsSync(file))
    throw new AppError('missing', `FEEDS_FILE names ${file}, and there is no such file.`);
  return readOpmlList(readFileSync(file));
}
