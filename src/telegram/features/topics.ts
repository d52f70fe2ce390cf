/** Topics: what there is to follow, and following it with one press. */
import { Composer, InlineKeyboard } from 'grammy';
import { BACKFILLS, type Mode } from '../../core/reader/orders.ts';
import { shorten } from '../../core/shared/text.ts';
import { TOPICS, topicOf } from '../../core/story/topics.ts';
import { rest, show, turn } from '../answer.ts';
import { pack, packed, SLUG } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { readTopics, topicLabel } from '../read-topics.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

/** What stands behind a topic that does not come as it happens. */
const MARKS: Readonly<Record<Mode, string>> = { instant: '', daily: ' 🗓', weekly: ' 🗓' };

export function topicsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'topics', ctx => show(ctx, topicsView(needs, ctx, ctx.say('topics-choose'))));
  feature.callbackQuery(packed('topics'), ctx => turn(ctx, topicsView(needs, ctx, ctx.say('topics-choose'))));

  for (const verb of ['subscribe', 'unsubscribe'] as const) {
    onCommand(feature, verb, async (ctx, words) => {
      const { topics, unknown } = readTopics(ctx.say, words);
      const name = shorten(unknown.join(', '), 60);
      if (words === '') {
        await show(ctx, topicsView(needs, ctx, ctx.say('topics-choose')));
      } else if (topics.length === 0) {
        await ctx.reply(ctx.say('topic-unknown', { name }));
      } else {
        if (verb === 'subscribe') subscribe(needs, ctx, topics);
        else needs.chats.unsubscribe(ctx.reader.id, topics);
        const labels = topics.map(topic => topicLabel(ctx.say, topic)).join(', ');
        const said = ctx.say(`topics-${verb}d`, { topic: labels });
        const text = unknown.length === 0 ? said : `${said}\n\n${ctx.say('topics-not-known', { name })}`;
        await show(ctx, topicsView(needs, ctx, text, verb === 'subscribe'));
      }
    });
  }

  feature.callbackQuery(packed('topic', SLUG), async ctx => {
    const topic = topicOf(ctx.match[1] ?? '');
    if (topic === null) {
      await rest(ctx, ctx.say('button-stale'));
      return;
    }
    const isSubscribed = needs.chats.topicsOf(ctx.reader.id).includes(topic);
    if (isSubscribed) needs.chats.unsubscribe(ctx.reader.id, [topic]);
    else subscribe(needs, ctx, [topic]);
    const said = ctx.say(isSubscribed ? 'topics-unsubscribed' : 'topics-subscribed', {
      topic: topicLabel(ctx.say, topic),
    });
    const keyboard = topicsKeyboard(needs, ctx, !isSubscribed);
    await turn(ctx, { text: escapeHtml(ctx.callbackQuery.message?.text ?? said), keyboard }, said);
  });
  feature.callbackQuery(packed('backfill', /three|digest/), async ctx => {
    const choice = BACKFILLS.find(each => each === ctx.match[1]) ?? 'none';
    const count = needs.orders.backfill(ctx.reader.id, choice, needs.clock.now());
    needs.wake('drain outbox');
    const text = escapeHtml(ctx.callbackQuery.message?.text ?? ctx.say('topics-choose'));
    const said = count === 0 ? ctx.say('backfill-nothing') : ctx.say('backfill-coming', { count });
    await turn(ctx, { text, keyboard: topicsKeyboard(needs, ctx, false) }, said);
  });
  return feature;
}

/** Who subscribes wants to hear from us: a chat that had asked for silence is active again. */
function subscribe(needs: TelegramNeeds, ctx: BotContext, topics: readonly string[]): void {
  if (ctx.reader.state !== 'active') needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
  needs.chats.subscribe(ctx.reader.id, topics, needs.clock.now());
  // A forum is written to in the topic in which it was last asked for.
  const threadId = ctx.msg?.is_topic_message === true ? (ctx.msg.message_thread_id ?? null) : null;
  if (threadId !== ctx.reader.threadId) needs.orders.change(ctx.reader.id, { threadId });
}

/** `isFresh`: a topic was just followed, so that what it told before may be asked for. */
export function topicsView(needs: TelegramNeeds, ctx: BotContext, text: string, isFresh = false): View {
  return { text: escapeHtml(text), keyboard: topicsKeyboard(needs, ctx, isFresh) };
}

function topicsKeyboard(needs: TelegramNeeds, ctx: BotContext, isFresh: boolean): InlineKeyboard {
  const modes = needs.orders.modesOf(ctx.reader.id);
  const keyboard = new InlineKeyboard();
  TOPICS.forEach(({ slug }, place) => {
    if (place > 0 && place % 2 === 0) keyboard.row();
    const label = topicLabel(ctx.say, slug);
    const mode = modes.get(slug);
    keyboard.text(mode === undefined ? label : `✅ ${label}${MARKS[mode]}`, pack('topic', slug));
  });
  if (isFresh) {
    keyboard
      .row()
      .text(ctx.say('button-backfill-three'), pack('backfill', 'three'))
      .text(ctx.say('button-backfill-digest'), pack('backfill', 'digest'));
  }
  if (modes.size > 0) keyboard.row().text(ctx.say('button-modes'), pack('modes'));
  return keyboard;
}
