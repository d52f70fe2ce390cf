/** Inline mode: `@bot words` finds articles to share in any chat; an empty query gives the latest. */
import { Composer, InlineKeyboard } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Article, ArticleList } from '../../core/article/article.ts';
import { languageFor } from '../../core/shared/language.ts';
import { shorten } from '../../core/shared/text.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { cardText, provenance } from '../views/card.ts';
import type { Audience } from '../views/view.ts';

const RESULTS = 20;
/** How long Telegram may give one answer to everybody (core.telegram.org/bots/api#answerinlinequery), in seconds. */
const CACHE_SECONDS = 60;

export function inlineFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async ctx => {
    const language = languageFor(ctx.from.language_code) ?? needs.settings.defaultLanguage;
    const audience = { say: needs.phrases(language), language, timeZone: needs.settings.defaultTimeZone };
    const skip = Number.parseInt(ctx.inlineQuery.offset, 10) || 0;
    const list = find(needs, ctx.inlineQuery.query.trim(), skip);
    const results = list.articles.map(article => resultOf(article, audience, ctx.me.username));
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      // The words and the language of the answer are the asker's.
      is_personal: true,
      next_offset: list.hasMore ? String(skip + RESULTS) : '',
      button: { text: audience.say('inline-open'), start_parameter: 'inline' },
    });
  });
  return feature;
}

function find(needs: TelegramNeeds, query: string, skip: number): ArticleList {
  const number = /^#(\d{1,15})$/.exec(query);
  if (number !== null) {
    const article = needs.articles.byId(Number(number[1]));
    return { articles: article === null || article.withdrawnAt !== null ? [] : [article], hasMore: false };
  }
  const span = { skip, limit: RESULTS };
  return query === '' ? needs.articles.latest(null, span) : needs.articles.search(query, span);
}

function resultOf(article: Article, audience: Audience, username: string): InlineQueryResultArticle {
  const { say } = audience;
  // Only addresses work in a chat the bot is not in: the original, and the way into the bot.
  const keyboard = new InlineKeyboard();
  if (article.url !== null) keyboard.url(say('button-open-original'), article.url);
  keyboard.url(say('button-read-in-bot'), `https://t.me/${username}?start=a${article.id}`);
  return {
    type: 'article',
    id: `a${article.id}`,
    title: shorten(article.title, 120),
    description: shorten(article.summary[0] ?? provenance(article, audience), 200),
    ...(article.image === null ? {} : { thumbnail_url: article.image }),
    input_message_content: {
      message_text: cardText(article, audience),
      parse_mode: 'HTML',
      link_preview_options:
        article.image === null
          ? { is_disabled: true }
          : { url: article.image, prefer_large_media: true, show_above_text: true },
    },
    reply_markup: keyboard,
  };
}
