/** `/announce text`: an operator's word to every chat, shown as it will look, with a count and the time it takes. */
import { Composer, InlineKeyboard } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import type { AnnouncementText } from '../../core/delivery/announcement.ts';
import { drainSeconds } from '../../core/upkeep/backlog.ts';
import { rest, turn } from '../answer.ts';
import { commandOf, wordsOfMessage } from '../asked.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { sayDuration } from '../say-duration.ts';

export function announceFeature(needs: TelegramNeeds): Composer<BotContext> {
  const { announcements, clock, log, wake } = needs;
  const feature = new Composer<BotContext>();
  const operators = feature.filter(isOperator(needs));

  onCommand(operators, 'announce', async ctx => {
    const words = wordsAfterCommand(ctx);
    if (words === null) {
      await ctx.reply(ctx.say('announce-usage'));
      return;
    }
    const id = announcements.draft(words, clock.now());
    // First the words themselves, as every chat will see them.
    await ctx.reply(words.text, { entities: words.entities as MessageEntity[] });
    const keyboard = new InlineKeyboard()
      .text(ctx.say('button-send'), pack('announce', 'send', id))
      .text(ctx.say('button-cancel'), pack('announce', 'cancel', id));
    await ctx.reply(await question(ctx), { reply_markup: keyboard });
  });

  operators.callbackQuery(packed('announce', /send/, NUMBER), async ctx => {
    const id = Number(ctx.match[2]);
    const count = announcements.audience();
    if (!announcements.confirm(id, clock.now())) {
      await rest(ctx, ctx.say('announce-settled'));
      return;
    }
    log.info('announcement.confirmed', { announcement: id, by: ctx.reader.id });
    wake('owe announcements');
    await turn(ctx, { text: escapeHtml(ctx.say('announce-begun', { count })) });
  });

  operators.callbackQuery(packed('announce', /cancel/, NUMBER), async ctx => {
    if (announcements.cancel(Number(ctx.match[2])))
      await turn(ctx, { text: escapeHtml(ctx.say('announce-cancelled')) });
    else await rest(ctx, ctx.say('announce-settled'));
  });
  return feature;

  async function question({ say }: BotContext): Promise<string> {
    const count = announcements.audience();
    const { messages, announcements: before } = await needs.readBacklog();
    const seconds = drainSeconds(count + messages + before, needs.pacer.perSecond);
    return say('announce-confirm', { count, duration: sayDuration(say, seconds) });
  }
}

/** What follows the command, its marks moved along; null when nothing does. */
function wordsAfterCommand(ctx: BotContext): AnnouncementText | null {
  const words = commandOf(ctx)?.words ?? '';
  if (words === '') return null;
  const start = wordsOfMessage(ctx).trimEnd().length - words.length;
  const entities = ctx.message?.entities ?? ctx.message?.caption_entities ?? [];
  return {
    text: words,
    entities: entities
      .filter(({ offset }) => offset >= start)
      .map(entity => ({ ...entity, offset: entity.offset - start })),
  };
}
