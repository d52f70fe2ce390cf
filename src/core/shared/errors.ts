/** A refusal that a person can act on; everything else that is thrown is a defect. */

export type AppErrorKind = 'invalid' | 'missing' | 'forbidden' | 'conflict' | 'unavailable';

/**
 * Thrown where a request cannot be met for a reason its author can mend. `message` is a whole English
 * sentence for operators; `key` names the Fluent phrase a reader is told instead, with `args` for it.
 */
export class AppError extends Error {
  readonly kind: AppErrorKind;
  readonly key: string | undefined;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(
    kind: AppErrorKind,
    message: string,
    phrase?: { key: string; args?: Readonly<Record<string, string | number>> },
  ) {
    super(message);
    this.name = 'AppError';
    this.kind = kind;
    this.key = phrase?.key;
    this.args = phrase?.args ?? {};
  }
}

/** The message of whatever was thrown, for a log line or an operator; never shown to readers. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Whether what was thrown, or what it wraps, says only that another program holds the store just now. */
export function isBusy(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ('code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY')) return true;
  return 'error' in thrown && thrown.error !== thrown && isBusy(thrown.error);
}
