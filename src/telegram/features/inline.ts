/** Inline mode: `@bot words` finds articles to share in any chat; an empty query gives the latest. */
import { Composer } from 'grammy';
import type { InlineQuery } from 'grammy/types';
import type { Article, ArticleList } from '../../core/article/article.ts';
import { referralOf } from '../../core/recommend/referral.ts';
import { languageFor } from '../../core/shared/language.ts';
import { isForgotten } from '../answer.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { linkTo } from '../views/share.ts';
import { sharedCard } from '../views/shared-card.ts';
import type { Audience } from '../views/view.ts';

/** A few screens of a phone; Telegram asks for more as one scrolls. */
const RESULTS = 20;
/** Nobody scrolls further, and SQLite need not count there. */
const DEEPEST = 1_000;
/** How long Telegram may repeat an answer to the same person (core.telegram.org/bots/api#answerinlinequery). */
const CACHE_SECONDS = 60;

export function inlineFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async ctx => {
    const { inlineQuery } = ctx;
    const audience = audienceOf(needs, inlineQuery);
    const query = inlineQuery.query.trim();
    const skip = readOffset(inlineQuery.offset);
    const one = oneArticle(needs, query);
    const list = one ?? find(needs, query, skip);
    const isTold = one !== null && inlineQuery.chat_type === 'private';
    const results = list.articles.map(article =>
      sharedCard(
        article,
        linkTo(ctx.me.username, {
          article: article.id,
          referral: isTold ? referralFor(needs, inlineQuery.from.id, article) : null,
        }),
        audience,
      ),
    );
    const next = skip + RESULTS;
    await answer(ctx, results, {
      // The name behind a link is for a friend's eyes: it must not be repeated where the same words are asked elsewhere.
      cache_time: isTold ? 0 : CACHE_SECONDS,
      // The language of the answer is the asker's.
      is_personal: true,
      next_offset: list.hasMore && next < DEEPEST ? String(next) : '',
      button: {
        text: audience.say(results.length === 0 && skip === 0 ? 'inline-nothing' : 'inline-open'),
        start_parameter: 'inline',
      },
    });
  });
  return feature;
}

type Answer = Parameters<BotContext['answerInlineQuery']>;

/** Who types on has asked anew by the time an answer is ready; the old question is no error then. */
async function answer(ctx: BotContext, ...[results, options]: Answer): Promise<void> {
  try {
    await ctx.answerInlineQuery(results, options);
  } catch (error) {
    if (!isForgotten(error)) throw error;
  }
}

/** The language and zone that the sharer chose in the chat with us, else what their Telegram says. */
function audienceOf({ chats, phrases, settings }: TelegramNeeds, { from }: InlineQuery): Audience {
  const known = chats.byId(from.id);
  const language = known?.language ?? languageFor(from.language_code) ?? settings.defaultLanguage;
  return { say: phrases(language), language, timeZone: known?.timeZone ?? settings.defaultTimeZone };
}

/** Comes back from the client as we gave it, or as somebody made it up: then from the beginning. */
function readOffset(offset: string): number {
  const skip = /^\d{1,4}$/.test(offset) ? Number(offset) : 0;
  return skip < DEEPEST ? skip : 0;
}

/** `#12`, as the share button asks, or the address of an article: exactly that one. Null for words. */
function oneArticle({ articles }: TelegramNeeds, query: string): ArticleList | null {
  const number = /^#(\d{1,15})$/.exec(query);
  const isAddress = /^https?:\/\/\S+$/i.test(query);
  if (number === null && !isAddress) return null;
  const article = number === null ? articles.byUrl(query) : articles.byId(Number(number[1]));
  return { articles: article === null || article.withdrawnAt !== null ? [] : [article], hasMore: false };
}

function find({ articles }: TelegramNeeds, query: string, skip: number): ArticleList {
  const span = { skip, limit: RESULTS };
  return query === '' ? articles.latest(null, span) : articles.search(query, span);
}

/** Null for a person we do not know: their name could not be told. */
function referralFor({ chats, friends, makeToken }: TelegramNeeds, person: number, { id }: Article) {
  return chats.byId(person) === null ? null : referralOf(friends.sealOf(person, makeToken), id);
}
