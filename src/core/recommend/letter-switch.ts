/** The operator's switch of letters: off means unreachable, and what is owed waits. */
import type { ConversationStore } from '../reader/inbox.ts';
import type { Clock, Log } from '../shared/ports.ts';

export interface LetterSwitch {
  isOn(): boolean;
  turn(on: boolean): void;
}

export interface SwitchNeeds {
  readonly letterSwitch: LetterSwitch;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Also ends the forms under way, with a word to each reader. Returns how many there were. */
export function turnLettersOff({ letterSwitch, conversations, clock, log }: SwitchNeeds): number {
  letterSwitch.turn(false);
  const ended = conversations.endAll(
    'recommend',
    { phrase: 'recommend-switched-off', args: {} },
    clock.now(),
  );
  log.info('letters.off', { ended });
  return ended;
}

export function turnLettersOn({ letterSwitch, log }: SwitchNeeds): void {
  letterSwitch.turn(true);
  log.info('letters.on');
}
