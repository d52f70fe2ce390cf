/** Where in a forum the news goes: one press, where the button stands, after the topic that it went to was closed. */
import { Composer } from 'grammy';
import { turn } from '../answer.ts';
import { packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';

export function topicPlaceFeature({ orders }: Pick<TelegramNeeds, 'orders'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(packed('here'), async ctx => {
    const { message } = ctx.callbackQuery;
    const isTopic = message !== undefined && 'is_topic_message' in message && message.is_topic_message;
    orders.change(ctx.reader.id, { threadId: isTopic ? (message.message_thread_id ?? null) : null });
    // The press itself is a sign of life: what waits for the chat goes out now.
    await turn(ctx, { text: escapeHtml(ctx.say('here-done')) });
  });
  return feature;
}
