/** The operator's desk: splitting a wrong join, and pinning what matters. */
import { Composer, InlineKeyboard } from 'grammy';
import { topicsOf } from '../../core/story/topics.ts';
import { headlineOf } from '../../core/story/traits.ts';
import { termOf } from '../../core/story/vector.ts';
import { show, turn } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

/** The commands, so that the documents name exactly what is handled here. */
export const DESK_COMMANDS = ['split', 'pin', 'unpin'] as const;

export function deskFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const operators = feature.filter(isOperator(needs));

  onCommand(operators, 'split', async (ctx, words) => {
    const [, number = '', push] = /^(\S*)(?:\s+(push))?$/.exec(words) ?? [];
    const found = number === '' ? { why: ctx.say('split-usage') } : findArticle(needs, ctx, number);
    if (!isArticle(found)) await ctx.reply(found.why);
    else if (!split(needs, ctx, found.id, push !== undefined))
      await ctx.reply(ctx.say('split-alone', { number: String(found.id) }));
    else if (push === undefined) await show(ctx, askToTell(ctx, found.id));
    else await ctx.reply(ctx.say('split-pushed', { number: String(found.id) }));
  });
  operators.callbackQuery(packed('split', /tell/, NUMBER), async ctx => {
    const id = Number(ctx.match[2]);
    const isOwed = needs.stories.tell(id, needs.clock.now());
    if (isOwed) {
      needs.log.info('story.told', { by: ctx.reader.id, article: id });
      needs.wake('fan out');
    }
    await turn(ctx, {
      text: escapeHtml(ctx.say(isOwed ? 'split-told' : 'split-told-before', { number: String(id) })),
    });
  });
  operators.callbackQuery(packed('split', /keep/, NUMBER), async ctx => {
    await turn(ctx, { text: escapeHtml(ctx.say('split-kept', { number: ctx.match[2] ?? '' })) });
  });

  for (const verb of ['pin', 'unpin'] as const) {
    onCommand(operators, verb, async (ctx, words) => {
      const found = words === '' ? { why: ctx.say('pin-usage') } : findArticle(needs, ctx, words);
      if (!isArticle(found)) {
        await ctx.reply(found.why);
        return;
      }
      const isPinned = verb === 'pin';
      const isDone = needs.stories.pin(found.id, isPinned ? needs.clock.now() : null);
      if (isDone) needs.log.info('story.pinned', { by: ctx.reader.id, article: found.id, isPinned });
      const number = String(found.id);
      await ctx.reply(ctx.say(!isDone ? 'story-none' : isPinned ? 'pin-done' : 'unpin-done', { number }));
    });
  }
  return feature;
}

/** Whether the article shared its story with others. */
function split(needs: TelegramNeeds, ctx: BotContext, id: number, isPushed: boolean): boolean {
  const article = needs.stories.asUngrouped(id);
  const headline = article === null ? [] : headlineOf(article).map(termOf);
  const topics = article === null ? [] : topicsOf(article);
  const story = needs.stories.split(id, topics, headline, isPushed, needs.clock.now());
  if (story === null) return false;
  needs.log.info('story.split', { by: ctx.reader.id, article: id, story, owed: isPushed });
  if (isPushed) needs.wake('fan out');
  return true;
}

/** What a wrong join had kept from readers is theirs to hear, if the operator says so. */
function askToTell(ctx: BotContext, id: number): View {
  const keyboard = new InlineKeyboard()
    .text(ctx.say('button-send'), pack('split', 'tell', id))
    .text(ctx.say('button-not-now'), pack('split', 'keep', id));
  return { text: escapeHtml(ctx.say('split-done', { number: String(id) })), keyboard };
}
