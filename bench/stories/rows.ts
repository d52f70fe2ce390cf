/** What the sets consist of: articles whose event is known. */
import { readFileSync } from 'node:fs';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly source?: string;
  /** The event it tells. */
  readonly story: string;
}

export function readRows(file: string): readonly Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as Row);
}
