/** The text of a document's bytes, whatever it claims to be encoded in. */
// Node 20's own TextDecoder reads windows-1252 wrongly (nodejs/node#56542).
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { detect } from 'chardet';
import { oddityOf, oddityOfPairs, wordsBeyondAscii } from './charset-evidence.ts';
import { countUtf8, decodeUtf32, unicodeForm } from './unicode-forms.ts';

const SNIFFED_BYTES = 64 * 1024;
const ESCAPE = 0x1b;
const DECLARED_WITHIN = 4_096;
/** A document in UTF-8 may be damaged in one place of this many. */
const DAMAGED_SHARE = 1 / 3;
/** What publishers mean when they say nothing or the wrong thing, by how often; what a wrong one costs comes from its text. */
const USUAL: readonly (readonly [string, number])[] = [
  ['windows-1252', 0.15],
  ['windows-1251', 0.15],
  ['windows-1254', 0.2],
  ['koi8-r', 0.2],
  ['windows-1250', 0.25],
  ['iso-8859-5', 0.25],
  ['ibm866', 0.25],
  ['iso-8859-2', 0.3],
  ['windows-1256', 0.25],
  ['windows-1255', 0.25],
  ['windows-874', 0.25],
];
const HEADER_COST = 0;
const DECLARED_COST = 0.02;
const GUESSED_COST = 0.1;
/** What is declared and reads like writing is believed, whatever else might read a little better. */
const BELIEVED = 0.4;
const GUESSED_PAIRS_COST = 0.4;
/** Encodings of East Asia, whose second bytes may be ASCII. */
const PAIRS = /^(?:gb|big5|euc-|shift_jis|sjis|iso-2022|ks_c|hz)/;

/**
 * A ladder: byte order mark, zero bytes of UTF-16, bytes that are UTF-8, then of the HTTP header, the document's own
 * declaration, a guess from the bytes and the usual suspects the one whose text looks most like writing.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const form = unicodeForm(bytes);
  if (form === 'utf-32le' || form === 'utf-32be') return decodeUtf32(bytes, form === 'utf-32le');
  if (form === 'utf-16le' || form === 'utf-16be') return read(bytes, form) ?? '';
  const whole = read(bytes, 'utf-8', true);
  if (whole !== null) {
    // Seven bits and escapes: it would pass for ASCII.
    const label = labelOf(contentType) ?? declaredIn(bytes);
    const isEscaped = label === 'iso-2022-jp' && bytes.includes(ESCAPE);
    return (isEscaped ? read(bytes, label) : null) ?? whole;
  }
  const { sequences, mistakes, isCutOff } = countUtf8(bytes);
  const isUtf8 = mistakes <= sequences * DAMAGED_SHARE && (sequences > 0 || isCutOff);
  if (isUtf8) return read(bytes, 'utf-8') ?? '';
  return read(bytes, mostLikely(bytes, contentType)) ?? read(bytes, 'windows-1252') ?? '';
}

function mostLikely(bytes: Uint8Array, contentType: string | null): string {
  const words = wordsBeyondAscii(bytes);
  const oddityIn = (label: string): number => {
    const isPairs = PAIRS.test(label);
    const text = read(isPairs ? bytes.subarray(0, SNIFFED_BYTES) : words, label);
    if (text === null) return Number.POSITIVE_INFINITY;
    return isPairs ? oddityOfPairs(text) : oddityOf(text);
  };
  for (const label of [labelOf(contentType), declaredIn(bytes)])
    if (label !== null && oddityIn(label) < BELIEVED) return label;
  const guess = guessed(bytes);
  const suspects: readonly (readonly [string | null, number])[] = [
    [labelOf(contentType), HEADER_COST],
    [declaredIn(bytes), DECLARED_COST],
    [guess, PAIRS.test(guess ?? '') ? GUESSED_PAIRS_COST : GUESSED_COST],
    ...USUAL,
  ];
  let best = 'windows-1252';
  let least = Number.POSITIVE_INFINITY;
  const tried = new Set<string>();
  for (const [label, cost] of suspects) {
    if (label === null || tried.has(label)) continue;
    tried.add(label);
    const oddity = oddityIn(label) + cost;
    if (oddity < least) [best, least] = [label, oddity];
  }
  return best;
}

function labelOf(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1] ?? null;
  // Servers say Latin-1 without looking; it says nothing.
  return label === null || /^(?:iso-?8859-?1|us-ascii)$/i.test(label) ? null : normalLabel(label);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const declared =
    /<\?xml[^>]+encoding\s*=\s*["']?([\w:.-]+)/i.exec(head) ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head);
  return declared?.[1] === undefined ? null : normalLabel(declared[1]);
}

function guessed(bytes: Uint8Array): string | null {
  const encoding = detect(bytes.subarray(0, SNIFFED_BYTES));
  return encoding === null ? null : normalLabel(encoding);
}

/** Labels as the Encoding standard has them; null for the Unicode forms, which the bytes would have shown. */
function normalLabel(label: string): string | null {
  const lower = label.toLowerCase();
  if (/^(?:x-)?(?:utf|unicode|ucs|iso-10646)|^ascii$/.test(lower)) return null;
  return lower
    .replace(/^(?:x-)?(?:cp|win|windows|ms|ansi)[-_]?(125\d|874)$/, 'windows-$1')
    .replace(/^(?:cp|ibm|dos)[-_]?866$/, 'ibm866')
    .replace(/^koi8[-_]?(r|u)$/, 'koi8-$1')
    .replace(/^iso[-_]?8859[-_](\d{1,2})(?:[-_:]\w+)?$/, 'iso-8859-$1')
    .replace(/^(?:cp|ms)[-_]?936$/, 'gbk')
    .replace(/^(?:cp|ms)[-_]?949$/, 'euc-kr')
    .replace(/^(?:cp|ms)[-_]?950$/, 'big5')
    .replace(/^(?:cp|ms)[-_]?932$/, 'shift_jis');
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
