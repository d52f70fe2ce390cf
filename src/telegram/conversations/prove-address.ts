/** The part of the form that proves the reader's own address, by a code mailed to it. */
import { InlineKeyboard } from 'grammy';
import { readCode } from '../../core/recommend/code.ts';
import {
  askForCode,
  type CodeAsked,
  checkCode,
  isProvenAddress,
} from '../../core/recommend/prove-address.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { button, closeRow, type Desk, type Ended, hearUntil, useless } from './desk.ts';

export async function proveAddress(desk: Desk, address: string): Promise<Ended> {
  const { needs, talk, ctx } = desk;
  const isProven = (): boolean =>
    needs.letters !== null && isProvenAddress(needs.letters, ctx.reader.id, address);
  return (await talk.external(isProven)) ? 'answered' : readBack(desk, address);
}

/** Mails a code and waits until it was read back; another can be asked for. */
async function readBack(desk: Desk, address: string): Promise<Ended> {
  for (;;) {
    await mail(desk, address);
    const ended = await hearUntil(desk, async answer => {
      if (answer.kind === 'button')
        return answer.verb === 'back' || answer.verb === 'again' ? answer.verb : useless(null);
      const code = answer.kind === 'text' ? readCode(answer.text) : null;
      if (code === null) return useless(desk.ctx.say('recommend-code-form'));
      return (await isRight(desk, address, code)) ? 'answered' : useless(null);
    });
    if (ended !== 'again') return ended;
  }
}

async function mail(desk: Desk, address: string): Promise<void> {
  const { needs, talk, ctx } = desk;
  const asked = await talk.external((heard): CodeAsked => {
    if (needs.letters === null) return { kind: 'refused', why: 'recommend-switched-off', until: null };
    // One update asks for one code, however often it is handled.
    const token = `${desk.token}-${heard.update.update_id}`;
    const { id: chatId, language } = ctx.reader;
    const result = askForCode(needs.letters, { chatId, address, language, token });
    if (result.kind === 'owed') needs.wake('drain letters');
    return result;
  });
  const keyboard = new InlineKeyboard().text(ctx.say('button-new-code'), button('again', desk)).row();
  const reply_markup = closeRow(desk, keyboard, true);
  if (asked.kind === 'owed') await ctx.reply(ctx.say('recommend-code-sent', { address }), { reply_markup });
  else await ctx.reply(ctx.say(asked.why, { when: whenOf(desk, asked.until) }), { reply_markup });
}

async function isRight({ needs, talk, ctx }: Desk, address: string, code: string): Promise<boolean> {
  const checked = await talk.external(() =>
    needs.letters === null
      ? ({ kind: 'over' } as const)
      : checkCode(needs.letters, ctx.reader.id, address, code),
  );
  if (checked.kind === 'right') return true;
  if (checked.kind === 'wrong')
    await ctx.reply(ctx.say('recommend-code-wrong', { count: checked.triesLeft }));
  else await ctx.reply(ctx.say(checked.kind === 'over' ? 'recommend-code-over' : 'recommend-code-waiting'));
  return false;
}

export function whenOf({ ctx }: Pick<Desk, 'ctx'>, until: number | null): string {
  return until === null ? '' : sayInstant(until, ctx.reader.timeZone, ctx.reader.language);
}
