/** Help, privacy, and an answer to everything that is nothing else. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { shorten } from '../../core/shared/text.ts';
import { rest, show } from '../answer.ts';
import { wordsOfMessage } from '../asked.ts';
import { pack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { addressesIn, findArticle, isArticle } from '../find-article.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { showCard } from './article.ts';

export function helpFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, 'help', ctx => show(ctx, { text: `${ctx.say('help')}\n\n${ctx.say('help-sharing')}` }));
  onCommand(feature, 'privacy', ctx =>
    show(ctx, { text: escapeHtml(`${ctx.say('privacy')}\n\n${ctx.say('privacy-sharing')}`) }),
  );
  // A conversation in progress is ended before any command is handled; what is left here is nothing to cancel.
  onCommand(feature, 'cancel', ctx => ctx.reply(ctx.say('cancel-nothing')));
  return feature;
}

const BARE_NUMBER = /^\s*#?\d{1,15}\s*$/;

/** The addresses in a message, those behind its words first. */
function addressesOf(message: Message): readonly string[] {
  const entities = message.entities ?? message.caption_entities ?? [];
  const behind = entities.flatMap(entity => (entity.type === 'text_link' ? [entity.url] : []));
  return [...behind, ...addressesIn(message.text ?? message.caption ?? '')];
}

/** Installed last. In a group only commands meant for us are answered; the members talk to one another. */
export function unknownFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  // What arrives because a share button was used in this very chat is our own card, not a question.
  const inPrivate = feature.chatType('private').filter(ctx => ctx.message?.via_bot === undefined);

  inPrivate.on(['message:text', 'message:caption'], async ctx => {
    const text = wordsOfMessage(ctx);
    if (text.startsWith('/')) {
      await ctx.reply(
        ctx.say('unknown-command', { command: shorten(text.slice(1).split(/\s/, 1)[0] ?? '', 40) }),
      );
      return;
    }
    const [named = BARE_NUMBER.exec(text)?.[0]] = addressesOf(ctx.message);
    if (named !== undefined) {
      const found = findArticle(needs, ctx, named);
      if (isArticle(found)) await showCard(needs, ctx, found);
      else await ctx.reply(found.why);
      return;
    }
    if (ctx.message.text === undefined) {
      await ctx.reply(ctx.say('unknown-kind'));
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
  inPrivate.on('message', ctx => ctx.reply(ctx.say('unknown-kind')));
  feature.on('callback_query', ctx => rest(ctx, ctx.say('button-stale')));
  return feature;
}
