/** What the commands of the command line have in common: results, messages, exit codes. */
import type { Config } from '../config.ts';

/** 0: done; 1: did not work; 2: bad usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command speaks: results on standard output, messages for a person on standard error. */
export interface Terminal {
  print(line: string): void;
  tell(line: string): void;
  /** Whether a person is watching standard error: then long work shows its progress. */
  readonly isWatched: boolean;
  /** Standard input, whole. */
  read(): Promise<string>;
}

export interface CommandContext {
  readonly config: Config;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

export type Command = (args: readonly string[], context: CommandContext) => Promise<ExitCode>;

/** Thrown for bad usage; told with the command's usage, exit code 2. */
export class UsageError extends Error {}
