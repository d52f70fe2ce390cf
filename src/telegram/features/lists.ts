/** Lists: the latest news, of one topic or all, what matches a reader's words, and what the reader saved. */
import { Composer } from 'grammy';
import type { ArticleList } from '../../core/article/article.ts';
import { shorten } from '../../core/shared/text.ts';
import { topicOf } from '../../core/story/topics.ts';
import { audienceOf, rest, show, turn } from '../answer.ts';
import { NUMBER, pack, packed, SLUG } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';
import { listOf, PAGE_SIZE } from '../views/list.ts';
import type { View } from '../views/view.ts';
import { topicLabel, topicNamed } from './topics.ts';

export function listsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('latest', async ctx => {
    const named = topicNamed(ctx, ctx.match);
    if (named === undefined) await ctx.reply(ctx.say('topic-unknown', { name: shorten(ctx.match, 60) }));
    else await show(ctx, latest(needs, ctx, named, 0));
  });
  feature.callbackQuery(packed('latest', SLUG, NUMBER), async ctx => {
    const topic = topicOf(ctx.match[1] ?? '');
    await turn(ctx, latest(needs, ctx, topic, Number(ctx.match[2])));
  });

  feature.command('search', async ctx => {
    if (ctx.match.trim() === '') await ctx.reply(ctx.say('search-what'));
    else await showSearch(needs, ctx, ctx.match);
  });
  feature.callbackQuery(packed('search', NUMBER), async ctx => {
    // The words stand in the message that the list answers; Telegram hands it back with each press.
    const asked = ctx.callbackQuery.message?.reply_to_message?.text;
    if (asked === undefined) await rest(ctx, ctx.say('search-again'));
    else await turn(ctx, search(needs, ctx, wordsOf(asked), Number(ctx.match[1])));
  });

  feature.command('saved', ctx => show(ctx, saved(needs, ctx, 0)));
  feature.callbackQuery(packed('saved', NUMBER), ctx => turn(ctx, saved(needs, ctx, Number(ctx.match[1]))));
  return feature;
}

/** Answers the reader's message with what its words find. */
export async function showSearch(needs: TelegramNeeds, ctx: BotContext, words: string): Promise<void> {
  const view = search(needs, ctx, words, 0);
  await ctx.reply(view.text, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(view.keyboard === undefined ? {} : { reply_markup: view.keyboard }),
    ...(ctx.msgId === undefined
      ? {}
      : { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } }),
  });
}

function wordsOf(message: string): string {
  return message.replace(/^\/search(?:@\w+)?\s*/, '');
}

function latest(needs: TelegramNeeds, ctx: BotContext, topic: string | null, skip: number): View {
  const list = needs.articles.latest(topic, { skip, limit: PAGE_SIZE });
  const heading =
    topic === null
      ? ctx.say('latest-heading')
      : ctx.say('latest-of-topic', { topic: topicLabel(ctx.say, topic) });
  const empty =
    topic === null
      ? ctx.say('latest-empty')
      : ctx.say('latest-empty-topic', { topic: topicLabel(ctx.say, topic) });
  return page(ctx, heading, empty, list, skip, at => pack('latest', topic ?? 'all', at));
}

function search(needs: TelegramNeeds, ctx: BotContext, words: string, skip: number): View {
  const list = needs.articles.search(words, { skip, limit: PAGE_SIZE });
  const shown = { words: shorten(words.trim(), 60) };
  return page(ctx, ctx.say('search-heading', shown), ctx.say('search-empty', shown), list, skip, at =>
    pack('search', at),
  );
}

function saved(needs: TelegramNeeds, ctx: BotContext, skip: number): View {
  const ids = needs.chats.saved(ctx.reader.id, skip, PAGE_SIZE + 1);
  const articles = ids.slice(0, PAGE_SIZE).flatMap(id => needs.articles.byId(id) ?? []);
  const list = { articles, hasMore: ids.length > PAGE_SIZE };
  return page(ctx, ctx.say('saved-heading'), ctx.say('saved-empty'), list, skip, at => pack('saved', at));
}

function page(
  ctx: BotContext,
  heading: string,
  empty: string,
  list: ArticleList,
  skip: number,
  at: (skip: number) => string,
): View {
  if (list.articles.length === 0 && skip === 0) return { text: escapeHtml(empty) };
  return listOf(heading, list, { skip, at }, audienceOf(ctx));
}
