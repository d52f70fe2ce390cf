/** A feed's columns and what they become. */
import type { Feed, Rhythm, SectionRules } from '../core/feed/feed.ts';

export interface FeedRow {
  id: number;
  url: string;
  title: string | null;
  site_url: string | null;
  topic: string | null;
  section: string | null;
  language: string | null;
  etag: string | null;
  last_modified: string | null;
  added_at: number;
  next_poll_at: number;
  polled_at: number | null;
  first_polled_at: number | null;
  newest_at: number | null;
  rhythm: string | null;
  failures: number;
  failing_since: number | null;
  told_at: number | null;
  moving_to: string | null;
  moving_since: number | null;
  troubled_at: number | null;
  trouble: string | null;
  paused_at: number | null;
  retired_at: number | null;
}

export function toFeed(row: FeedRow): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    topic: row.topic,
    section: row.section === null ? null : (JSON.parse(row.section) as SectionRules),
    language: row.language,
    etag: row.etag,
    lastModified: row.last_modified,
    addedAt: row.added_at,
    nextPollAt: row.next_poll_at,
    polledAt: row.polled_at,
    firstPolledAt: row.first_polled_at,
    newestAt: row.newest_at,
    rhythm: row.rhythm === null ? null : (JSON.parse(row.rhythm) as Rhythm),
    failures: row.failures,
    failingSince: row.failing_since,
    toldAt: row.told_at,
    movingTo: row.moving_to,
    movingSince: row.moving_since,
    troubledAt: row.troubled_at,
    trouble: row.trouble,
    pausedAt: row.paused_at,
    retiredAt: row.retired_at,
  };
}
