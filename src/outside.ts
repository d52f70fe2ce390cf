/** What the bot talks to: Telegram, a mail server and feeds, or in the sandbox the pretend ones. */
import { existsSync, readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { FeedOutline } from './core/feed/feed.ts';
import { AppError } from './core/shared/errors.ts';
import { readOpml } from './fetch/opml.ts';
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
  readonly allowHosts: readonly string[];
  /** Null: updates are asked for. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Where Telegram opens our share page: at an https address only, but for a sandbox's Telegram, which comes to our own. */
  readonly sharePage: string | null;
}

const SANDBOX_SENDER = 'towncrier@sandbox.example';

/** `own` is the address of our own web server, where the sandbox answers. */
export function outsideOf(config: Config, sandbox: Sandbox | null, own: string): Outside {
  const { botToken, telegramApiRoot, smtpUrl, mailFrom, feedsFile, fetchAllowHosts, publicUrl } = config;
  const webhook = webhookOf(config);
  if (sandbox === null || botToken !== null) {
    return {
      token: botToken ?? '',
      apiRoot: telegramApiRoot,
      mail: smtpUrl === null || mailFrom === null ? null : { smtpUrl, mailFrom },
      webRoot: publicUrl,
      outlines: readOutlines(feedsFile),
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
    outlines: readOpml(sandbox.feedsOpml(own)),
    allowHosts: [...fetchAllowHosts, new URL(own).hostname],
    webhook,
    sharePage: `${publicUrl ?? own}/share`,
  };
}

function webhookOf({ publicUrl, webhookSecret }: Config): Outside['webhook'] {
  if (publicUrl === null || webhookSecret === null) return null;
  return { url: `${publicUrl}/telegram/webhook`, secret: webhookSecret };
}

function readOutlines(file: string): readonly FeedOutline[] {
  if (!existsSync(file))
    throw new AppError('missing', `FEEDS_FILE names ${file}, and there is no such file.`);
  return readOpml(readFileSync(file, 'utf8'));
}
