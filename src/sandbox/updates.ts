/** What the bot has yet to be told: kept until it confirms, handed out by long polling. */
import { ApiError, badRequest } from './api-error.ts';
import type { Json, Update } from './shapes.ts';

/** Unless a bot asks for them, Telegram leaves these out (core.telegram.org/bots/api#getupdates). */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
/** How long an update is worth telling, by its kind: seen in the source of Telegram's Bot API server. */
const LIFETIME_MS: Readonly<Record<string, number>> = { callback_query: 150_000, inline_query: 30_000 };
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 100;
const LONGEST_WAIT_SECONDS = 50;

interface Owed {
  readonly update: Update;
  readonly expiresAt: number;
}

export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Undefined leaves what was asked for before. */
  readonly allowed: readonly string[] | undefined;
  /** Aborts when the one who asked has gone. */
  readonly signal: AbortSignal;
}

export interface Updates {
  /** Owes the bot an update, unless it does not want that kind. */
  push(kind: string, body: Json): void;
  /** @throws ApiError 409 when another poll takes over, or a webhook is set */
  poll(poll: Poll): Promise<readonly Update[]>;
  allow(kinds: readonly string[]): void;
  drop(): void;
  count(): number;
  readonly webhook: { url: string };
  snapshot(): Json;
}

/** @param firstId above every id of an earlier run, or the bot would take what is new for repeated */
export function createUpdates(now: () => number, firstId: number, kept: readonly Json[] = []): Updates {
  let owed: Owed[] = kept as unknown as Owed[];
  let nextId = firstId;
  let allowed: readonly string[] = [];
  let waiting: { wake(): void; fail(error: Error): void } | null = null;
  const webhook = { url: '' };

  const wants = (kind: string): boolean =>
    allowed.length === 0 ? !NOT_BY_DEFAULT.has(kind) : allowed.includes(kind);

  function confirm(offset: number): void {
    owed = owed.filter(({ expiresAt }) => expiresAt > now());
    if (offset > 0) owed = owed.filter(({ update }) => update.update_id >= offset);
    // A negative offset forgets all but the last ones.
    if (offset < 0) owed = owed.slice(offset);
  }

  function wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (by: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        waiting = null;
        by();
      };
      const end = (): void => settle(resolve);
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end, { once: true });
      waiting = { wake: end, fail: error => settle(() => reject(error)) };
    });
  }

  return {
    webhook,
    push(kind, body) {
      if (!wants(kind)) return;
      const update = { update_id: nextId, [kind]: structuredClone(body) };
      nextId += 1;
      owed.push({ update, expiresAt: now() + (LIFETIME_MS[kind] ?? DAY_MS) });
      waiting?.wake();
    },
    async poll({ offset, limit, timeoutSeconds, allowed: kinds, signal }) {
      if (webhook.url !== '') {
        const reason =
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        throw new ApiError(409, `Conflict: ${reason}`);
      }
      const sentence =
        'terminated by other getUpdates request; make sure that only one bot instance is running';
      waiting?.fail(new ApiError(409, `Conflict: ${sentence}`));
      if (kinds !== undefined) allowed = kinds;
      confirm(offset);
      if (owed.length === 0 && timeoutSeconds > 0 && !signal.aborted) {
        await wait(Math.min(timeoutSeconds, LONGEST_WAIT_SECONDS) * 1000, signal);
      }
      const most = limit >= 1 && limit <= MOST_AT_ONCE ? limit : MOST_AT_ONCE;
      return owed.slice(0, most).map(({ update }) => update);
    },
    allow(kinds) {
      allowed = kinds;
    },
    drop() {
      owed = [];
    },
    count: () => owed.length,
    snapshot: () => ({ nextId, owed }),
  };
}

/** `allowed_updates` of a call: names, or undefined where it was not given. */
export function readAllowed(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw badRequest("can't parse allowed_updates: expected an Array of Strings");
  return value.map(String);
}
