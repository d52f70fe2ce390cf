/** Nothing on the command line ends without a word: neither a result nor a reason would be a defect nobody hears of. */
import type { Terminal } from './command.ts';

/**
 * Waits for a command. When nothing is left that could bring it to its end, the process says so and ends with 1;
 * Node alone would end with 13, and in silence.
 */
export async function neverSilent<T>(command: Promise<T>, terminal: Pick<Terminal, 'tell'>): Promise<T> {
  const sayIt = (): void => {
    terminal.tell(
      'It ended before it was done: nothing it waited for could come any more. That is a defect.',
    );
    process.exit(1);
  };
  process.once('beforeExit', sayIt);
  try {
    return await command;
  } finally {
    process.off('beforeExit', sayIt);
  }
}
