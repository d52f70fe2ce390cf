/** Lists: the latest news, of one topic or all, what matches a reader's words, and what the reader saved. */
import { Composer } from 'grammy';
import type { ArticleList } from '../../core/article/article.ts';
import { shorten } from '../../core/shared/text.ts';
import { topicOf } from '../../core/story/topics.ts';
import { audienceOf, rest, show, turn } from '../answer.ts';
import { NUMBER, pack, packed, SLUG } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { readCommand } from '../read-command.ts';
import { readTopics, topicLabel } from '../read-topics.ts';
import { escapeHtml } from '../render/escape.ts';
import { listOf, PAGE_SIZE } from '../views/list.ts';
import type { View } from '../views/view.ts';

export function listsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'latest', async (ctx, words) => {
    const [topic = null] = readTopics(ctx.say, words).topics;
    if (words !== '' && topic === null)
      await ctx.reply(ctx.say('topic-unknown', { name: shorten(words, 60) }));
    else await show(ctx, latest(needs, ctx, topic, 0));
  });
  feature.callbackQuery(packed('latest', SLUG, NUMBER), async ctx => {
    const topic = topicOf(ctx.match[1] ?? '');
    await turn(ctx, latest(needs, ctx, topic, Number(ctx.match[2])));
  });

  onCommand(feature, 'search', async (ctx, words) => {
    if (words === '') await ctx.reply(ctx.say('search-what'));
    else await showSearch(needs, ctx, words);
  });
  feature.callbackQuery(packed('search', NUMBER), async ctx => {
    // The words stand in the message that the list answers; Telegram hands it back with each press.
    const answered = ctx.callbackQuery.message?.reply_to_message;
    const asked = answered?.text ?? answered?.caption;
    if (asked === undefined) await rest(ctx, ctx.say('search-again'));
    else
      await turn(
        ctx,
        search(needs, ctx, readCommand(asked, ctx.me.username)?.words ?? asked, Number(ctx.match[1])),
      );
  });

  onCommand(feature, 'saved', ctx => showSaved(needs, ctx));
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

export async function showLatest(needs: TelegramNeeds, ctx: BotContext): Promise<void> {
  await show(ctx, latest(needs, ctx, null, 0));
}

export async function showSaved(needs: TelegramNeeds, ctx: BotContext): Promise<void> {
  await show(ctx, saved(needs, ctx, 0));
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
