/** Tells of a request that threw whether it surely never left, so that it may be sent again. */
import { outcomeOfFailure } from './send-outcome.ts';

export function isUnsent(thrown: unknown): boolean {
  if (outcomeOfFailure(thrown).kind === 'unreached') return true;
  for (let error = thrown; error instanceof Error; error = error.cause) {
    // undici tells how much had been written when the line broke; Node says this before TLS stands.
    if ('socket' in error && hasWrittenNothing(error.socket)) return true;
    if (error.message.includes('before secure TLS connection')) return true;
  }
  return false;
}

function hasWrittenNothing(socket: unknown): boolean {
  return (
    typeof socket === 'object' && socket !== null && 'bytesWritten' in socket && socket.bytesWritten === 0
  );
}
