/** Reads article pages over HTTP, where robots.txt lets us, and as slowly as is polite. */
import type { PageReader } from '../core/article/article.ts';
import type { Clock, Instant } from '../core/shared/ports.ts';
import { hostOf } from '../core/shared/url.ts';
import type { Http } from './http.ts';
import type { ExtractedPage } from './page/extract-page.ts';
import { createPageBudget } from './page-budget.ts';
import type { Robots } from './robots.ts';

const PAGE_BYTES = 3 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** Between two pages of a host, unless it asks for more; nobody reads news that waits for longer than the last. */
const PAUSE_MS = { least: 1_000, most: 30_000 };
const MOST_HOSTS = 2_000;

export interface PageReaderNeeds {
  readonly http: Http;
  readonly robots: Robots;
  readonly clock: Clock;
  /** The operator's own hosts are not spared. */
  readonly allowHosts: readonly string[];
  readonly extract: (
    bytes: Uint8Array,
    origin: { readonly url: string; readonly contentType: string | null },
  ) => Promise<ExtractedPage>;
}

export function createPageReader({ http, robots, clock, allowHosts, extract }: PageReaderNeeds): PageReader {
  /** When the next page of a host may be asked for. */
  const nextAt = new Map<string, Instant>();
  const budget = createPageBudget(clock);

  const itsTurn = async (host: string, delayMs: number, signal: AbortSignal): Promise<void> => {
    if (allowHosts.includes(host)) return;
    const now = clock.now();
    if (nextAt.size >= MOST_HOSTS) for (const [other, at] of nextAt) if (at <= now) nextAt.delete(other);
    // No further ahead than a pause goes: the clock may have been set back since.
    const at = Math.min(Math.max(now, nextAt.get(host) ?? 0), now + PAUSE_MS.most);
    nextAt.set(host, at + Math.min(PAUSE_MS.most, Math.max(PAUSE_MS.least, delayMs)));
    if (at > now) await clock.sleep(at - now, signal);
  };

  return {
    async read(url, signal) {
      const host = hostOf(url);
      if (budget.isSpent(host)) return { ok: false, why: 'The pages of its site take too long to read.' };
      const { isAllowed, delayMs } = await robots.of(url, signal);
      if (!isAllowed) return { ok: false, why: 'The site asks robots not to read the page.' };
      await itsTurn(new URL(url).hostname, delayMs, signal);
      const headers = { accept: 'text/html, application/xhtml+xml;q=0.9' };
      const answer = await http.get(url, { headers, maxBytes: PAGE_BYTES, timeoutMs: TIMEOUT_MS, signal });
      if (answer.kind === 'failed') return { ok: false, why: answer.why, isUnreached: answer.isUnreached };
      if (answer.status !== 200) return { ok: false, why: `It answered ${answer.status}.` };
      const contentType = answer.headers['content-type'] ?? null;
      const extracted = await extract(answer.body, { url: answer.url, contentType });
      if (!extracted.ok && extracted.isTooLong === true) budget.countDelay(host);
      return extracted;
    },
  };
}
