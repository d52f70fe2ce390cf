/** Reads the body of an answer, unpacked and within bounds: a decompression bomb stops where its limit is. */
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A body is larger than it may be; `maxBytes` counts after decompression. */
export class TooLarge extends Error {
  constructor(maxBytes: number) {
    super(`It is larger than ${Math.max(1, Math.round(maxBytes / 1024 / 1024))} MB.`);
  }
}

/** Servers that stack encodings are attackers or broken; each layer multiplies what a byte can become. */
const MOST_LAYERS = 2;
const SNIFFED_BYTES = 512;
/** The first bytes of gzip (RFC 1952, 2.3.1) with its only method of compression. */
const GZIP = [0x1f, 0x8b, 0x08] as const;

interface Attempt {
  readonly decoder: () => Transform;
  /** Where what it reads begins. */
  readonly from: number;
}

/**
 * What a server says of its packing is a hint: names that are no packing say nothing, gzip is known by its first bytes
 * whether it is named or not, and a text that is not packed is read as it is. `encoding` is the Content-Encoding header.
 * @throws TooLarge, or what the stream or its decoder throws
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const named = (encoding ?? '').toLowerCase().split(',');
  const layers = named.map(name => name.trim()).filter(name => /^(?:x-)?gzip$|^deflate$|^br$/.test(name));
  let bytes = await gather(body, maxBytes);
  for (let layer = 0; ; layer += 1) {
    // The header names the encodings in the order in which they were applied (RFC 9110, 8.4).
    const attempts = isGzip(bytes) ? asGzip(bytes) : (ATTEMPTS[layers.at(-1 - layer) ?? ''] ?? []);
    if (attempts.length === 0) return bytes;
    if (layer === MOST_LAYERS) throw new Error('it is packed too many times');
    const unpacked = await unpack(bytes, attempts, maxBytes);
    if (unpacked === null) return bytes;
    bytes = unpacked;
  }
}

const ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = {
  br: [{ decoder: createBrotliDecompress, from: 0 }],
  // The standard means zlib's form; some servers send the bare one, and some leave out the sum at the end.
  deflate: [
    { decoder: createInflate, from: 0 },
    { decoder: createInflateRaw, from: 0 },
    { decoder: createInflateRaw, from: 2 },
  ],
};

/** Without what stands around it, as its sum may be missing, and anything may follow. */
const asGzip = (bytes: Uint8Array): readonly Attempt[] => [
  { decoder: createGunzip, from: 0 },
  { decoder: createInflateRaw, from: headerLength(bytes) },
];

const isGzip = (bytes: Uint8Array): boolean => GZIP.every((byte, at) => bytes[at] === byte);

/** By the first attempt that comes to its end; null for a text that was never packed. */
async function unpack(
  bytes: Uint8Array,
  attempts: readonly Attempt[],
  maxBytes: number,
): Promise<Uint8Array | null> {
  let failure: unknown = null;
  for (const { decoder, from } of attempts) {
    const stream = decoder();
    stream.end(bytes.subarray(from));
    try {
      return await gather(stream, maxBytes);
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      failure ??= error;
    }
  }
  if (!isGzip(bytes) && looksLikeText(bytes)) return null;
  throw failure;
}

async function gather(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > maxBytes) throw new TooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Of a gzip member (RFC 1952, 2.3): ten bytes, then what its flags say is there. */
function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return (flags & 2) === 0 ? at : at + 2;
}

/** No controls but those of texts; zero bytes are those of UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return hasMark || bytes.subarray(0, SNIFFED_BYTES).every(byte => byte >= 32 || (byte >= 9 && byte <= 13));
}
