/** What operators see and do about letters: the list of all that were asked for, the switch, opt-outs by hand. */
import { Composer, InlineKeyboard } from 'grammy';
import type { LetterRecord } from '../../core/recommend/letter.ts';
import { turnLettersOff, turnLettersOn } from '../../core/recommend/letter-switch.ts';
import { optOutByHand } from '../../core/recommend/opt-out.ts';
import { shorten } from '../../core/shared/text.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { show, turn } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import type { View } from '../views/view.ts';

const LINES = 12;

export function lettersFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  // Anybody else falls through to "unknown command": the command does not exist for them.
  const operators = feature.filter(isOperator(needs));
  const given = { ...needs, ...needs.letterOffice };
  const flip = (to: string): void => {
    if (to === 'off') turnLettersOff(given);
    else turnLettersOn(given);
    needs.wake(to === 'off' ? 'drain notes' : 'drain letters');
  };

  onCommand(operators, 'letters', async (ctx, words) => {
    const [word = '', ...more] = words.split(/\s+/);
    if (word === 'never') {
      const isDone = optOutByHand(given, more.at(-1) ?? '');
      await ctx.reply(ctx.say(isDone ? 'letters-never-done' : 'letters-never-usage'));
      return;
    }
    if (word !== '' && word !== 'on' && word !== 'off') {
      await ctx.reply(ctx.say('letters-usage'));
      return;
    }
    if (word !== '') flip(word);
    await show(ctx, listView(needs, ctx, 0));
  });
  operators.callbackQuery(packed('letters', /on|off/), async ctx => {
    flip(ctx.match[1] ?? '');
    await turn(ctx, listView(needs, ctx, 0));
  });
  operators.callbackQuery(packed('letters', NUMBER), ctx =>
    turn(ctx, listView(needs, ctx, Number(ctx.match[1]))),
  );
  return feature;
}

function listView(needs: TelegramNeeds, ctx: BotContext, skip: number): View {
  const { say } = ctx;
  const { letters, optOuts, letterSwitch, hasMailServer } = needs.letterOffice;
  const isOn = letterSwitch.isOn();
  const found = letters.list(skip, LINES + 1);
  const lines = found.slice(0, LINES).map(record => line(needs, ctx, record));
  const state = !hasMailServer ? 'letters-no-server' : isOn ? 'letters-are-on' : 'letters-are-off';
  const keyboard = new InlineKeyboard().text(
    say(isOn ? 'button-letters-off' : 'button-letters-on'),
    pack('letters', isOn ? 'off' : 'on'),
  );
  if (skip > 0 || found.length > LINES) keyboard.row();
  if (skip > 0) keyboard.text(say('button-previous'), pack('letters', Math.max(0, skip - LINES)));
  if (found.length > LINES) keyboard.text(say('button-next'), pack('letters', skip + LINES));
  return {
    text: [
      `<b>${escapeHtml(say('letters-heading'))}</b>`,
      escapeHtml(say(state)),
      escapeHtml(say('letters-opt-outs', { ...optOuts.count() })),
      '',
      ...(lines.length === 0 ? [escapeHtml(say('letters-none'))] : lines),
    ].join('\n'),
    keyboard,
  };
}

/** When, who, which article, what became of it, and to whom: the address while it is owed, the domain for ever. */
function line({ chats }: TelegramNeeds, { say, reader }: BotContext, record: LetterRecord): string {
  const { senderChatId: id, articleId, state, friendAddress, friendDomain, why } = record;
  const name = id === null ? null : (chats.byId(id)?.name ?? null);
  const parts = [
    sayInstant(record.createdAt, reader.timeZone, reader.language),
    id === null ? say('letters-reader-gone') : `${shorten(name ?? '', 30)} (${id})`,
    articleId === null ? say('letters-article-gone') : say('letters-article', { number: String(articleId) }),
    `${say(`letters-state-${state}`)}${why === null ? '' : ` (${shorten(why, 40)})`}`,
    friendAddress ?? friendDomain,
  ];
  return foreignHtml(parts.join(' · '));
}
