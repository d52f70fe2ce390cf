/** `inspect`: what the bot would make of a feed, a page or a text, one JSON object a line; touches no database. */
import { parseArgs } from 'node:util';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { inspectFeeds, inspectPages } from './inspect-documents.ts';
import { type Row, readRows, type Source, sourceOf } from './inspect-list.ts';
import { inspectRender, inspectStories, inspectSummary, inspectTopics } from './inspect-texts.ts';

export const INSPECT_USAGE = `towncrier inspect feed FILE|URL… [--from LIST]
towncrier inspect page FILE|URL… [--from LIST]
towncrier inspect summary|topics|stories|render --from LIST
  LIST: a file with one JSON object a line, or - for standard input.
    feed, page: {"path" or "url", "id"?}; beside a path, "url" is the document's address
    summary: {"id", "title", "text", "language"?}    topics: also "categories"?
    stories: {"id", "title", "text", "publishedAt", "language"?, "source"?} in order of time    render: {"id", "title", "html"}
  One JSON object a line on standard output. What cannot be read is told in its line,
  {"source", "ok": false, "error"}, and does not change the exit code: 0 once every line was answered.`;

type Inspect<Item> = (
  items: readonly Item[],
  context: CommandContext,
) => AsyncIterable<object> | Iterable<object>;

const DOCUMENTS: Readonly<Record<string, Inspect<Source>>> = { feed: inspectFeeds, page: inspectPages };
const TEXTS: Readonly<Record<string, Inspect<Row>>> = {
  summary: inspectSummary,
  topics: inspectTopics,
  stories: inspectStories,
  render: inspectRender,
};

export const inspectCommand: Command = async (args, context) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string' }, json: { type: 'boolean', default: true } },
  });
  const [kind = '', ...names] = positionals;
  const rows = values.from === undefined ? [] : await readRows(values.from, context.terminal);
  const documents = DOCUMENTS[kind];
  if (documents !== undefined) {
    if (names.length + rows.length === 0) throw new UsageError('It takes files, addresses or --from LIST.');
    const sources = [...names.map(name => sourceOf({ path: name })), ...rows.map(sourceOf)];
    return print(documents(sources, context), context);
  }
  const texts = TEXTS[kind];
  if (texts === undefined)
    throw new UsageError(kind === '' ? 'Inspect what?' : `There is no “inspect ${kind}”.`);
  if (values.from === undefined || names.length > 0)
    throw new UsageError('It takes --from LIST and nothing else.');
  return print(texts(rows, context), context);
};

async function print(
  lines: AsyncIterable<object> | Iterable<object>,
  { terminal, signal }: CommandContext,
): Promise<0 | 1> {
  for await (const line of lines) {
    terminal.print(JSON.stringify(line));
    if (signal.aborted) return 1;
  }
  return 0;
}
