/** Reads the lists that `inspect` takes: one JSON object a line. */
import { type Terminal, UsageError } from './command.ts';
import { readText } from './read-file.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A document to look at: a file, or an address where `path` is null. */
export interface Source {
  /** What the line of the answer calls it. */
  readonly name: string;
  readonly path: string | null;
  readonly url: string | null;
}

/** `list` is a file, or `-` for standard input. @throws UsageError naming the line that is not an object */
export async function readRows(list: string, terminal: Terminal): Promise<readonly Row[]> {
  const text = list === '-' ? await terminal.read() : readText(list);
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readRow(line, at + 1)]));
}

function readRow(line: string, number: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`Line ${number} of the list is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`Line ${number} of the list is not a JSON object.`);
  }
  return value as Row;
}

/** A path that is an address is one. */
export function sourceOf(row: Row): Source {
  const path = textOf(row, 'path');
  const url = textOf(row, 'url');
  if (path === null && url === null) throw new UsageError('Each line of the list needs "path" or "url".');
  const isAddress = path !== null && /^https?:\/\//i.test(path);
  const name = textOf(row, 'id') ?? path ?? url ?? '';
  return isAddress ? { name, path: null, url: path } : { name, path, url };
}

export function textOf(row: Row, key: string): string | null {
  const value = row[key];
  return value === undefined || value === null ? null : String(value);
}
