/** Recommending in Telegram: a chat, a friend or a link; the friend gets it in the chat if they want such things. */
import { Composer, GrammyError, Keyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import { offerToFriend } from '../../core/recommend/offer-to-friend.ts';
import { referralOf } from '../../core/recommend/referral.ts';
import { shownName } from '../../core/recommend/shown-name.ts';
import { shorten } from '../../core/shared/text.ts';
import { audienceOf, rest, show, turn } from '../answer.ts';
import { NUMBER, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { LARGEST_REQUEST, linkTo, sendItYourself, shareView } from '../views/share.ts';
import { sharedCard } from '../views/shared-card.ts';

/** Takes away the keyboard that asks for a friend. */
const NO_KEYBOARD = { reply_markup: { remove_keyboard: true } } as const;

/** Installed ahead of the conversations: what is shared here is an answer to none of them. */
export function shareFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.callbackQuery(packed('in-telegram', NUMBER), async ctx => {
    const article = sharable(needs, Number(ctx.match[1]));
    if (article === null) await rest(ctx, ctx.say('article-gone'));
    else {
      const isPrivate = ctx.reader.kind === 'private';
      await turn(ctx, shareView(article, linkFor(needs, ctx, article), isPrivate, audienceOf(ctx)));
    }
  });

  const inPrivate = feature.chatType('private');
  inPrivate.callbackQuery(packed('pick', NUMBER), async ctx => {
    const article = sharable(needs, Number(ctx.match[1]));
    if (article === null || article.id > LARGEST_REQUEST) {
      await rest(ctx, ctx.say('article-gone'));
      return;
    }
    // The number of the article comes back with the friend, so that nothing needs to be remembered in between.
    const keyboard = new Keyboard()
      .requestUsers(ctx.say('button-choose-friend'), article.id, {
        ...{ max_quantity: 1, user_is_bot: false, request_name: true },
      })
      .row()
      .text(ctx.say('button-not-now'))
      .resized()
      .oneTime();
    await ctx.reply(ctx.say('pick-ask', { title: shorten(article.title, 200) }), { reply_markup: keyboard });
    await rest(ctx);
  });
  inPrivate.on('message:users_shared', async ctx => {
    const { request_id: number, users } = ctx.message.users_shared;
    for (const friend of users) await offer(needs, ctx, number, friend);
  });
  inPrivate.on('message:text').filter(
    ctx => ctx.message.text === ctx.say('button-not-now'),
    ctx => ctx.reply(ctx.say('pick-not-now'), NO_KEYBOARD),
  );
  return feature;
}

interface SharedUser {
  readonly user_id: number;
  readonly first_name?: string;
}

async function offer(
  needs: TelegramNeeds,
  ctx: BotContext,
  number: number,
  { user_id: friend, first_name = '' }: SharedUser,
): Promise<void> {
  const said = offerToFriend(needs, { sender: ctx.reader.id, friend, article: number });
  const article = sharable(needs, number);
  if (said !== 'offered' || article === null) {
    await ctx.reply(ctx.say(said === 'offered' ? 'article-gone' : said), NO_KEYBOARD);
    return;
  }
  needs.wake('drain tidings');
  const name = shownName(first_name);
  await ctx.reply(
    name === null ? ctx.say('pick-offered-unnamed') : ctx.say('pick-offered', { name }),
    NO_KEYBOARD,
  );
  const link = linkFor(needs, ctx, article);
  const page = await prepare(needs, ctx, article, link);
  await show(ctx, sendItYourself(article, link, page, audienceOf(ctx)));
}

/** Null for an article that is not there any more, or was withdrawn. */
function sharable({ articles }: TelegramNeeds, number: number): Article | null {
  const article = articles.byId(number);
  return article === null || article.withdrawnAt !== null ? null : article;
}

/** In a group the link tells of nobody: it is the group's as much as anybody's. */
function linkFor({ friends, makeToken }: TelegramNeeds, ctx: BotContext, { id }: Article): string {
  const isPrivate = ctx.reader.kind === 'private';
  const referral = isPrivate ? referralOf(friends.sealOf(ctx.reader.id, makeToken), id) : null;
  return linkTo(ctx.me.username, { article: id, referral });
}

/**
 * Leaves the card with Telegram as a message that this reader may send, and returns the address of the page that sends
 * it; null where we have no page, or a Bot API server does not know the method yet: the reader then shares inline.
 */
async function prepare(
  { sharePage, log }: TelegramNeeds,
  ctx: BotContext,
  article: Article,
  link: string,
): Promise<string | null> {
  if (sharePage === null || ctx.from === undefined) return null;
  try {
    const { id } = await ctx.api.savePreparedInlineMessage(
      ctx.from.id,
      sharedCard(article, link, audienceOf(ctx)),
      { allow_user_chats: true },
    );
    const page = new URL(sharePage);
    page.searchParams.set('id', id);
    page.searchParams.set('language', ctx.reader.language);
    return page.href;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    log.warn('share.unprepared', { why: error.description });
    return null;
  }
}
