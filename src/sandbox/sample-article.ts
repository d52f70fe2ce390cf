/** Reads a sample article: a text file in the print form of a news page. */
import { readFileSync } from 'node:fs';

export interface SampleArticle {
  /** The file's name without `.txt`; the last part of its address. */
  readonly name: string;
  readonly number: number;
  readonly topic: string;
  readonly language: string;
  readonly section: string;
  readonly headline: string;
  /** Empty where the file names none. */
  readonly source: string;
  readonly author: string;
  /** A point of a list is one too, and keeps its bullet. */
  readonly paragraphs: readonly string[];
}

/** `NN-topic-slug.txt`, or `NN-topic-slug.az.txt` in another language than English. */
const FILE_NAME = /^(\d\d)-([a-z]+)-(.+?)(?:\.([a-z]{2}))?\.txt$/;
/** What follows the text; a file without an address ends with its last paragraph. */
const FOOT = /^(?:URL:|Print version$)/;

export function parseFileName(file: string): { number: number; topic: string; language: string } | null {
  const match = FILE_NAME.exec(file);
  return match === null
    ? null
    : { number: Number(match[1]), topic: match[2] ?? '', language: match[4] ?? 'en' };
}

/** Site and section, headline, date, then "By" source and "By" author, then paragraphs until the address. */
export function readSample(path: string, file: string): SampleArticle {
  const named = parseFileName(file);
  if (named === null) throw new Error(`${file} is not named NN-topic-slug.txt`);
  const blocks = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(block => block.trim())
    .filter(block => block !== '');
  const [site = '', headline = '', , ...rest] = blocks;
  const credits = rest.slice(0, 2).filter(block => /^By \S[^\n]{0,80}$/.test(block));
  const [source = '', author = source] = credits.map(line => line.replace(/^By /, ''));
  const body = rest.slice(credits.length);
  const end = body.findIndex(block => FOOT.test(block));
  return {
    ...{ name: file.replace(/\.txt$/, ''), ...named, headline, source, author },
    section: site.split(' / ')[1] ?? '',
    paragraphs: end < 0 ? body : body.slice(0, end),
  };
}
