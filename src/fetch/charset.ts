/** The text of a document's bytes, whatever it claims to be encoded in. */
// Node 20's own TextDecoder reads windows-1252 wrongly (nodejs/node#56542).
import { TextDecoder } from '@exodus/bytes/encoding.js';
import jschardet from 'jschardet';

const SNIFFED_BYTES = 64 * 1024;

/**
 * A ladder: byte order mark, zero bytes of UTF-16, bytes that are UTF-8, the HTTP header, the document's own declaration,
 * a guess from the bytes, windows-1252 (which every byte sequence is).
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes);
  if (marked !== null) return read(bytes, marked) ?? '';
  const utf8 = read(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  const labels = [labelOf(contentType), declaredIn(bytes), guessed(bytes), 'windows-1252'];
  for (const label of labels) {
    const text = label === null ? null : read(bytes, label);
    if (text !== null) return text;
  }
  return new TextDecoder('utf-8').decode(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // "<" or another ASCII letter with a zero byte beside it: UTF-16 without its mark.
  if (a === 0 && b !== 0 && c === 0) return 'utf-16be';
  if (b === 0 && a !== 0 && d === 0) return 'utf-16le';
  return null;
}

function labelOf(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
  // Servers say Latin-1 without looking; it says nothing.
  return label === 'iso-8859-1' || label === 'us-ascii' ? null : label;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared =
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head) ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head);
  return declared?.[1]?.toLowerCase().replace(/^(?:cp|win)-?(125\d)$/, 'windows-$1') ?? null;
}

function guessed(bytes: Uint8Array): string | null {
  const { encoding } = jschardet.detect(Buffer.from(bytes.subarray(0, SNIFFED_BYTES)));
  return encoding?.toLowerCase() ?? null;
}

/** Null when there is no such encoding, or with `fatal` when the bytes are not in it. */
function read(bytes: Uint8Array, label: string, fatal = false): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    // An unknown label, or bytes that are not what they claim: the next rung of the ladder answers.
    return null;
  }
}
