/** Recognises the forms of Unicode by their bytes alone, whatever a label says. */

export type UnicodeForm = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const LOOKED_AT = 4_096;
/** Markup and spaces leave a zero beside them; a stray zero byte in other text stays far under this. */
const ZEROS_LEAST = 0.1;

/** By byte order mark, else by where the zero bytes of ASCII characters stand; null for everything else. */
export function unicodeForm(bytes: Uint8Array): UnicodeForm | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, LOOKED_AT) & ~3;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const quarter = length / 4;
  const isZero = zeros.map(count => count >= quarter * ZEROS_LEAST && count > 1);
  const isFull = zeros.map(count => count >= quarter * 0.9 && count > 0);
  if (isFull[0] && isFull[1] && !isFull[3]) return 'utf-32be';
  if (isFull[3] && isFull[2] && !isFull[0]) return 'utf-32le';
  if (isZero[0] && isZero[2] && !isZero[1] && !isZero[3]) return 'utf-16be';
  if (isZero[1] && isZero[3] && !isZero[0] && !isZero[2]) return 'utf-16le';
  return null;
}

export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    parts.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('').replace(/^\ufeff/, '');
}

export interface Utf8Count {
  /** Well-formed sequences of more than one byte. */
  readonly sequences: number;
  /** Runs of bytes that are none. */
  readonly mistakes: number;
  /** The document ends inside a sequence, and that is its only mistake. */
  readonly isCutOff: boolean;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let mistakes = 0;
  let isCutOff = false;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const size =
      lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
    let end = at + 1;
    while (end < at + size && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
    if (size > 0 && end === at + size) sequences += 1;
    else if (size > 0 && end === bytes.length) isCutOff = mistakes === 0;
    else mistakes += 1;
    at = end;
  }
  return { sequences, mistakes, isCutOff };
}
