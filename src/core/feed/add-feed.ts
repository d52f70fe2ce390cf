/** An operator adds a feed: it is read once before it is believed. */
import type { Clock } from '../shared/ports.ts';
import { canonicalUrl } from '../shared/url.ts';
import type { FeedFetcher, FeedStore } from './feed.ts';

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
  if (canonicalUrl(address) === null) return { kind: 'refused', why: 'It is not an http or https address.' };
  const url = address.trim();
  const outcome = await fetcher.poll({ url, etag: null, lastModified: null, section: null }, signal);
  if (outcome.kind !== 'changed') {
    return {
      kind: 'refused',
      why: outcome.kind === 'failed' ? outcome.why : `The address answered ${outcome.kind}.`,
    };
  }
  const { document } = outcome;
  const outline = {
    url: outcome.movedTo ?? url,
    title: document.title,
    siteUrl: document.link,
    topic,
    section: null,
  };
  const kind = feeds.add([outline], clock.now()) > 0 ? 'added' : 'known';
  return { kind, url: outline.url, title: document.title, entries: document.entries.length };
}
