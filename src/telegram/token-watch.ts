/** Notices that Telegram has begun to refuse the token while the bot runs: what it is sent is neither taken nor lost. */
import type { Channel, SendOutcome } from '../core/delivery/delivery.ts';
import type { Clock, Instant } from '../core/shared/ports.ts';

/** One refusal may be Telegram's own trouble; after this long of nothing else the token is what is wrong. */
const REFUSED_MS = 60_000;

export interface TokenWatch {
  /** The HTTP status by which Telegram answered something that the bot said. */
  heard(status: number): void;
  /** A sentence for the operator, or null while the token is taken. */
  trouble(): string | null;
}

export function createTokenWatch(clock: Pick<Clock, 'now'>): TokenWatch {
  let refused: { readonly sinceAt: Instant; lastAt: Instant } | null = null;
  return {
    heard(status) {
      if (status !== 401) refused = null;
      else if (refused === null) refused = { sinceAt: clock.now(), lastAt: clock.now() };
      else refused.lastAt = clock.now();
    },
    trouble: () =>
      refused === null || refused.lastAt - refused.sinceAt < REFUSED_MS
        ? null
        : `Telegram refuses BOT_TOKEN since ${new Date(refused.sinceAt).toISOString()}`,
  };
}

/** The channel, overheard: what it is answered tells of the token, too. */
export function overhear<Kind extends Channel>(channel: Kind, watch: TokenWatch): Kind {
  const heed = (outcome: SendOutcome): SendOutcome => {
    if (outcome.kind === 'sent') watch.heard(200);
    else if (outcome.kind === 'unreached' && outcome.why.startsWith('401')) watch.heard(401);
    return outcome;
  };
  return {
    ...channel,
    send: async (chat, notice) => heed(await channel.send(chat, notice)),
    edit: async (chat, messageId, notice) => heed(await channel.edit(chat, messageId, notice)),
  };
}
