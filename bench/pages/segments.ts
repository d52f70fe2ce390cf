/** Pages with a few decisive segments each: what must stand in the text, what must not, and the facts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '../../src/core/article/article.ts';
import { extractPage } from '../../src/fetch/page/extract-page.ts';
import { words } from './stated.ts';

export interface SegmentSample {
  readonly file: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

export interface SegmentVerdict {
  readonly sample: SegmentSample;
  readonly page: Page | null;
  /** `with` that is not there: deleted prose. */
  readonly lost: readonly string[];
  /** `without` that is there: kept boilerplate. */
  readonly kept: readonly string[];
  readonly isTitleRight: boolean | null;
  readonly isAuthorRight: boolean | null;
  readonly isDateRight: boolean | null;
  readonly ms: number;
}

const DAY_MS = 86_400_000;
/** A day is right in any zone of the world: these are the farthest. */
const FARTHEST_ZONE_MS = 14 * 3_600_000;

export function readSegmentSamples(folder: string): readonly SegmentSample[] {
  return readFileSync(join(folder, 'expected.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const expected = JSON.parse(line) as Omit<SegmentSample, 'bytes'>;
      return { ...expected, bytes: gunzipSync(readFileSync(join(folder, expected.file))) };
    });
}

export function judge(sample: SegmentSample): SegmentVerdict {
  const startedAt = performance.now();
  const result = extractPage(sample.bytes, { url: sample.url, contentType: null });
  const ms = performance.now() - startedAt;
  const page = result.ok ? result.page : null;
  const text = collapse(page?.text ?? '');
  return {
    sample,
    page,
    lost: sample.with.filter(segment => !text.includes(collapse(segment))),
    kept: sample.without.filter(segment => text.includes(collapse(segment))),
    isTitleRight: sample.title === undefined ? null : words(sample.title) === words(page?.title ?? ''),
    isAuthorRight:
      sample.author === undefined ? null : nameSet(sample.author) === nameSet(page?.byline ?? ''),
    isDateRight: sample.date === undefined ? null : isOnDay(page?.publishedAt ?? null, sample.date),
    ms,
  };
}

export interface SegmentTotals {
  readonly precision: number;
  readonly recall: number;
  readonly lost: number;
  readonly kept: number;
  readonly facts: Readonly<
    Record<'byline' | 'headline' | 'day', { readonly met: number; readonly of: number }>
  >;
}

export function totalsOf(verdicts: readonly SegmentVerdict[]): SegmentTotals {
  const sum = (count: (verdict: SegmentVerdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const lost = sum(verdict => verdict.lost.length);
  const kept = sum(verdict => verdict.kept.length);
  const found = sum(verdict => verdict.sample.with.length) - lost;
  const tally = (told: (verdict: SegmentVerdict) => boolean | null): { met: number; of: number } => ({
    met: sum(verdict => (told(verdict) === true ? 1 : 0)),
    of: sum(verdict => (told(verdict) === null ? 0 : 1)),
  });
  return {
    precision: found / Math.max(1, found + kept),
    recall: found / Math.max(1, found + lost),
    lost,
    kept,
    facts: {
      byline: tally(verdict => verdict.isAuthorRight),
      headline: tally(verdict => verdict.isTitleRight),
      day: tally(verdict => verdict.isDateRight),
    },
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function nameSet(names: string | readonly string[]): string {
  const all = typeof names === 'string' ? names : names.join(' ');
  return [...new Set(words(all).split(' '))].sort().join(' ');
}

function isOnDay(at: number | null, day: string): boolean {
  if (at === null) return false;
  const startAt = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return at >= startAt - FARTHEST_ZONE_MS && at < startAt + DAY_MS + FARTHEST_ZONE_MS;
}
