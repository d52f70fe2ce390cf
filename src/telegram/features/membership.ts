/** What Telegram tells of the chat itself: blocked, back again, a group with a new number. */
import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';

export function membershipFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('my_chat_member', ctx => {
    const { status } = ctx.myChatMember.new_chat_member;
    const isIn = status !== 'kicked' && status !== 'left';
    // Who asked for silence keeps it; only a chat that was lost comes back by itself.
    if (!isIn) needs.chats.setState(ctx.reader.id, 'gone', needs.clock.now());
    else if (ctx.reader.state === 'gone') needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    needs.log.info('chat.membership', { chat: ctx.reader.id, status });
  });
  feature.on('message:migrate_to_chat_id', ctx => {
    needs.chats.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
    needs.log.info('chat.moved', { chat: ctx.chat.id, to: ctx.message.migrate_to_chat_id });
  });
  return feature;
}
