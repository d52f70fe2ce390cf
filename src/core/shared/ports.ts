/** What the core needs from the world and must never reach for itself: the time, a place to report, chance. */

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. Names of instants end in `At`. */
export type Instant = number;

/** Tells the time. The only way the core learns it, so that tests can hold it still. */
export interface Clock {
  now(): Instant;
  /**
   * Resolves after `ms`, or at once when `signal` aborts; it never rejects. `sleep(0)` is asked before each piece of
   * some milliseconds in the background: it lets go first whoever waits.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What a log line may carry: ids, counts and spans. Never a token, an address or a reader's words. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Reports what happened, one event a line; events are named like the domain (`feed.polled`). */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `cause` is logged with its stack; the caller still decides what the person is told. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}

/** Makes unguessable names: 128 random bits as 32 hexadecimal digits. */
export type MakeToken = () => string;

/** Does `work` again, from its beginning, for as long as another program holds the store; a minute at most. */
export type Patiently = <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
