/** What Telegram tells of the chat itself: blocked, back again, newly there, a group with a new number. */
import { Composer, type Filter, GrammyError } from 'grammy';
import { languageFor } from '../../core/shared/language.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';

export function membershipFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { chats, clock, log, wake } = needs;
  feature.on('my_chat_member', async ctx => {
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
    const { id, state } = ctx.reader;
    log.info('chat.membership', { chat: id, status: now.status });
    if (!isIn(now.status)) {
      // Who asked for silence keeps it, also when they come back; only a chat that was lost comes back by itself.
      if (state !== 'stopped') chats.setState(id, 'gone', clock.now());
      return;
    }
    if (state === 'gone') chats.setState(id, 'active', clock.now());
    if (chats.retry(id, clock.now())) wake('drain outbox');
    if (ctx.chat.type === 'private') return;
    const isRaised = now.status === 'administrator' && before.status !== 'administrator';
    const isNew = !isIn(before.status);
    if (isRaised || isNew) chats.setAddedBy(id, ctx.from.id);
    if (ctx.chat.type === 'channel' ? isRaised : isNew) await explain(needs, ctx);
  });
  feature.on('message:migrate_to_chat_id', ctx => {
    chats.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
    log.info('chat.moved', { chat: ctx.chat.id, to: ctx.message.migrate_to_chat_id });
  });
  return feature;
}

function isIn(status: string): boolean {
  return status !== 'kicked' && status !== 'left';
}

/** Who brought the bot is told in private how to set it up: the others there need not see it. */
async function explain(
  { phrases, settings, log }: TelegramNeeds,
  ctx: Filter<BotContext, 'my_chat_member'>,
): Promise<void> {
  const say = phrases(languageFor(ctx.from.language_code) ?? settings.defaultLanguage);
  try {
    await ctx.api.sendMessage(
      ctx.from.id,
      say(ctx.chat.type === 'channel' ? 'channel-welcome' : 'group-welcome', {
        title: ctx.reader.name,
      }),
    );
  } catch (error) {
    // They may never have written to the bot, which then may not write to them; /help says it too.
    if (!(error instanceof GrammyError)) throw error;
    log.info('chat.unexplained', { chat: ctx.reader.id, why: error.description });
  }
}
