/** Following a story: a chat gets each later article of it, in answer to the message that it followed from. */
import type { ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';
import type { StoryId } from '../story/story.ts';
import type { FanOutStep } from './delivery.ts';

export interface StoryFollows {
  /** Follows the story, or lets go of it; returns whether it is followed now. What comes later answers the message. */
  toggle(chat: ChatId, story: StoryId, messageId: number, now: Instant): boolean;
  isFollowing(chat: ChatId, story: StoryId): boolean;
  /** Owes the oldest article that joined a followed story to the next `limit` chats that follow it. */
  fanOut(now: Instant, limit: number): FanOutStep | null;
}
