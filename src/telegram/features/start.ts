/** The beginning: a greeting, the article a link named and who passed it on, the offer of topics. */
import { Composer } from 'grammy';
import { openLink } from '../../core/recommend/open-link.ts';
import { type Link, readPayload } from '../../core/recommend/referral.ts';
import { show } from '../answer.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { foreignHtml } from '../render/foreign.ts';
import { showCard } from './article.ts';
import { topicsView } from './topics.ts';

export function startFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async ctx => {
    const wasStopped = ctx.reader.state !== 'active';
    if (wasStopped) needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    const link = readPayload(ctx.match);
    if (link !== null) await showLinked(needs, ctx, link);

    const isFollowing = needs.chats.topicsOf(ctx.reader.id).length > 0;
    const greeting = wasStopped && isFollowing ? 'start-again' : isFollowing ? 'start-known' : 'start-new';
    await show(ctx, topicsView(needs, ctx, ctx.say(greeting, { name: ctx.reader.name })));
  });
  return feature;
}

/** Who followed a link came for that article: it is what they see first, and then whom they have it from. */
async function showLinked(needs: TelegramNeeds, ctx: BotContext, link: Link): Promise<void> {
  const article = needs.articles.byId(link.article);
  if (article === null) {
    await ctx.reply(ctx.say('article-gone'));
    return;
  }
  await showCard(needs, ctx, article);
  if (article.withdrawnAt !== null || ctx.reader.kind !== 'private') return;
  const referrer = openLink(needs, ctx.reader.id, link);
  if (referrer === null) return;
  const { name, hears } = referrer;
  const who = name === null ? ctx.say('link-from-unnamed') : ctx.say('link-from', { name });
  // Said to the one it is about, before the other one is told.
  const lines = hears ? [who, ctx.say('link-heard')] : [who];
  await show(ctx, { text: lines.map(foreignHtml).join('\n\n') });
  if (hears) needs.wake('drain tidings');
}
