/** `/withdraw N`: an operator takes an article back, wherever it was told. */
import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';

export function withdrawFeature(needs: TelegramNeeds): Composer<BotContext> {
  const { articles, corrections, clock, log, wake } = needs;
  const feature = new Composer<BotContext>();

  onCommand(feature.filter(isOperator(needs)), 'withdraw', async (ctx, words) => {
    const [, digits = ''] = /^#?(\d{1,15})$/.exec(words) ?? [];
    const article = digits === '' ? null : articles.byId(Number(digits));
    if (digits === '') {
      await ctx.reply(ctx.say('withdraw-usage'));
    } else if (article === null) {
      await ctx.reply(ctx.say('article-unknown', { number: digits }));
    } else {
      const withdrawn = corrections.withdraw(article.id, clock.now());
      if (withdrawn === null) {
        await ctx.reply(ctx.say('withdraw-already', { title: article.title }));
        return;
      }
      log.info('article.withdrawn', { article: article.id, by: ctx.reader.id, messages: withdrawn.messages });
      wake('owe edits');
      const { title } = article;
      const { messages: count } = withdrawn;
      await ctx.reply(
        count === 0 ? ctx.say('withdraw-untold', { title }) : ctx.say('withdraw-done', { title, count }),
      );
    }
  });
  return feature;
}
