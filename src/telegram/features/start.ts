/** The beginning: a greeting, the article a link named, the offer of topics. */
import { Composer } from 'grammy';
import { show } from '../answer.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { showCard } from './article.ts';
import { topicsView } from './topics.ts';

/** `a12`, or `a12_r7` where somebody recommended it (core.telegram.org/bots/features#deep-linking: 64 of A-Za-z0-9_-). */
const ARTICLE_LINK = /^a(\d{1,15})(?:_r[\w-]{1,40})?$/;

export function startFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async ctx => {
    const wasStopped = ctx.reader.state !== 'active';
    if (wasStopped) needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    const linked = ARTICLE_LINK.exec(ctx.match.trim());
    const article = linked === null ? null : needs.articles.byId(Number(linked[1]));
    // Who followed a link came for that article: it is what they see first.
    if (article !== null) await showCard(needs, ctx, article);
    else if (linked !== null) await ctx.reply(ctx.say('article-gone'));

    const isFollowing = needs.chats.topicsOf(ctx.reader.id).length > 0;
    const greeting = wasStopped && isFollowing ? 'start-again' : isFollowing ? 'start-known' : 'start-new';
    await show(ctx, topicsView(needs, ctx, ctx.say(greeting, { name: ctx.reader.name })));
  });
  return feature;
}
