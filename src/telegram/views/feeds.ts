/** The operator's list of feeds: those in trouble first, each with why it is silent. */
import type { Feed, FeedStore, PageTroubles } from '../../core/feed/feed.ts';
import type { Clock } from '../../core/shared/ports.ts';
import { shorten } from '../../core/shared/text.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { withoutLogin } from '../../core/shared/url.ts';
import type { BotContext } from '../context.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import type { View } from './view.ts';

/** Within 4,096 units even when each has a line of trouble. */
const FEEDS_SHOWN = 15;
const WEEK_MS = 7 * 86_400_000;

export interface FeedsNeeds {
  readonly feeds: Pick<FeedStore, 'all' | 'pageTroubles'>;
  readonly clock: Clock;
}

export function feedsView(
  { feeds, clock }: FeedsNeeds,
  { say, reader }: Pick<BotContext, 'say' | 'reader'>,
): View {
  const all = feeds.all();
  if (all.length === 0) return { text: escapeHtml(say('feeds-none')) };
  const pages = feeds.pageTroubles(clock.now() - WEEK_MS);
  const shown = all
    .toSorted((a, b) => weight(b, pages) - weight(a, pages) || a.id - b.id)
    .slice(0, FEEDS_SHOWN);
  const lines = shown.map(feed => {
    const name = `${mark(feed)} <b>${feed.id}.</b> ${foreignHtml(shorten(feed.title ?? withoutLogin(feed.url), 60))}`;
    return [name, ...troubles(feed).map(line => `<i>${foreignHtml(line)}</i>`)].join('\n');
  });
  const more =
    all.length > FEEDS_SHOWN ? [escapeHtml(say('feeds-more', { count: all.length - FEEDS_SHOWN }))] : [];
  const heading = `<b>${escapeHtml(say('feeds-heading', { count: all.length }))}</b>`;
  return { text: [heading, ...lines, ...more].join('\n') };

  function troubles(feed: Feed): readonly string[] {
    const at = (instant: number): string => sayInstant(instant, reader.timeZone, reader.language);
    const why = feed.trouble === null ? null : shorten(feed.trouble, 100);
    const failing =
      why !== null && feed.failingSince !== null && feed.retiredAt === null
        ? say('feed-failing', { why, since: at(feed.failingSince), count: feed.failures })
        : why;
    const moving =
      feed.movingTo === null || feed.movingSince === null
        ? null
        : say('feed-moving', {
            address: shorten(withoutLogin(feed.movingTo), 60),
            since: at(feed.movingSince),
          });
    const unread = pages.get(feed.id);
    const teasing =
      unread === undefined ? null : say('feed-pages', { count: unread.count, why: shorten(unread.why, 80) });
    return [failing, moving, teasing].filter(line => line !== null);
  }
}

/** What an operator should see first. */
function weight(feed: Feed, pages: ReadonlyMap<number, PageTroubles>): number {
  if (feed.retiredAt !== null) return 3;
  if (feed.trouble !== null) return 4;
  return feed.movingTo !== null ? 2 : pages.has(feed.id) ? 1 : 0;
}

function mark(feed: Feed): string {
  if (feed.retiredAt !== null) return '⏹';
  if (feed.pausedAt !== null) return '⏸';
  return feed.trouble === null ? '🟢' : '🟠';
}
