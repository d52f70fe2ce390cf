/** Adds the feeds of the operator's list at the start, and says in the log what came of it. */
import type { FeedStore } from './core/feed/feed.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import type { Outside } from './outside.ts';

/** A list that is wholly of another kind would fill the log. */
const OUTLINES_LOGGED = 20;

export function addListedFeeds(
  feeds: Pick<FeedStore, 'addListed'>,
  { outlines, unreadOutlines }: Pick<Outside, 'outlines' | 'unreadOutlines'>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): void {
  log.info('feeds.read', { ...feeds.addListed(outlines, clock.now()) });
  const count = unreadOutlines.length;
  if (count === 0) return;
  log.warn('feeds.unread', { count, outlines: unreadOutlines.slice(0, OUTLINES_LOGGED).join(', ') });
}
