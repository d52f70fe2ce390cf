/** `feeds check`: tells in words what is right and wrong with a feed, and what would be pushed; touches no database. */
import { existsSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import type { Entry } from '../core/feed/entry.ts';
import type { FeedDocument, PollOutcome, SectionRules } from '../core/feed/feed.ts';
import { repeatedGuids } from '../core/feed/identity.ts';
import { newEntries } from '../core/feed/new-entries.ts';
import { feedUrl, withoutLogin } from '../core/shared/url.ts';
import { type Fetching, openFetching } from '../fetch/fetching.ts';
import { readOpmlList } from '../fetch/opml.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { readBytes } from './read-file.ts';

/** As the job "make articles" has it: a text of this length is the article itself. */
const WHOLE_TEXT = 900;
/** Nothing of the feed is known yet. */
const STRANGERS = { byName: () => [], alike: () => [], versions: () => new Map() };
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHOWN = 5;

export interface Checked {
  readonly url: string;
  readonly ok: boolean;
  /** Sentences: what is right, and what an operator should know. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** Headlines that would be pushed if the bot had known the feed since yesterday. */
  readonly pushed: readonly string[];
}

export async function checkFeeds(
  urls: readonly string[],
  isJson: boolean,
  { config, terminal, signal }: CommandContext,
): Promise<ExitCode> {
  const fetching = openFetching({
    allowHosts: config.fetchAllowHosts,
    clock: systemClock,
    publicUrl: config.publicUrl,
  });
  // A section page is read by the selectors that its outline has.
  const outlines = existsSync(config.feedsFile) ? readOpmlList(readBytes(config.feedsFile)).feeds : [];
  const sections = new Map(outlines.map(({ url, section }) => [url, section]));
  let areAllGood = true;
  try {
    for (const address of urls) {
      const checked = await checkFeed(fetching, address, sections.get(address) ?? null, signal);
      areAllGood &&= checked.ok;
      if (isJson) terminal.print(JSON.stringify(checked));
      else for (const line of linesOf(checked)) terminal.print(line);
    }
  } finally {
    await fetching.close();
  }
  return areAllGood ? 0 : 1;
}

async function checkFeed(
  fetching: Fetching,
  address: string,
  section: SectionRules | null,
  signal: AbortSignal,
): Promise<Checked> {
  const url = feedUrl(address);
  const nothing = { url: withoutLogin(url ?? address), ok: false, good: [], pushed: [] };
  if (url === null) return { ...nothing, bad: ['It is not an http or https address.'] };
  const outcome = await fetching.feeds.poll({ url, etag: null, lastModified: null, section }, signal);
  if (outcome.kind === 'changed') return judge(withoutLogin(url), outcome);
  const why = outcome.kind === 'failed' ? outcome.why : `The address answered ${outcome.kind}.`;
  const found: string[] = [];
  for (const candidate of await fetching.feeds.discover(url, signal)) {
    const other = await fetching.feeds.poll(
      { url: candidate, etag: null, lastModified: null, section: null },
      signal,
    );
    if (other.kind === 'changed' && other.document.entries.length > 0) found.push(withoutLogin(candidate));
    if (signal.aborted) break;
  }
  const advice =
    found.length === 0 ? 'No feed was found on its site either.' : `Its site has ${found.join(' and ')}.`;
  return { ...nothing, bad: [why, advice] };
}

function judge(url: string, outcome: Extract<PollOutcome, { kind: 'changed' }>): Checked {
  const { document, etag, lastModified, movedTo, isDowngraded } = outcome;
  const { entries } = document;
  const now = systemClock.now();
  const good = [
    `It is a feed: “${document.title ?? 'without a title'}”, ${count(entries.length, 'entry', 'entries')}.`,
  ];
  const bad: string[] = [];
  const tell = (isGood: boolean, right: string, wrong: string): void => {
    if (isGood) good.push(right);
    else bad.push(wrong);
  };
  if (movedTo !== null) bad.push(`It has moved for good to ${withoutLogin(movedTo)}; the bot will follow.`);
  if (isDowngraded === true) bad.push('It redirects from https to http: anybody on the way could change it.');
  tell(
    etag !== null || lastModified !== null,
    'It can be asked whether anything is new (ETag or Last-Modified).',
    'It cannot be asked whether anything is new: it is read whole at each poll.',
  );
  tell(
    document.language !== null,
    `Its language is ${document.language}.`,
    'It names no language; it will be told from the words.',
  );
  if (entries.length === 0) return { url, ok: false, good, bad: [...bad, 'It has no entries.'], pushed: [] };
  judgeEntries(entries, now, tell);
  const known = { firstPolledAt: now - DAY_MS, newestAt: now - DAY_MS, siteUrl: null };
  const pushed = newEntries(known, document, STRANGERS, now)
    .filter(({ telling, entry }) => telling !== 'never' && publishedAfter(entry, now - DAY_MS))
    .flatMap(({ entry }) => entry.title ?? []);
  return { url, ok: true, good, bad, pushed };
}

type Tell = (isGood: boolean, right: string, wrong: string) => void;

function judgeEntries(entries: FeedDocument['entries'], now: number, tell: Tell): void {
  const lacking = (has: (entry: Entry) => unknown): number => entries.filter(entry => !has(entry)).length;
  const of = ` of its ${entries.length} entries`;
  const undated = lacking(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt);
  tell(
    undated === 0,
    'Every entry has a date.',
    `${undated}${of} have no date that can be read: they count from when they are first seen.`,
  );
  const future = entries.filter(({ publishedAt }) => (publishedAt ?? 0) > now + HOUR_MS).length;
  if (future > 0) tell(false, '', `${future}${of} are dated in the future: they count as of now.`);
  const unlinked = lacking(({ url }) => url);
  tell(
    unlinked === 0,
    'Every entry has an address.',
    `${unlinked}${of} have no address: they cannot be opened.`,
  );
  const repeated = repeatedGuids(entries).size;
  const unnamed = lacking(({ guid }) => guid);
  if (repeated > 0)
    tell(
      false,
      '',
      `${count(repeated, 'guid', 'guids')} stand on several entries: addresses are used instead.`,
    );
  else if (unnamed > 0) tell(false, '', `${unnamed}${of} have no guid: the address tells them apart.`);
  const whole = entries.filter(
    ({ content, summary }) => (content ?? summary ?? '').length >= WHOLE_TEXT,
  ).length;
  tell(
    whole > entries.length / 2,
    'It carries whole texts: pages are not read.',
    'It only teases: the pages are read for the text.',
  );
  const newest = Math.max(...entries.map(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? 0));
  if (newest > 0) {
    const days = Math.floor((now - newest) / DAY_MS);
    tell(
      days < 30,
      days < 1 ? 'The newest entry is of today.' : `The newest entry is ${count(days, 'day', 'days')} old.`,
      `The newest entry is ${days} days old: nobody seems to write it any more.`,
    );
  }
}

const publishedAfter = ({ publishedAt, updatedAt }: Entry, at: number): boolean =>
  (publishedAt ?? updatedAt ?? at) >= at;
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

function linesOf({ url, good, bad, pushed, ok }: Checked): readonly string[] {
  const more = pushed.length > SHOWN ? [`    … and ${pushed.length - SHOWN} more`] : [];
  const told =
    pushed.length === 0
      ? ['  At its first poll nothing is pushed. Of the last day nothing would have been, either.']
      : [
          '  At its first poll nothing is pushed. Known since yesterday, it would have pushed:',
          ...pushed.slice(-SHOWN).map(title => `    – ${title}`),
          ...more,
        ];
  return [url, ...good.map(line => `  ✓ ${line}`), ...bad.map(line => `  ! ${line}`), ...(ok ? told : [])];
}
