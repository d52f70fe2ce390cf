/** The outbox's own line to the Bot API: one connection pool, one JSON answer a call, no plugin in between. */
import { type Dispatcher, Pool } from 'undici';

/** Telegram answers a send in well under a second; after this long the answer is not coming. */
const ANSWER_MS = 30_000;
/** As many as the outbox has sends in flight at most, so that none waits for a connection with its time running. */
const CONNECTIONS = 100;

const EMPTY = Buffer.alloc(0);

export interface BotApiAnswer {
  readonly status: number;
  /** The answer as JSON; null when it was something else: a proxy's page, or an answer that was cut. */
  readonly body: BotApiBody | null;
}

export interface BotApiBody {
  readonly ok?: boolean;
  readonly result?: { readonly message_id?: number } | true;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export interface BotApiClient {
  /**
   * Sends a JSON object: its beginning and the rest of it, which many messages share and which is encoded once for them.
   * Rejects when the line broke or the time was up.
   */
  call(method: string, beginning: string, rest: Buffer): Promise<BotApiAnswer>;
  close(): Promise<void>;
}

/** `apiRoot` without a closing slash. */
export function openBotApiClient(apiRoot: string, token: string): BotApiClient {
  const root = new URL(apiRoot);
  const pool = new Pool(root.origin, {
    connections: CONNECTIONS,
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  const base = `${root.pathname.replace(/\/$/, '')}/bot${token}/`;
  const headers = ['content-type', 'application/json'];
  return {
    call: (method, beginning, rest) =>
      new Promise((resolve, reject) => {
        const body = Buffer.concat([Buffer.from(beginning), rest]);
        pool.dispatch({ method: 'POST', path: base + method, headers, body }, listen(resolve, reject));
      }),
    close: () => pool.close(),
  };
}

/** undici's handler itself, below its `request`: a stream and a signal for each message would cost half of the time. */
function listen(
  resolve: (answer: BotApiAnswer) => void,
  reject: (cause: Error) => void,
): Dispatcher.DispatchHandler {
  let status = 0;
  const chunks: Buffer[] = [];
  return {
    onRequestStart() {},
    onResponseStart(_controller, statusCode) {
      status = statusCode;
    },
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      const [only = EMPTY] = chunks;
      const whole = chunks.length <= 1 ? only : Buffer.concat(chunks);
      resolve({ status, body: parse(whole.toString('utf8')) });
    },
    onResponseError(_controller, error) {
      reject(error);
    },
  };
}

/** How the answer to a message begins; of the message itself, which it repeats, only the number is wanted. */
const SENT = /^\{"ok":true,"result":\{"message_id":(\d+),/;

function parse(text: string): BotApiBody | null {
  const [, id] = SENT.exec(text) ?? [];
  if (id !== undefined && text.endsWith('}')) return { ok: true, result: { message_id: Number(id) } };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    // The caller judges by the status.
    return null;
  }
}
