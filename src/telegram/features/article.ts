/** One article: its card, its full text in pages, its print version, saving it. */
import { Composer, InlineKeyboard, InputFile } from 'grammy';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { shorten } from '../../core/shared/text.ts';
import { audienceOf, relabel, rest, show, turn } from '../answer.ts';
import { httpUrlForButton } from '../button-url.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { defuse } from '../render/defuse.ts';
import { cardOf } from '../views/card.ts';
import { fullTextOf, type PagesOf } from '../views/full-text.ts';
import { linkTo } from '../views/share.ts';
import { keepFriendButton } from '../views/tiding.ts';
import type { View } from '../views/view.ts';

/** Telegram takes 1,024 (core.telegram.org/bots/api#senddocument); a headline needs less. */
const CAPTION_LIMIT = 300;

export function articleFeature(needs: TelegramNeeds, pagesOf: PagesOf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const verbs = {
    summary: (ctx: BotContext, article: Article) => showCard(needs, ctx, article),
    full: (ctx: BotContext, article: Article) => showFull(needs, pagesOf, ctx, article),
    print: (ctx: BotContext, article: Article) => print(needs, ctx, article),
  };
  const answer = async (ctx: BotContext, verb: keyof typeof verbs, words: string): Promise<void> => {
    const found = findArticle(needs, ctx, words);
    if (isArticle(found)) await verbs[verb](ctx, found);
    else await ctx.reply(found.why);
  };

  for (const verb of ['summary', 'full', 'print'] as const) {
    onCommand(feature, verb, (ctx, words) => answer(ctx, verb, words));
  }

  /** A button of an article that is gone says so, whatever it was for. */
  const pressed = (handle: (ctx: BotContext, article: Article, word: string) => Promise<void>) => {
    return async (ctx: BotContext & { match: string | RegExpMatchArray }): Promise<void> => {
      const article = needs.articles.byId(Number(ctx.match[1]));
      if (article === null) await rest(ctx, ctx.say('article-gone'));
      else await handle(ctx, article, ctx.match[2] ?? '');
    };
  };
  feature.callbackQuery(
    packed('card', NUMBER),
    pressed(async (ctx, article) => {
      await showCard(needs, ctx, article);
      await rest(ctx);
    }),
  );
  feature.callbackQuery(
    packed('full', NUMBER, NUMBER),
    pressed((ctx, article, page) =>
      turn(ctx, keepFriend(ctx, read(needs, ctx, article, full(needs, pagesOf, ctx, article, Number(page))))),
    ),
  );
  feature.callbackQuery(
    packed('summary', NUMBER),
    pressed((ctx, article) => turn(ctx, keepFriend(ctx, card(needs, ctx, article)))),
  );
  feature.callbackQuery(
    packed('print', NUMBER),
    pressed(async (ctx, article) => {
      await rest(ctx, ctx.say('print-preparing'));
      await print(needs, ctx, article);
    }),
  );
  feature.callbackQuery(
    packed('save', NUMBER),
    pressed(async (ctx, article) => {
      const { id, kind } = ctx.reader;
      // Under a message that a group sees each saves for themselves, and the button stays as it is for the others.
      const owner = kind === 'private' ? id : (needs.chats.byId(ctx.from?.id ?? 0)?.id ?? null);
      if (owner === null) {
        await rest(ctx, { url: linkTo(ctx.me.username, { article: article.id, referral: null }) });
        return;
      }
      const isSaved = needs.chats.toggleSaved(owner, article.id, needs.clock.now());
      const label = ctx.say(isSaved ? 'button-saved' : 'button-save');
      if (owner === id) await relabel(ctx, pack('save', article.id), label);
      await rest(ctx, ctx.say(isSaved ? 'saved-added' : 'saved-removed'));
    }),
  );
  return feature;
}

/** Shows an article's card as a new message and remembers that the chat looked at it. */
export async function showCard(needs: TelegramNeeds, ctx: BotContext, article: Article): Promise<void> {
  await show(ctx, read(needs, ctx, article, card(needs, ctx, article)));
}

/** Shows an article's full text, from its first page on, as a new message. */
export async function showFull(
  needs: TelegramNeeds,
  pagesOf: PagesOf,
  ctx: BotContext,
  article: Article,
): Promise<void> {
  await show(ctx, read(needs, ctx, article, full(needs, pagesOf, ctx, article, 0)));
}

function full(needs: TelegramNeeds, pagesOf: PagesOf, ctx: BotContext, article: Article, page: number): View {
  const isSaved = needs.chats.isSaved(ctx.reader.id, article.id);
  return fullTextOf(article, pagesOf, page, audienceOf(ctx), { isSaved });
}

function card(needs: TelegramNeeds, ctx: BotContext, article: Article): View {
  const story = needs.stories.storyOf(article.id);
  return cardOf(article, audienceOf(ctx), {
    isSaved: needs.chats.isSaved(ctx.reader.id, article.id),
    isFollowing: story === null ? null : needs.follows.isFollowing(ctx.reader.id, story),
  });
}

/** Under a recommendation the button that mutes its sender stays, whatever of the article is shown. */
function keepFriend(ctx: BotContext, view: View): View {
  return keepFriendButton(view, ctx.callbackQuery?.message?.reply_markup?.inline_keyboard);
}

/** Passes the view on, having counted the read. */
function read(needs: TelegramNeeds, ctx: BotContext, { id }: { id: ArticleId }, view: View): View {
  needs.articles.countRead(id);
  needs.chats.setLastArticle(ctx.reader.id, id);
  return view;
}

async function print(needs: TelegramNeeds, ctx: BotContext, article: Article): Promise<void> {
  if (article.withdrawnAt !== null) {
    await ctx.reply(ctx.say('article-withdrawn'));
    return;
  }
  await ctx.replyWithChatAction('upload_document');
  const printed = await needs.print(article, ctx.say);
  if (typeof printed === 'string') {
    const original = new InlineKeyboard();
    const url = httpUrlForButton(article.url);
    if (url !== null) original.url(ctx.say('button-open-original'), url);
    await ctx.reply(ctx.say(printed === 'too long' ? 'print-too-long' : 'print-no-letters'), {
      reply_markup: original,
    });
    return;
  }
  await ctx.replyWithDocument(new InputFile(printed.bytes, printed.name), {
    caption: defuse(shorten(article.title, CAPTION_LIMIT)),
  });
  needs.chats.setLastArticle(ctx.reader.id, article.id);
}
