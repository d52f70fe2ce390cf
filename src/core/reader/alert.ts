/** Alerts and mutes: words that bring a story to a chat, or keep it away. */
import type { ArticleId } from '../article/article.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import type { StoryId } from '../story/story.ts';
import type { ChatId, ChatStore } from './chat.ts';
import { meets, type Phrase, type Readable, type ReadPhrase, readPhrase } from './phrase.ts';

/** An alert brings a story whatever its topics; a mute keeps it away whatever else would bring it. */
export type AlertKind = 'alert' | 'mute';

export type AlertId = number;

export interface Alert {
  readonly id: AlertId;
  readonly kind: AlertKind;
  /** As the reader typed them. */
  readonly words: string;
}

/** What a chat may have, alerts and mutes together. */
export const MOST_ALERTS = 50;

/** The article a story is known by, as far as its words go. */
export interface Lead extends Readable {
  readonly story: StoryId;
  readonly article: ArticleId;
}

export type Added =
  | 'added'
  /** The chat had the phrase as the other kind; it is this kind now. */
  | 'turned'
  | 'known'
  | 'full';

export interface AlertStore {
  /** The chat's alerts, then its mutes, each in the order in which they were made. */
  of(chat: ChatId): readonly Alert[];
  /** A phrase is an alert or a mute of a chat, never both; `most` of them in all. */
  add(chat: ChatId, kind: AlertKind, phrase: Phrase, most: number, now: Instant): Added;
  /** What was removed, or null where the chat has none of that number. */
  remove(chat: ChatId, id: AlertId): Alert | null;
  /** Leads of owed stories whose alerts were not looked up yet, oldest first. */
  unmatched(limit: number): readonly Lead[];
  /** Notes which chats' alerts and mutes the keys meet, and that the story was looked up; returns how many. */
  settleMatch(story: StoryId, keys: ReadonlySet<string>, now: Instant): number;
  /** Leads of the latest stories, newest first. */
  recent(limit: number): Iterable<Lead>;
}

/** How many of the latest stories have the words, so that a reader sees at once what an alert would bring. */
export interface Trial {
  readonly of: number;
  readonly met: number;
  /** The newest ones met. */
  readonly examples: readonly ArticleId[];
}

export type Ordered =
  | { readonly kind: 'added' | 'turned' | 'known'; readonly words: string; readonly trial: Trial }
  | { readonly kind: 'full'; readonly words: string }
  | Extract<ReadPhrase, { kind: 'refused' }>;

export interface OrderAlertNeeds {
  readonly alerts: Pick<AlertStore, 'add' | 'recent'>;
  readonly chats: Pick<ChatStore, 'byId' | 'setState'>;
  readonly clock: Pick<Clock, 'now'>;
}

const TRIAL_STORIES = 200;
const EXAMPLES = 2;

/** Keeps a reader's words as an alert or a mute, and tries them on the latest stories. */
export function orderAlert(needs: OrderAlertNeeds, chat: ChatId, kind: AlertKind, typed: string): Ordered {
  const read = readPhrase(typed);
  if (read.kind === 'refused') return read;
  const { phrase } = read;
  const now = needs.clock.now();
  const added = needs.alerts.add(chat, kind, phrase, MOST_ALERTS, now);
  if (added === 'full') return { kind: added, words: phrase.words };
  // Who asks for news wants to hear from us: a chat that had asked for silence is active again.
  const isSilent = needs.chats.byId(chat)?.state !== 'active';
  if (kind === 'alert' && isSilent) needs.chats.setState(chat, 'active', now);
  return { kind: added, words: phrase.words, trial: tryPhrase(needs.alerts, phrase) };
}

function tryPhrase(alerts: Pick<AlertStore, 'recent'>, phrase: Phrase): Trial {
  let of = 0;
  const met: ArticleId[] = [];
  for (const lead of alerts.recent(TRIAL_STORIES)) {
    of += 1;
    if (meets(lead, phrase)) met.push(lead.article);
  }
  return { of, met: met.length, examples: met.slice(0, EXAMPLES) };
}
