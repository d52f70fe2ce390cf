/** `articles import`: saved article pages, or their text print version, become articles. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { systemClock } from '../clock.ts';
import { draftArticle } from '../core/article/draft-article.ts';
import { AppError, messageOf } from '../core/shared/errors.ts';
import { groupWaiting } from '../core/story/group-stories.ts';
import { SILENT } from '../log.ts';
import { openStores, type Stores } from '../stores.ts';
import { folderOfCommand } from '../world-folder.ts';
import { type CommandContext, type ExitCode, UsageError } from './command.ts';
import { readBytes, sayWhy } from './read-file.ts';
import { type ReadPage, readPage } from './read-page.ts';

export const ARTICLES_USAGE = `towncrier articles import [--push] [--json] PATH…
  PATH: a saved article page (.html), its text print version (.txt), or a folder of them.
  Articles are stored; with --push they are also owed to subscribers. Importing again changes nothing.`;

const FILE = /\.(?:html?|xhtml|txt|text)$/i;

interface Imported {
  readonly path: string;
  readonly id: number | null;
  readonly kept: 'new' | 'corrected' | 'unchanged' | 'failed';
  readonly why: string | null;
}

export async function articlesCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { push: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [verb, ...paths] = positionals;
  if (verb !== 'import')
    throw new UsageError(verb === undefined ? 'What with the articles?' : `There is no “articles ${verb}”.`);
  if (paths.length === 0) throw new UsageError('It takes files or folders.');
  const { terminal, config, signal } = context;
  const files = paths.flatMap(filesAt);
  if (files.length === 0) throw new AppError('missing', 'There is no .html or .txt file in there.');

  const stores = openStores(folderOfCommand(config), systemClock.now());
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  if (terminal.isWatched && files.length > 20) bar.start(files.length, 0);
  try {
    const results: Imported[] = [];
    for (const file of files) {
      if (signal.aborted) break;
      results.push(importFile(stores, file, values.push));
      bar.increment();
    }
    // The topics of new articles, and what is owed with --push, are settled here: no bot needs to run for it.
    groupWaiting({ stories: stores.stories, clock: systemClock, log: SILENT });
    bar.stop();
    report(results, values.json, context);
    return results.some(({ kept }) => kept === 'failed') || signal.aborted ? 1 : 0;
  } finally {
    bar.stop();
    stores.close();
  }
}

function importFile(stores: Stores, path: string, isNews: boolean): Imported {
  const failed = (why: string): Imported => ({ path, id: null, kept: 'failed', why });
  const read = tryRead(path);
  if (!read.ok) return failed(read.why);
  const now = systemClock.now();
  const draft = draftArticle(read.page, { isNews, seenAt: now, categories: [], feedTopic: null });
  if (draft === null) return failed('It has neither a headline nor a text.');
  return { path, ...stores.articles.keep(draft, now), why: null };
}

/** A file that cannot be read does not keep the others from being imported. */
function tryRead(path: string): ReadPage {
  try {
    return readPage(readBytes(path), { url: null, contentType: null });
  } catch (error) {
    if (error instanceof AppError) return { ok: false, why: messageOf(error) };
    throw error;
  }
}

/** A file is taken whatever its name; of a folder, with all below it, those named as pages. */
function filesAt(path: string): readonly string[] {
  const full = resolve(path);
  try {
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && FILE.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new AppError('missing', sayWhy(error, path));
  }
}

function report(results: readonly Imported[], isJson: boolean, { terminal }: CommandContext): void {
  for (const result of results) {
    if (isJson) terminal.print(JSON.stringify(result));
    else if (result.kept === 'failed') terminal.tell(`${result.path}: ${result.why}`);
    else terminal.print(`${result.id}  ${result.kept}  ${result.path}`);
  }
  const count = (kept: Imported['kept']) => results.filter(result => result.kept === kept).length;
  terminal.tell(
    `${count('new')} new, ${count('corrected')} corrected, ${count('unchanged')} unchanged, ${count('failed')} failed.`,
  );
}
