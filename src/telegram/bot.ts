/** The bot: grammY with every feature in its place. The order of installation is the order of who answers first. */
import { conversations, createConversation } from '@grammyjs/conversations';
import { Bot, type ErrorHandler, GrammyError, HttpError } from 'grammy';
import type { AddFeedNeeds } from '../core/feed/add-feed.ts';
import { AppError, isBusy } from '../core/shared/errors.ts';
import { isForgotten, rest } from './answer.ts';
import type { BotContext } from './context.ts';
import { keepTalks, leaveForCommand, sayLeft } from './conversations/keep-talks.ts';
import { recommendConversation } from './conversations/recommend.ts';
import { conversationStorage } from './conversations/storage.ts';
import { alertsFeature } from './features/alerts.ts';
import { announceFeature } from './features/announce.ts';
import { articleFeature } from './features/article.ts';
import { choicesFeature } from './features/choices.ts';
import { deskFeature } from './features/desk.ts';
import { digestFeature } from './features/digest.ts';
import { followFeature } from './features/follow.ts';
import { friendsFeature } from './features/friends.ts';
import { helpFeature, unknownFeature } from './features/help.ts';
import { inlineFeature } from './features/inline.ts';
import { languageFeature } from './features/language.ts';
import { lettersFeature } from './features/letters.ts';
import { listsFeature } from './features/lists.ts';
import { membershipFeature } from './features/membership.ts';
import { operatorsFeature } from './features/operators.ts';
import { pauseFeature } from './features/pause.ts';
import { quietFeature } from './features/quiet.ts';
import { recommendFeature } from './features/recommend.ts';
import { settingsFeature } from './features/settings.ts';
import { shareFeature } from './features/share.ts';
import { startFeature } from './features/start.ts';
import { storiesFeature } from './features/stories.ts';
import { timeZoneFeature } from './features/time-zone.ts';
import { topicModesFeature } from './features/topic-modes.ts';
import { topicPlaceFeature } from './features/topic-place.ts';
import { topicsFeature } from './features/topics.ts';
import { withdrawFeature } from './features/withdraw.ts';
import { groupRights } from './group-rights.ts';
import { meet } from './meet.ts';
import type { TelegramNeeds } from './needs.ts';
import { noteShown } from './note-shown.ts';
import { createPatientFetch, PATIENCE_MS, type PatientNeeds } from './patient-fetch.ts';
import { onlySaid } from './said.ts';
import { outcomeOfRefusal } from './send-outcome.ts';
import { isUnsent } from './unsent.ts';
import { createPageShelf } from './views/full-text.ts';
import { mendAnswers, tellMended } from './without-part.ts';

export function createBot(
  token: string,
  apiRoot: string,
  needs: TelegramNeeds & AddFeedNeeds & PatientNeeds,
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, {
    // grammY's own limit must not end a wait for a turn; each try has one of its own.
    client: { apiRoot, timeoutSeconds: 2 * (PATIENCE_MS / 1_000), fetch: createPatientFetch(needs) },
  });
  bot.api.config.use(mendAnswers(tellMended(needs)), noteShown(needs));
  const safe = bot.errorBoundary(reportError(needs));
  safe.use(inlineFeature(needs));

  const inChat = safe.filter(ctx => ctx.chat !== undefined);
  inChat.use(meet(needs));
  inChat.use(membershipFeature(needs));
  inChat.use(onlySaid());
  inChat.use(groupRights(needs));
  inChat.use(keepTalks(needs));
  inChat.use(
    conversations<BotContext, BotContext>({
      storage: conversationStorage(needs),
      plugins: [meet(needs)],
      onExit: sayLeft,
    }),
  );
  inChat.use(leaveForCommand());
  const pagesOf = createPageShelf();
  const features = [
    startFeature(needs, pagesOf),
    articleFeature(needs, pagesOf),
    listsFeature(needs),
    topicsFeature(needs),
    topicModesFeature(needs),
    topicPlaceFeature(needs),
    alertsFeature(needs),
    settingsFeature(needs),
    friendsFeature(needs),
    shareFeature(needs),
    languageFeature(needs),
    timeZoneFeature(needs),
    digestFeature(needs),
    quietFeature(needs),
    choicesFeature(needs),
    pauseFeature(needs),
    followFeature(needs),
    operatorsFeature(needs),
    announceFeature(needs),
    withdrawFeature(needs),
    lettersFeature(needs),
    storiesFeature(needs),
    deskFeature(needs),
    helpFeature(),
  ];
  for (const feature of features) inChat.use(feature);
  inChat.use(createConversation(recommendConversation(needs), { id: 'recommend', parallel: true }));
  inChat.use(recommendFeature(needs));
  inChat.use(unknownFeature(needs));
  return bot;
}

/** The boundary for whatever a handler threw: logged once, and the reader hears one neutral sentence. */
function reportError({ log, makeToken }: Pick<TelegramNeeds, 'log' | 'makeToken'>): ErrorHandler<BotContext> {
  return async ({ error, ctx }) => {
    // Nothing was written: the update is handled again, once the database is free.
    if (isBusy(error)) throw error;
    const reference = makeToken().slice(0, 8);
    const fields = { update: ctx.update.update_id, reference };
    const fate = fateOf(error);
    if (fate !== null) {
      log.info(fate, fields);
      return;
    }
    const refusal = error instanceof AppError ? error : null;
    if (refusal === null) log.error('update.failed', error, fields);
    if (ctx.chat === undefined || ctx.say === undefined) return;
    const text =
      refusal?.key === undefined
        ? ctx.say('error-defect', { reference })
        : ctx.say(refusal.key, refusal.args);
    try {
      await ctx.reply(text);
      if (ctx.callbackQuery !== undefined) await rest(ctx);
    } catch (second) {
      log.warn('answer.failed', {
        ...fields,
        why: second instanceof GrammyError ? second.description : 'network',
      });
    }
  };
}

/** The event of an answer that Telegram would not take, to which nothing can be added; null for any other error. */
function fateOf(error: unknown): string | null {
  if (isForgotten(error)) return 'answer.late';
  // Tried for as long as it was worth: another message would only meet the same wall.
  if (error instanceof HttpError && isUnsent(error.error)) return 'answer.given-up';
  if (!(error instanceof GrammyError)) return null;
  // A chat that takes nothing takes no word about that either.
  if (['gone', 'barred'].includes(outcomeOfRefusal(error, 0).kind)) return 'answer.unwanted';
  return [401, 429].includes(error.error_code) || error.error_code >= 500 ? 'answer.given-up' : null;
}
