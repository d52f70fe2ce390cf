/** When a permanent redirect moves a feed's address for good. */
import type { Instant } from '../shared/ports.ts';
import type { Feed } from './feed.ts';

/** A hotel's login page and a hacked site answer 301 too, for a day or two. */
const BELIEVED_AFTER_MS = 3 * 86_400_000;

/**
 * Within its own site a feed moves at once. Another site's address is followed at each poll and believed when the
 * redirect has named it for three days. `movedTo` null: the address answered by itself.
 */
export function moveOf(
  feed: Pick<Feed, 'url' | 'movingTo' | 'movingSince'>,
  movedTo: string | null,
  now: Instant,
): Pick<Feed, 'url' | 'movingTo' | 'movingSince'> {
  const stays = { movingTo: null, movingSince: null };
  if (movedTo === null || movedTo === feed.url) return { url: feed.url, ...stays };
  if (siteOf(movedTo) === siteOf(feed.url)) return { url: movedTo, ...stays };
  const since = feed.movingTo === movedTo ? (feed.movingSince ?? now) : now;
  if (now - since >= BELIEVED_AFTER_MS) return { url: movedTo, ...stays };
  return { url: feed.url, movingTo: movedTo, movingSince: since };
}

function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
