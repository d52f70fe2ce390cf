/** Who goes first on the one thread there is: readers' answers, then work in the background, one piece at a time. */
import type { Clock } from './core/shared/ports.ts';

export interface RightOfWay {
  /** A reader waits from now on; call what it returns once the answer is out. */
  answering(): () => void;
  /** The clock for work in the background: its `sleep(0)` resolves when the next piece may be done. */
  readonly behind: Clock;
}

/** While readers wait, the background has a third of the time: few notice, and it never starves. */
const PARTS_FOR_ANSWERS = 2;
/** While none does: whoever asks next waits for these, some ten milliseconds. */
const PIECES_A_TURN = 4;

/** `parked`: how many of the answers wait for Telegram, and need nothing of the thread. */
export function createRightOfWay(clock: Clock, parked: () => number = () => 0): RightOfWay {
  const waiting: (() => void)[] = [];
  let answers = 0;
  let isGoingRound = false;
  /** Ends the wait for answers when there are none any more. */
  let hurry: (() => void) | null = null;

  /** Resolves in the event loop's next turn: whatever came in from outside was looked at before. */
  const isAnswering = (): boolean => answers > parked();

  const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

  const letAnswersPass = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(end, ms);
      function end(): void {
        clearTimeout(timer);
        hurry = null;
        resolve();
      }
      hurry = end;
    });

  const goRound = async (): Promise<void> => {
    isGoingRound = true;
    await turn();
    while (waiting.length > 0) {
      const startedAt = performance.now();
      for (const next of waiting.splice(0, isAnswering() ? 1 : PIECES_A_TURN)) next();
      // The pieces are done when the loop comes round.
      await turn();
      if (isAnswering()) await letAnswersPass((performance.now() - startedAt) * PARTS_FOR_ANSWERS);
    }
    isGoingRound = false;
  };

  return {
    answering() {
      let isOut = false;
      answers += 1;
      return () => {
        if (isOut) return;
        isOut = true;
        answers -= 1;
        if (!isAnswering()) hurry?.();
      };
    },
    behind: {
      now: clock.now,
      sleep(ms, signal) {
        if (ms > 0) return clock.sleep(ms, signal);
        return new Promise(resolve => {
          waiting.push(resolve);
          if (!isGoingRound) void goRound();
        });
      },
    },
  };
}
