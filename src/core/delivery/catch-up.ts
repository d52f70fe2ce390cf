/** Catching up: what mattered that a reader was not told, as a list that stays the same while it is paged through. */
import type { ArticleId } from '../article/article.ts';
import type { ChatId } from '../reader/chat.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import { lowestRankSince } from '../story/rank.ts';
import type { StoryId } from '../story/story.ts';

const DAY_MS = 86_400_000;
/** Whoever was away for longer has an encyclopedia for it. */
const LONGEST_MS = 7 * DAY_MS;
/** Articles reach us some hours after they were published, at times. */
const LATE_MS = 6 * 3_600_000;
/** More than this nobody catches up with. */
const STORIES = 30;

/** Which stories are looked at. */
export interface Since {
  /** The story grew after this instant. */
  readonly grewAfter: Instant;
  /** Its newest article was published after this one. */
  readonly newestAfter: Instant;
  /** No such story has a lower rank: lets the search end early. */
  readonly lowestRank: number;
}

/** What a chat was shown when it last asked. */
export interface Shown {
  readonly askedAt: Instant;
  readonly stories: readonly StoryId[];
}

export interface CatchUpStore {
  lastShown(chat: ChatId): Shown | null;
  /** When a story was last sent to the chat by itself, or null. */
  lastToldAt(chat: ChatId): Instant | null;
  /** Highest rank first: neither sent to the chat, nor shown when it last asked, nor muted by it. */
  untold(chat: ChatId, since: Since, limit: number): readonly StoryId[];
  /** Keeps what is shown now in place of what was. */
  show(chat: ChatId, shown: Shown): void;
  /** The leads of some of the stories, in their order; those withdrawn in the meantime are left out. */
  leads(stories: readonly StoryId[]): readonly ArticleId[];
}

export interface CatchUp {
  readonly since: Instant;
  /** How many stories there are to page through. */
  readonly stories: number;
}

/**
 * Since the reader last asked; else since it was last told, where that is longer than a day ago; else the last day. What it
 * was told in the meantime is left out story by story.
 */
export function catchUp(
  { catchUps, clock }: { readonly catchUps: CatchUpStore; readonly clock: Clock },
  chat: ChatId,
): CatchUp {
  const now = clock.now();
  const toldAt = catchUps.lastToldAt(chat) ?? now;
  const from = catchUps.lastShown(chat)?.askedAt ?? Math.min(toldAt, now - DAY_MS);
  const since = Math.max(from, now - LONGEST_MS);
  const newestAfter = since - LATE_MS;
  const stories = catchUps.untold(
    chat,
    { grewAfter: since, newestAfter, lowestRank: lowestRankSince(newestAfter) },
    STORIES,
  );
  catchUps.show(chat, { askedAt: now, stories });
  return { since, stories: stories.length };
}
