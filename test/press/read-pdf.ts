/** Reads back what a PDF of ours says: its text by the fonts' own tables, its facts, its pages, its links. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly links: readonly string[];
  /** The names of the fonts, and how many of them travel in the file. */
  readonly fonts: readonly string[];
  readonly embedded: number;
}

/** Enough of ISO 32000 for files without encryption, object streams or nested page trees. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(Number(id), body ?? '');
  const all = [...objects.values()];
  const fontNames = [...new Set([...file.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name ?? ''))];
  // A fact stands in place or in an object of its own.
  const fact = (name: string): string => {
    const [, literal, id] = new RegExp(`/${name} (?:\\((.*?)\\)|(\\d+) 0 R)\n`, 's').exec(file) ?? [];
    return decode(literal ?? objects.get(Number(id))?.slice(1, -1) ?? '');
  };
  return {
    pages: all.filter(body => /\/Type \/Page\b/.test(body)).length,
    text: readText(file, objects),
    title: fact('Title'),
    author: fact('Author'),
    language: fact('Lang'),
    links: [...file.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address ?? ''),
    fonts: fontNames,
    embedded: all.filter(body => body.includes('/FontFile2')).length,
  };
}

/** Literal strings: escapes first, then UTF-16 where a byte order mark says so. */
function decode(literal: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = literal.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
  if (!raw.startsWith('\xfe\xff')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}

function readText(file: string, objects: ReadonlyMap<number, string>): string {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name, id] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id)) ?? '')?.[1]);
    tables.set(name ?? '', readTable(streamOf(objects.get(table) ?? '')));
  }
  const pages = [...objects.values()].filter(body => /\/Type \/Page\b/.test(body));
  return pages
    .map(page => streamOf(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''))
    .map(content => readContent(content, tables))
    .join('\n');
}

function readContent(content: string, tables: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let table: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) table = tables.get(font) ?? new Map();
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
      text += (hex?.match(/.{4}/g) ?? []).map(code => table.get(code) ?? '\ufffd').join('');
    if (shown !== undefined) text += '\n';
  }
  return text;
}

/** pdfkit writes ranges: the first code, the last, and the text of each between them. */
function readTable(cmap: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex], place) => {
      const code = (Number.parseInt(first ?? '', 16) + place).toString(16).padStart(4, '0');
      table.set(
        code,
        Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex')
          .swap16()
          .toString('utf16le'),
      );
    });
  }
  return table;
}

function streamOf(body: string): string {
  const [, dictionary = '', data = ''] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  return dictionary.includes('/FlateDecode')
    ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    : data;
}
