/** Follow-ups: a chat that follows a story gets each later article of it, in answer to the message it followed from. */
import type { ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';
import type { StoryId } from '../story/story.ts';
import type { FanOutStep, Outbox } from './delivery.ts';

/**
 * An outbox of its own, in the discipline of the other one and drained by the same loop. A claim is one article for
 * one chat and says which message it answers.
 */
export interface FollowUps extends Outbox {
  /** Follows the story, or lets go of it; returns whether it is followed now. What comes later answers the message. */
  toggle(chat: ChatId, story: StoryId, messageId: number, now: Instant): boolean;
  isFollowing(chat: ChatId, story: StoryId): boolean;
  /** Owes the oldest article that joined a followed story to the next `limit` chats that follow it. */
  fanOut(now: Instant, limit: number): FanOutStep | null;
}
