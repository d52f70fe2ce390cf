/** Help, privacy, and an answer to everything that is nothing else. */
import { Composer, InlineKeyboard } from 'grammy';
import { shorten } from '../../core/shared/text.ts';
import { rest, show } from '../answer.ts';
import { pack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';
import { showCard } from './article.ts';

export function helpFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('help', ctx => show(ctx, { text: `${ctx.say('help')}\n\n${ctx.say('help-sharing')}` }));
  feature.command('privacy', ctx =>
    show(ctx, { text: escapeHtml(`${ctx.say('privacy')}\n\n${ctx.say('privacy-sharing')}`) }),
  );
  // A conversation in progress is ended before any command is handled; what is left here is nothing to cancel.
  feature.command('cancel', ctx => ctx.reply(ctx.say('cancel-nothing')));
  return feature;
}

/** Installed last. In a group only commands meant for us are answered; the members talk to one another. */
export function unknownFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  // What arrives because a share button was used in this very chat is our own card, not a question.
  const inPrivate = feature.chatType('private').filter(ctx => ctx.message?.via_bot === undefined);

  inPrivate.on('message:text', async ctx => {
    const { text } = ctx.message;
    if (text.startsWith('/')) {
      await ctx.reply(ctx.say('unknown-command', { command: shorten(text.split(/\s/, 1)[0] ?? '', 40) }));
      return;
    }
    if (/^#?\d{1,15}$|^https?:\/\/\S+$/i.test(text.trim())) {
      const found = findArticle(needs, ctx, text);
      if (isArticle(found)) await showCard(needs, ctx, found);
      else await ctx.reply(found.why);
      return;
    }
    // The offer answers the message itself, so that pressing the button finds its words there.
    await ctx.reply(ctx.say('unknown-text'), {
      reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true },
      reply_markup: new InlineKeyboard().text(
        ctx.say('button-search', { words: shorten(text, 30) }),
        pack('search', 0),
      ),
    });
  });
  inPrivate.on('message').filter(
    ctx => ctx.message.pinned_message === undefined,
    ctx => ctx.reply(ctx.say('unknown-kind')),
  );
  feature.on('callback_query', ctx => rest(ctx, ctx.say('button-stale')));
  return feature;
}
