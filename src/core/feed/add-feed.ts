/** An operator adds a feed: it is read once before it is believed. */
import type { Clock } from '../shared/ports.ts';
import { feedUrl } from '../shared/url.ts';
import type { FeedDocument, FeedFetcher, FeedStore } from './feed.ts';

export interface AddFeedNeeds {
  readonly feeds: FeedStore;
  readonly fetcher: FeedFetcher;
  readonly clock: Clock;
}

export type AddedFeed =
  | {
      readonly kind: 'added' | 'known';
      readonly url: string;
      readonly title: string | null;
      readonly entries: number;
    }
  | { readonly kind: 'refused'; readonly why: string };

/** `topic` is a slug or null. A feed that cannot be read is refused, with the reason as a sentence. */
export async function addFeed(
  { feeds, fetcher, clock }: AddFeedNeeds,
  address: string,
  topic: string | null,
  signal: AbortSignal,
): Promise<AddedFeed> {
  const own = feedUrl(address);
  if (own === null) return { kind: 'refused', why: 'It is not an http or https address.' };
  const asked = await readFeed(fetcher, own, signal);
  if (asked.kind === 'read') return add(asked);
  // A site's own address will do: its page names its feeds, or they are where feeds usually are.
  for (const url of await fetcher.discover(own, signal)) {
    const found = await readFeed(fetcher, url, signal);
    if (found.kind === 'read' && found.document.entries.length > 0) return add(found);
    if (signal.aborted) break;
  }
  return { kind: 'refused', why: asked.why };

  function add({ url, document }: ReadFeed): AddedFeed {
    const outline = { url, title: document.title, siteUrl: document.link, topic, section: null };
    const isNew = feeds.add([outline], clock.now()) > 0;
    // Who adds a feed that was paused or retired wants it to go on.
    const kind = isNew || feeds.revive(url, clock.now()) ? 'added' : 'known';
    return { kind, url, title: document.title, entries: document.entries.length };
  }
}

interface ReadFeed {
  readonly kind: 'read';
  readonly url: string;
  readonly document: FeedDocument;
}

async function readFeed(
  fetcher: FeedFetcher,
  url: string,
  signal: AbortSignal,
): Promise<ReadFeed | { readonly kind: 'unread'; readonly why: string }> {
  const outcome = await fetcher.poll({ url, etag: null, lastModified: null, section: null }, signal);
  if (outcome.kind === 'changed')
    return { kind: 'read', url: outcome.movedTo ?? url, document: outcome.document };
  return {
    kind: 'unread',
    why: outcome.kind === 'failed' ? outcome.why : `The address answered ${outcome.kind}.`,
  };
}
