/** Sends the codes that readers wait for. Part of the job "drain letters", ahead of the letters. */

import type { Note } from '../reader/note.ts';
import type { Clock, Log, MakeToken } from '../shared/ports.ts';
import { optOutToken } from './address-key.ts';
import { CODE_LIFE_MS, type CodeStore, codeDigest, codeFrom, type OwedCode } from './code.ts';
import type { Mailer } from './letter.ts';
import type { LetterSwitch } from './letter-switch.ts';
import type { OptOutStore } from './opt-out.ts';

/** The reader is waiting: after these the code is given up, and they are told. */
const WAITS_MS = [10, 30, 60, 120].map(seconds => seconds * 1_000);

export interface DrainCodesNeeds {
  readonly codes: CodeStore;
  readonly optOuts: OptOutStore;
  readonly letterSwitch: LetterSwitch;
  readonly mailer: Mailer;
  readonly letterSecret: string;
  readonly makeToken: MakeToken;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works until no code is due, letters are switched off or `signal` aborts. Returns how many went out or were given up. */
export async function drainCodes(needs: DrainCodesNeeds, signal: AbortSignal): Promise<number> {
  let done = 0;
  while (!signal.aborted && needs.letterSwitch.isOn()) {
    const owed = needs.codes.due(needs.clock.now());
    if (owed === null) break;
    await sendCode(needs, owed);
    done += 1;
  }
  return done;
}

async function sendCode(needs: DrainCodesNeeds, owed: OwedCode): Promise<void> {
  const { codes, optOuts, mailer, letterSecret, clock, log } = needs;
  if (owed.askedAt + CODE_LIFE_MS <= clock.now()) {
    // Letters were off, or the program was: by now nobody waits for it.
    codes.fail(owed, null, clock.now());
    return;
  }
  const code = codeFrom(needs.makeToken());
  // Kept before it goes out: a code in somebody's mailbox that we do not know would be of no use.
  const digest = codeDigest(letterSecret, owed.chatId, owed.address, code);
  codes.markSent(owed.id, digest, clock.now() + CODE_LIFE_MS);
  if (optOuts.find(owed.addressKey)?.why === 'asked') {
    // Whoever types the address of somebody who wants no letters learns nothing of it.
    log.info('code.withheld', { code: owed.id });
    return;
  }
  const { address, language } = owed;
  const token = optOutToken(letterSecret, { key: owed.addressKey, language });
  const outcome = await mailer.sendCode(
    { address, language, code, id: `code-${owed.id}-${owed.askedAt}` },
    token,
  );
  log.info(`code.${outcome.kind}`, { code: owed.id, attempt: owed.attempts + 1 });
  if (outcome.kind === 'refused' || outcome.kind === 'unwelcome')
    codes.fail(owed, note('code-note-refused'), clock.now());
  if (outcome.kind !== 'later') return;
  const wait = WAITS_MS[owed.attempts];
  if (wait === undefined) codes.fail(owed, note('code-note-failed'), clock.now());
  else
    codes.postpone(
      owed,
      clock.now() + wait,
      owed.attempts === 0 ? note('code-note-late') : null,
      clock.now(),
    );
}

const note = (phrase: string): Note => ({ phrase, args: {} });
