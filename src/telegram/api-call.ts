/** What a call of the Bot API is about, read from the request that grammY made of it. */
import { buffer } from 'node:stream/consumers';
import type { Addressee } from '../core/delivery/answer-lane.ts';

export interface ApiCall {
  readonly url: string;
  readonly method: string;
  readonly init: RequestInit | undefined;
  /** Read whole, so that it can be sent again; null for a call that says nothing. */
  readonly body: string | Buffer | null;
  /** The chat that a message goes to or is changed in, which Telegram counts; null for every other call. */
  readonly chat: Addressee | null;
}

const MESSAGE = /^(?:send|edit|forward|copy)/;
/** In JSON, and in the form in which files are sent. */
const CHAT = /"chat_id"(?::|\r\n\r\n)(-?\d+)/;
/** The fields of a form stand before its files. */
const HEAD_BYTES = 4_096;

export async function readCall(url: string, init: RequestInit | undefined): Promise<ApiCall> {
  const method = url.slice(url.lastIndexOf('/') + 1);
  const body = await wholeOf(init?.body);
  return { url, method, init, body, chat: MESSAGE.test(method) ? chatOf(body) : null };
}

async function wholeOf(body: unknown): Promise<string | Buffer | null> {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' ? body : buffer(body as AsyncIterable<Uint8Array>);
}

function chatOf(body: string | Buffer | null): Addressee | null {
  const text = typeof body === 'string' ? body : body?.toString('latin1', 0, HEAD_BYTES);
  const found = CHAT.exec(text ?? '');
  if (found === null) return null;
  const id = Number(found[1]);
  return { id, kind: id < 0 ? 'supergroup' : 'private' };
}
