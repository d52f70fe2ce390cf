/** Alerts and mutes: words that bring a story or keep it away; /alert, /mute, and the list of both. */
import { Composer } from 'grammy';
import { type AlertKind, MOST_ALERTS, type Ordered, orderAlert } from '../../core/reader/alert.ts';
import { MOST_WORDS } from '../../core/reader/phrase.ts';
import { shorten } from '../../core/shared/text.ts';
import { audienceOf, show, turn } from '../answer.ts';
import { NUMBER, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { alertsView, orderedView } from '../views/alerts.ts';

export function alertsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  for (const kind of ['alert', 'mute'] as const) {
    onCommand(feature, kind, async (ctx, words) => {
      if (words === '') await ctx.reply(ctx.say(kind === 'alert' ? 'alert-what' : 'mute-what'));
      else await order(needs, ctx, kind, words);
    });
  }

  onCommand(feature, 'alerts', ctx => show(ctx, list(needs, ctx, 0)));
  feature.callbackQuery(packed('alerts', NUMBER), ctx => turn(ctx, list(needs, ctx, Number(ctx.match[1]))));
  feature.callbackQuery(packed('alert-remove', NUMBER, NUMBER), async ctx => {
    const removed = needs.alerts.remove(ctx.reader.id, Number(ctx.match[1]));
    // Pressed again, or in an old list: what the button names is gone, and the list says what is left.
    const said =
      removed === null
        ? ctx.say('alert-gone')
        : ctx.say('alert-removed', { words: shorten(removed.words, 100) });
    await turn(ctx, list(needs, ctx, Number(ctx.match[2])), said);
  });
  return feature;
}

function list(needs: TelegramNeeds, ctx: BotContext, skip: number) {
  return alertsView(needs.alerts.of(ctx.reader.id), skip, ctx.say);
}

async function order(needs: TelegramNeeds, ctx: BotContext, kind: AlertKind, typed: string): Promise<void> {
  const ordered = orderAlert(needs, ctx.reader.id, kind, typed);
  if (ordered.kind === 'refused') {
    await ctx.reply(refusal(ctx, ordered, typed));
  } else if (ordered.kind === 'full') {
    await ctx.reply(ctx.say('alerts-full', { limit: MOST_ALERTS }));
  } else {
    if (ordered.kind !== 'known') needs.log.info('alert.made', { chat: ctx.reader.id, kind });
    const examples = ordered.trial.examples.flatMap(id => needs.articles.byId(id) ?? []);
    await show(ctx, orderedView(kind, ordered, examples, audienceOf(ctx)));
  }
}

function refusal({ say }: BotContext, { why }: Extract<Ordered, { kind: 'refused' }>, typed: string): string {
  switch (why) {
    case 'empty':
      return say('alert-empty');
    case 'long':
      return say('alert-long', { limit: MOST_WORDS });
    case 'usual':
      return say('alert-usual', { words: shorten(typed.trim(), 60) });
  }
}
