/** For how long a call of the bot’s own waits after Telegram refused it or did not answer: as named, else ever longer. */
import { GrammyError } from 'grammy';

const FIRST_MS = 1_000;
const DOUBLINGS = 20;

/** `tries` so far, from one on. */
export function waitAfter(error: unknown, tries: number, longestMs: number): number {
  const named = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (named !== undefined) return named * 1_000;
  return Math.min(longestMs, FIRST_MS * 2 ** Math.min(tries - 1, DOUBLINGS));
}
