/** The operator's commands: status and feeds. */
import { Composer } from 'grammy';
import { type AddFeedNeeds, addFeed } from '../../core/feed/add-feed.ts';
import { shorten } from '../../core/shared/text.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { withoutLogin } from '../../core/shared/url.ts';
import { topicOf } from '../../core/story/topics.ts';
import type { Backlog } from '../../core/upkeep/backlog.ts';
import { show } from '../answer.ts';
import type { BotContext } from '../context.ts';
import { isOperator } from '../is-operator.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import { sayDuration } from '../say-duration.ts';
import { feedsView } from '../views/feeds.ts';

/** The commands, so that help and the command list name exactly what is handled here. */
export const OPERATOR_COMMANDS = [
  ...(['status', 'feeds', 'addfeed', 'removefeed', 'pausefeed'] as const),
  ...(['announce', 'withdraw', 'letters'] as const),
] as const;

/** How long an operator waits for a feed to be read before it is added. */
const READ_MS = 20_000;

export function operatorsFeature(needs: TelegramNeeds & AddFeedNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const operators = feature.filter(isOperator(needs));

  onCommand(operators, 'status', async ctx => show(ctx, { text: await statusText(needs, ctx) }));
  onCommand(operators, 'feeds', ctx => show(ctx, feedsView(needs, ctx)));

  onCommand(operators, 'addfeed', async (ctx, typed) => {
    const [address = '', ...words] = typed.split(/\s+/);
    const topic = words.length === 0 ? null : topicOf(words.join(' '));
    if (address === '') {
      await ctx.reply(ctx.say('addfeed-usage'));
    } else if (words.length > 0 && topic === null) {
      await ctx.reply(ctx.say('topic-unknown', { name: shorten(words.join(' '), 60) }));
    } else {
      await ctx.replyWithChatAction('typing');
      const added = await addFeed(needs, address, topic, AbortSignal.timeout(READ_MS));
      if (added.kind === 'refused') {
        await ctx.reply(ctx.say('addfeed-refused', { why: added.why }));
        return;
      }
      needs.wake('poll feeds');
      needs.log.info('feed.added', { by: ctx.reader.id, kind: added.kind });
      await ctx.reply(
        ctx.say(`addfeed-${added.kind}`, {
          title: added.title ?? withoutLogin(added.url),
          entries: added.entries,
        }),
      );
    }
  });

  onCommand(operators, 'removefeed', async (ctx, number) => {
    const isRemoved = needs.feeds.remove(Number(number), needs.clock.now());
    if (isRemoved) needs.log.info('feed.removed', { by: ctx.reader.id, feed: Number(number) });
    await ctx.reply(ctx.say(isRemoved ? 'removefeed-done' : 'feed-unknown', { number }));
  });

  onCommand(operators, 'pausefeed', async (ctx, number) => {
    const feed = needs.feeds.all().find(({ id }) => id === Number(number));
    if (feed === undefined) {
      await ctx.reply(ctx.say('feed-unknown', { number }));
      return;
    }
    const isPaused = feed.pausedAt !== null;
    needs.feeds.pause(feed.id, isPaused ? null : needs.clock.now());
    await ctx.reply(
      ctx.say(isPaused ? 'pausefeed-resumed' : 'pausefeed-paused', {
        title: feed.title ?? withoutLogin(feed.url),
      }),
    );
  });
  return feature;
}

async function statusText(needs: TelegramNeeds, ctx: BotContext): Promise<string> {
  const { say, reader } = ctx;
  const { feeds, articles, setAside, chats, subscriptions, deliveries, oldestDueAt, letters } =
    needs.readStatus(needs.clock.now());
  const backlog = await needs.readBacklog();
  const oldest =
    oldestDueAt === null
      ? say('status-nothing-due')
      : sayInstant(oldestDueAt, reader.timeZone, reader.language);
  return [
    `<b>${escapeHtml(say('status-heading'))}</b>`,
    ...[
      say('status-feeds', feeds),
      say('status-articles', { count: articles }),
      ...(setAside === 0 ? [] : [say('status-set-aside', { count: setAside })]),
      say('status-chats', { ...chats, subscriptions }),
      say('status-deliveries', { ...deliveries, owed: backlog.owed, claimed: backlog.inFlight }),
      say('status-oldest', { oldest }),
      ...sendingLines(needs, ctx, backlog),
      say('status-letters', letters),
      say('status-build', { ...needs.build }),
    ].map(escapeHtml),
  ].join('\n');
}

function sendingLines(
  needs: TelegramNeeds,
  { say, reader }: BotContext,
  { messages, announcements, edits }: Backlog,
): readonly string[] {
  const { perSecond } = needs.pacer;
  const duration = sayDuration(say, (messages + announcements + edits) / perSecond);
  const heldUntil = needs.pacer.heldUntil();
  const announcement = needs.announcements.latest();
  return [
    say('status-drain', { messages, announcements, edits, duration, rate: perSecond }),
    ...(heldUntil > needs.clock.now()
      ? [say('status-held', { until: sayInstant(heldUntil, reader.timeZone, reader.language) })]
      : []),
    ...(announcement === null ? [] : [say('status-announcement', { ...announcement })]),
  ];
}
