/** Remembers what the bot asked of the Bot API, for the page and for tests. */
import type { ApiError } from './api-error.ts';
import type { Params } from './params.ts';
import type { Json } from './shapes.ts';

const CALLS_KEPT = 100;

export interface Call {
  readonly method: string;
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly params: Json;
  readonly at: number;
}

export interface CallLog {
  /** `params` null: they could not be read. */
  add(method: string, params: Params | null, error: ApiError | null): void;
  list(): readonly Call[];
  onCall(listener: (call: Call) => void): void;
}

export function createCallLog(now: () => number): CallLog {
  const calls: Call[] = [];
  const listeners: ((call: Call) => void)[] = [];
  return {
    add(method, params, error) {
      const call: Call = {
        ...{ method, ok: error === null, at: now() },
        params: params === null ? {} : readable(params),
        ...(error === null ? {} : { error_code: error.code, description: error.message }),
      };
      // Polling says nothing about what the bot does, and would push out what does.
      if (method.toLowerCase() !== 'getupdates' || error !== null) {
        calls.push(call);
        if (calls.length > CALLS_KEPT) calls.shift();
      }
      for (const listener of listeners) listener(call);
    },
    list: () => calls,
    onCall: listener => {
      listeners.push(listener);
    },
  };
}

function readable({ raw, files }: Params): Json {
  const uploads = [...files].map(([name, { name: fileName, size }]) => [name, `${fileName}, ${size} bytes`]);
  return { ...raw, ...Object.fromEntries(uploads) };
}
