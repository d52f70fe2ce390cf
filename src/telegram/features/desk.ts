/** The operator's desk: splitting a wrong join, and pinning what matters. */
import { Composer } from 'grammy';
import { topicsOf } from '../../core/story/topics.ts';
import { headlineOf } from '../../core/story/traits.ts';
import { termOf } from '../../core/story/vector.ts';
import type { BotContext } from '../context.ts';
import { findArticle, isArticle } from '../find-article.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';

/** The commands, so that the documents name exactly what is handled here. */
export const DESK_COMMANDS = ['split', 'pin', 'unpin'] as const;

export function deskFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const operators = feature.filter(isOperator(needs));

  onCommand(operators, 'split', async (ctx, words) => {
    const [, number = '', push] = /^(\S*)(?:\s+(push))?$/.exec(words) ?? [];
    const found = number === '' ? { why: ctx.say('split-usage') } : findArticle(needs, ctx, number);
    await ctx.reply(isArticle(found) ? split(needs, ctx, found.id, push !== undefined) : found.why);
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

/** What the operator is told. */
function split(needs: TelegramNeeds, ctx: BotContext, id: number, isPushed: boolean): string {
  const number = String(id);
  const article = needs.stories.asUngrouped(id);
  const headline = article === null ? [] : headlineOf(article).map(termOf);
  const topics = article === null ? [] : topicsOf(article);
  const story = needs.stories.split(id, topics, headline, isPushed, needs.clock.now());
  if (story === null) return ctx.say('split-alone', { number });
  needs.log.info('story.split', { by: ctx.reader.id, article: id, story, owed: isPushed });
  if (isPushed) needs.wake('fan out');
  return ctx.say(isPushed ? 'split-pushed' : 'split-done', { number });
}
