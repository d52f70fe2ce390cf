/** Reads the body of an answer, unpacked and within bounds: a decompression bomb stops where its limit is. */
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A body is larger than it may be; `maxBytes` counts after decompression. */
export class TooLarge extends Error {
  constructor(maxBytes: number) {
    super(`It is larger than ${Math.max(1, Math.round(maxBytes / 1024 / 1024))} MB.`);
  }
}

/** Servers that stack encodings are attackers or broken; each layer multiplies what a byte can become. */
const MOST_LAYERS = 2;

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** `encoding` is the Content-Encoding header. @throws TooLarge, or what the stream or its decoder throws */
export async function readBody(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw new Error('it is packed too many times');
  let stream: Readable = body;
  // The header names the encodings in the order in which they were applied (RFC 9110, 8.4).
  for (const name of layers.toReversed()) {
    const decoder = DECODERS[name]?.();
    if (decoder === undefined) throw new Error(`it is packed with “${name}”, which is not known`);
    const packed = stream;
    packed.on('error', error => decoder.destroy(error));
    decoder.on('close', () => packed.destroy());
    stream = packed.pipe(decoder);
  }
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
