/** `feeds list|add|remove|import|export|check`: the operator's feeds from the command line, beside a running bot. */
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { type AddedFeed, addFeed } from '../core/feed/add-feed.ts';
import type { Feed } from '../core/feed/feed.ts';
import { withoutLogin } from '../core/shared/url.ts';
import { topicOf } from '../core/story/topics.ts';
import { openFetching } from '../fetch/fetching.ts';
import { readOpmlList, writeOpml } from '../fetch/opml.ts';
import { openStores } from '../stores.ts';
import { folderOfCommand } from '../world-folder.ts';
import { type CommandContext, type ExitCode, UsageError } from './command.ts';
import { checkFeeds } from './feeds-check.ts';
import { readBytes } from './read-file.ts';

export const FEEDS_USAGE = `towncrier feeds list [--json]
towncrier feeds add URL [--topic TOPIC] [--json]
towncrier feeds remove N
towncrier feeds import FILE      (OPML; feeds already there stay as they are)
towncrier feeds export           (OPML on standard output)
towncrier feeds check URL… [--json]  (what is right and wrong with a feed, and what would be pushed)`;

export async function feedsCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, topic: { type: 'string' } },
  });
  const [verb, ...rest] = positionals;
  if (verb === 'check') {
    if (rest.length === 0) throw new UsageError('It takes addresses.');
    return checkFeeds(rest, values.json, context);
  }
  const stores = openStores(folderOfCommand(context.config), systemClock.now());
  try {
    switch (verb) {
      case 'list':
        return list(stores.feeds.all(), values.json, context);
      case 'add':
        return await add(only(rest, 'one address'), values, context, stores.feeds);
      case 'remove':
        return remove(only(rest, 'the number of one feed'), context, stores.feeds);
      case 'import':
        return importFile(only(rest, 'one file'), context, stores.feeds);
      case 'export':
        context.terminal.print(writeOpml(stores.feeds.all()));
        return 0;
      default:
        throw new UsageError(verb === undefined ? 'What with the feeds?' : `There is no “feeds ${verb}”.`);
    }
  } finally {
    stores.close();
  }
}

type Store = ReturnType<typeof openStores>['feeds'];

function list(feeds: readonly Feed[], isJson: boolean, { terminal }: CommandContext): ExitCode {
  for (const feed of feeds) {
    if (isJson) {
      const { id, title, topic, polledAt, failures, trouble } = feed;
      terminal.print(
        JSON.stringify({
          id,
          url: withoutLogin(feed.url),
          title,
          topic,
          state: stateOf(feed),
          polledAt: iso(polledAt),
          failures,
          trouble,
        }),
      );
    } else {
      terminal.print(
        `${String(feed.id).padStart(4)}  ${stateOf(feed).padEnd(8)} ${(feed.topic ?? '-').padEnd(12)} ${feed.title ?? '-'}  ${withoutLogin(feed.url)}`,
      );
      if (feed.trouble !== null) terminal.print(`      ${feed.trouble}`);
    }
  }
  if (feeds.length === 0) terminal.tell('There are no feeds yet.');
  return 0;
}

async function add(
  url: string,
  options: { topic?: string | undefined; json: boolean },
  { config, terminal, signal }: CommandContext,
  feeds: Store,
): Promise<ExitCode> {
  const topic = options.topic === undefined ? null : topicOf(options.topic);
  if (options.topic !== undefined && topic === null)
    throw new UsageError(`There is no topic “${options.topic}”.`);
  const fetching = openFetching({ allowHosts: config.fetchAllowHosts, clock: systemClock });
  try {
    const added = await addFeed({ feeds, fetcher: fetching.feeds, clock: systemClock }, url, topic, signal);
    if (options.json) terminal.print(JSON.stringify(hidingLogin(added)));
    if (added.kind === 'refused') {
      terminal.tell(`The feed was not added. ${added.why}`);
      return 1;
    }
    const verb = added.kind === 'added' ? 'Added' : 'Already there:';
    if (!options.json)
      terminal.print(
        `${verb} ${added.title ?? withoutLogin(added.url)} (${added.entries} ${added.entries === 1 ? 'entry' : 'entries'})`,
      );
    return 0;
  } finally {
    await fetching.close();
  }
}

function remove(number: string, { terminal }: CommandContext, feeds: Store): ExitCode {
  if (!/^\d+$/.test(number)) throw new UsageError('A feed is named by its number; see feeds list.');
  if (!feeds.remove(Number(number), systemClock.now())) {
    terminal.tell(`There is no feed ${number}.`);
    return 1;
  }
  terminal.print(`Removed feed ${number}.`);
  terminal.tell('It stays removed, also where FEEDS_FILE names it; “feeds add” brings it back.');
  return 0;
}

function importFile(file: string, { terminal }: CommandContext, feeds: Store): ExitCode {
  const { feeds: outlines, unread, total } = readOpmlList(readBytes(file));
  const added = feeds.add(outlines, systemClock.now());
  const others = outlines.length === added ? '.' : '; the others were there already.';
  terminal.print(`Added ${added} of ${total} feeds${total === outlines.length ? others : '.'}`);
  if (total !== outlines.length) tellTheRest(total - unread.length - added, unread, terminal);
  return total > 0 && outlines.length === 0 ? 1 : 0;
}

function tellTheRest(known: number, unread: readonly string[], { tell }: CommandContext['terminal']): void {
  if (known > 0) tell(`${known} ${known === 1 ? 'was' : 'were'} there already, or named again.`);
  for (const outline of unread) tell(`Not understood: ${outline}.`);
}

const hidingLogin = (added: AddedFeed): AddedFeed =>
  added.kind === 'refused' ? added : { ...added, url: withoutLogin(added.url) };

function stateOf(feed: Feed): string {
  if (feed.retiredAt !== null) return 'retired';
  if (feed.pausedAt !== null) return 'paused';
  if (feed.polledAt === null) return 'new';
  return feed.trouble === null ? 'ok' : 'trouble';
}

function only(words: readonly string[], what: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw new UsageError(`It takes ${what}.`);
  return word;
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
