/** The job "group stories": gives each new article its story and its topics. */
import type { Clock, Log } from '../shared/ports.ts';
import type { StoryStore } from './story.ts';
import { topicsOf } from './topics.ts';

const ARTICLES_PER_CLAIM = 100;

export interface GroupNeeds {
  readonly stories: StoryStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works until every article has its story. Returns how many stories are owed to whom they concern. */
export function groupStories(needs: GroupNeeds, signal: AbortSignal): number {
  let owed = 0;
  for (;;) {
    const articles = needs.stories.ungrouped(ARTICLES_PER_CLAIM);
    if (articles.length === 0 || signal.aborted) return owed;
    for (const article of articles) {
      const topics = topicsOf(article);
      // Also without a topic: an alert may bring it to a chat.
      const isOwed = article.isNews;
      const story = needs.stories.open(article.id, topics, isOwed, needs.clock.now());
      needs.log.info('story.opened', { story, article: article.id, topics: topics.join(','), owed: isOwed });
      if (isOwed) owed += 1;
    }
  }
}
