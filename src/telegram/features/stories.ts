/** Stories: who else tells one, what mattered lately, and why one came. */
import { Composer } from 'grammy';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { catchUp } from '../../core/delivery/catch-up.ts';
import type { Why } from '../../core/delivery/why.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { audienceOf, rest, show, turn } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { listOf, PAGE_SIZE } from '../views/list.ts';
import type { View } from '../views/view.ts';
import { type Explained, whyOf } from '../views/why.ts';

export function storiesFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.callbackQuery(packed('sources', NUMBER, NUMBER), async ctx => {
    const [id, skip] = [Number(ctx.match[1]), Number(ctx.match[2])];
    const view = tellersOf(needs, ctx, id, skip);
    // The first page is a message of its own, so that the card stays; its buttons turn the page.
    const isCard = ctx.callbackQuery.message?.reply_markup?.inline_keyboard
      .flat()
      .some(button => 'callback_data' in button && button.callback_data === pack('save', id));
    if (view === null) await rest(ctx, ctx.say('article-gone'));
    else if (isCard === true) {
      await show(ctx, view);
      await rest(ctx);
    } else await turn(ctx, view);
  });

  onCommand(feature, 'catchup', ctx => showCatchUp(needs, ctx));
  feature.callbackQuery(packed('catchup', NUMBER, NUMBER), async ctx => {
    const shown = needs.catchUps.lastShown(ctx.reader.id);
    // A list that was asked for before the last one is no longer kept.
    if (shown === null || String(shown.askedAt) !== ctx.match[1]) await rest(ctx, ctx.say('button-stale'));
    else {
      const heading = ctx.callbackQuery.message?.text?.split('\n', 1)[0] ?? '';
      await turn(ctx, caughtUp(needs, ctx, heading, Number(ctx.match[2])));
    }
  });

  onCommand(feature, 'why', async (ctx, words) => {
    const reasons = reasonsFor(needs, ctx, words);
    if (typeof reasons === 'string') await ctx.reply(reasons);
    else {
      await show(ctx, whyOf(explained(needs, reasons), audienceOf(ctx)));
    }
  });
  return feature;
}

export async function showCatchUp(needs: TelegramNeeds, ctx: BotContext): Promise<void> {
  const { since, stories } = catchUp(needs, ctx.reader.id);
  const at = sayInstant(since, ctx.reader.timeZone, ctx.reader.language);
  if (stories === 0) await ctx.reply(ctx.say('catchup-empty', { since: at }));
  else await show(ctx, caughtUp(needs, ctx, ctx.say('catchup-heading', { since: at }), 0));
}

/** The stories the message told, or that of the article it shows or names; else the sentence to say. */
function reasonsFor(needs: TelegramNeeds, ctx: BotContext, words: string): Reasons | string {
  const answered = ctx.message?.reply_to_message;
  if (words === '' && answered === undefined) return ctx.say('why-which');
  if (answered !== undefined && words === '') {
    const told = needs.whys.ofMessage(ctx.reader.id, answered.message_id);
    if (told.length > 0) return { whys: told, asked: null };
  }
  const shown = /\/full_(\d{1,15})/.exec(answered?.text ?? answered?.caption ?? '')?.[1];
  if (words === '' && shown === undefined) return ctx.say('why-which');
  const found = findArticle(needs, ctx, words === '' ? (shown ?? '') : words);
  if (!isArticle(found)) return found.why;
  const why = needs.whys.ofArticle(ctx.reader.id, found.id);
  return why === null
    ? ctx.say('story-none', { number: String(found.id) })
    : { whys: [why], asked: found.id };
}

interface Reasons {
  readonly whys: readonly Why[];
  /** The article that was named. */
  readonly asked: ArticleId | null;
}

/** A round-up names many stories: only of one alone the other articles are listed. */
function explained(needs: TelegramNeeds, { whys, asked }: Reasons): readonly Explained[] {
  const found = (id: ArticleId): readonly Article[] => {
    const article = needs.articles.byId(id);
    return article === null ? [] : [article];
  };
  return whys.flatMap(why => {
    const others = whys.length > 1 ? [] : needs.stories.articlesOf(why.lead, 0, PAGE_SIZE + 1);
    const joined = asked === null || asked === why.lead ? null : (found(asked)[0] ?? null);
    return found(why.lead).map(lead => ({
      lead,
      why,
      joined,
      others: others.filter(id => id !== lead.id).flatMap(found),
    }));
  });
}

function tellersOf(needs: TelegramNeeds, ctx: BotContext, id: number, skip: number): View | null {
  const ids = needs.stories.articlesOf(id, skip, PAGE_SIZE + 1);
  const articles = ids.slice(0, PAGE_SIZE).flatMap(each => needs.articles.byId(each) ?? []);
  if (articles.length === 0) return null;
  const list = { articles, hasMore: ids.length > PAGE_SIZE };
  const at = (to: number): string => pack('sources', id, to);
  return listOf(ctx.say('story-tellers'), list, { skip, at }, audienceOf(ctx));
}

function caughtUp(needs: TelegramNeeds, ctx: BotContext, heading: string, skip: number): View {
  const shown = needs.catchUps.lastShown(ctx.reader.id);
  const stories = shown?.stories ?? [];
  const leads = needs.catchUps.leads(stories.slice(skip, skip + PAGE_SIZE));
  const articles = leads.flatMap(id => needs.articles.byId(id) ?? []);
  if (articles.length === 0) return { text: escapeHtml(ctx.say('button-stale')) };
  const list = { articles, hasMore: stories.length > skip + PAGE_SIZE };
  const at = (to: number): string => pack('catchup', shown?.askedAt ?? 0, to);
  return listOf(heading, list, { skip, at }, audienceOf(ctx));
}
