/** Following a story from its card: what is told of it later answers that message. */
import { Composer } from 'grammy';
import { relabel, rest } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { followLabel } from '../views/card.ts';

export function followFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(packed('follow', NUMBER), async ctx => {
    const article = Number(ctx.match[1]);
    const story = needs.stories.storyOf(article);
    const message = ctx.callbackQuery.message;
    if (story === null || message === undefined) {
      await rest(ctx, ctx.say('article-gone'));
      return;
    }
    const isFollowing = needs.follows.toggle(ctx.reader.id, story, message.message_id, needs.clock.now());
    await relabel(ctx, pack('follow', article), followLabel(ctx.say, isFollowing));
    await rest(ctx, ctx.say(isFollowing ? 'follow-on' : 'follow-off'));
  });
  return feature;
}
