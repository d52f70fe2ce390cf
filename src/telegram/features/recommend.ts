/** Recommending an article: in Telegram, or by e-mail in a conversation. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import { shorten } from '../../core/shared/text.ts';
import { rest, show, turn } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import type { View } from '../views/view.ts';

export function recommendFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, 'recommend', async (ctx, words) => {
    const found = findArticle(needs, ctx, words);
    if (isArticle(found)) await byMail(needs, ctx, found);
    else await ctx.reply(found.why);
  });

  feature.callbackQuery(packed('recommend', NUMBER), async ctx => {
    const article = needs.articles.byId(Number(ctx.match[1]));
    if (article === null) {
      await rest(ctx, ctx.say('article-gone'));
      return;
    }
    await show(ctx, offer(needs, ctx, article));
    await rest(ctx);
  });
  feature.callbackQuery(packed('offer', NUMBER), async ctx => {
    const article = needs.articles.byId(Number(ctx.match[1]));
    if (article === null) await rest(ctx, ctx.say('article-gone'));
    else await turn(ctx, offer(needs, ctx, article));
  });
  feature.callbackQuery(packed('by-mail', NUMBER), async ctx => {
    const article = needs.articles.byId(Number(ctx.match[1]));
    await rest(ctx, article === null ? ctx.say('article-gone') : undefined);
    if (article !== null) await byMail(needs, ctx, article);
  });
  return feature;
}

/** In Telegram first: no address of anybody is needed for it. Letters ask for addresses, and so not before others. */
function offer(needs: TelegramNeeds, ctx: BotContext, article: Article): View {
  const keyboard = inTelegram(ctx, article);
  const canWrite = needs.letters !== null && ctx.reader.kind === 'private';
  if (canWrite) keyboard.text(ctx.say('button-by-mail'), pack('by-mail', article.id));
  return { text: foreignHtml(ctx.say('recommend-offer', { title: shorten(article.title, 200) })), keyboard };
}

async function byMail(needs: TelegramNeeds, ctx: BotContext, article: Article): Promise<void> {
  needs.chats.setLastArticle(ctx.reader.id, article.id);
  const refusal =
    needs.letters === null
      ? 'recommend-letters-off'
      : ctx.reader.kind !== 'private'
        ? 'recommend-not-here'
        : null;
  if (refusal !== null) {
    await show(ctx, { text: escapeHtml(ctx.say(refusal)), keyboard: inTelegram(ctx, article) });
    return;
  }
  // A second flow replaces the first.
  await ctx.conversation.exitAll();
  await ctx.conversation.enter('recommend', article.id);
}

function inTelegram(ctx: BotContext, article: Article): InlineKeyboard {
  return new InlineKeyboard().text(ctx.say('button-in-telegram'), pack('in-telegram', article.id));
}
