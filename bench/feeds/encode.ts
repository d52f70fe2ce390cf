/** Writes text in the encodings that feeds come in, by turning a decoder's table around. */
import { TextDecoder } from '@exodus/bytes/encoding.js';

const tables = new Map<string, ReadonlyMap<string, number>>();

export function encode(text: string, encoding: string, isMarked = false): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(isMarked ? `\ufeff${text}` : text, 'utf8');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = Buffer.from(isMarked ? `\ufeff${text}` : text, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  }
  const table = tableOf(encoding);
  return Uint8Array.from([...text], character => table.get(character) ?? 0x3f);
}

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const table = new Map(
    [...new TextDecoder(encoding).decode(every)].map((character, byte) => [character, byte]),
  );
  tables.set(encoding, table);
  return table;
}
