/** The beginning: a greeting, the article a link named and who passed it on, the offer of topics. */
import { Composer } from 'grammy';
import { openLink } from '../../core/recommend/open-link.ts';
import { type Link, readPayload } from '../../core/recommend/referral.ts';
import { show } from '../answer.ts';
import type { BotContext } from '../context.ts';
import { PLACES } from '../in-private.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { foreignHtml } from '../render/foreign.ts';
import type { PagesOf } from '../views/full-text.ts';
import { showCard, showFull } from './article.ts';
import { showLatest, showSaved } from './lists.ts';
import { showCatchUp } from './stories.ts';
import { topicsView } from './topics.ts';

/** Payloads of links from groups and channels, besides those that name an article. */
const FULL = /^f[1-9]\d{0,14}$/;
const SHOW = { latest: showLatest, saved: showSaved, catchup: showCatchUp };

export function startFeature(needs: TelegramNeeds, pagesOf: PagesOf): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'start', async (ctx, payload) => {
    const wasStopped = ctx.reader.state !== 'active';
    if (wasStopped) needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    await showAsked(needs, pagesOf, ctx, payload);

    const isFollowing = needs.chats.topicsOf(ctx.reader.id).length > 0;
    const greeting = wasStopped && isFollowing ? 'start-again' : isFollowing ? 'start-known' : 'start-new';
    await show(ctx, topicsView(needs, ctx, ctx.say(greeting, { name: ctx.reader.name })));
  });
  return feature;
}

/** What a link named is seen before anything else: an article, its full text, a list that is the reader's own. */
async function showAsked(
  needs: TelegramNeeds,
  pagesOf: PagesOf,
  ctx: BotContext,
  payload: string,
): Promise<void> {
  const link = readPayload(payload);
  const isPrivate = ctx.reader.kind === 'private';
  // In a channel it would be published.
  if (link !== null && ctx.reader.kind !== 'channel') await showLinked(needs, ctx, link);
  else if (isPrivate && FULL.test(payload)) {
    const article = needs.articles.byId(Number(payload.slice(1)));
    if (article === null) await ctx.reply(ctx.say('article-gone'));
    else await showFull(needs, pagesOf, ctx, article);
  } else if (isPrivate && isPlace(payload)) await SHOW[payload](needs, ctx);
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

function isPlace(payload: string): payload is keyof typeof SHOW {
  return PLACES.some(place => place === payload);
}
