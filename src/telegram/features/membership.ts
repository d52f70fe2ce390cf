/** What Telegram tells of the chat itself: blocked, back again, a group with a new number. */
import { Composer, type Filter, GrammyError } from 'grammy';
import { languageFor } from '../../core/shared/language.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';

export function membershipFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('my_chat_member', async ctx => {
    const { status } = ctx.myChatMember.new_chat_member;
    const isIn = status !== 'kicked' && status !== 'left';
    // Who asked for silence keeps it; only a chat that was lost comes back by itself.
    if (!isIn) needs.chats.setState(ctx.reader.id, 'gone', needs.clock.now());
    else if (ctx.reader.state === 'gone') needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    needs.log.info('chat.membership', { chat: ctx.reader.id, status });
    const wasOne = ctx.myChatMember.old_chat_member.status === 'administrator';
    if (ctx.chat.type === 'channel' && status === 'administrator' && !wasOne) await explain(needs, ctx);
  });
  feature.on('message:migrate_to_chat_id', ctx => {
    needs.chats.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
    needs.log.info('chat.moved', { chat: ctx.chat.id, to: ctx.message.migrate_to_chat_id });
  });
  return feature;
}

/** Who made the bot an administrator of a channel is told in private how to set it up: the channel's readers need not see it. */
async function explain(
  { phrases, settings, log }: TelegramNeeds,
  ctx: Filter<BotContext, 'my_chat_member'>,
): Promise<void> {
  const say = phrases(languageFor(ctx.from.language_code) ?? settings.defaultLanguage);
  try {
    await ctx.api.sendMessage(ctx.from.id, say('channel-welcome', { title: ctx.reader.name }));
  } catch (error) {
    // They may never have written to the bot, which then may not write to them; /help says it too.
    if (!(error instanceof GrammyError)) throw error;
    log.info('channel.unexplained', { chat: ctx.reader.id, why: error.description });
  }
}
