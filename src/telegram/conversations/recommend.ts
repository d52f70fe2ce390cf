/** The recommend form as a conversation: your name, your e-mail and its proof, friend's name, friend's e-mail, a preview, Send. */
import { InlineKeyboard } from 'grammy';
import type { User } from 'grammy/types';
import { checkName } from '../../core/recommend/name.ts';
import { recommendByLetter, refusalFor } from '../../core/recommend/recommend.ts';
import { shorten } from '../../core/shared/text.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { button, choose, closeRow, type Desk, type Talk } from './desk.ts';
import { FIELDS, type Field, fill, type LetterForm, type Offers } from './letter-form.ts';
import { sendPage, showPreview, wordsOf } from './letter-preview.ts';
import { whenOf } from './prove-address.ts';

/**
 * Holds no rules: what a name or an address may be, and whether a letter may go, the core decides. It is replayed from
 * its beginning at each answer, so everything with an effect or a chance stands in `external`.
 */
export function recommendConversation(needs: TelegramNeeds) {
  const useless = new Map<string, number>();
  return async (talk: Talk, ctx: BotContext, articleId: number): Promise<void> => {
    const { token, title, offers, refusal } = await talk.external(() => begin(needs, ctx, articleId));
    const desk: Desk = { needs, talk, ctx, token, articleId, steps: 0, useless };
    if (refusal !== null) {
      await ctx.reply(ctx.say(refusal.why, { when: whenOf(desk, refusal.until) }));
      return;
    }
    await ctx.reply(ctx.say('recommend-begin', { title }));
    const letter: LetterForm = {
      form: { 'sender-name': '', 'sender-address': '', 'friend-name': '', 'friend-address': '' },
      offers,
    };
    for (let isAsked = await fillFrom(desk, letter, 0); isAsked; ) {
      isAsked = await lookOver(desk, letter, articleId);
    }
  };
}

/** Asks for the fields from one on, forth and back. False when the form is over. */
async function fillFrom(desk: Desk, letter: LetterForm, first: number): Promise<boolean> {
  for (let at = first; at < FIELDS.length; ) {
    const field = FIELDS[at];
    if (field === undefined) break;
    const ended = await fill(desk, letter, field, at > 0);
    if (ended === 'over') return false;
    at += ended === 'back' ? -1 : 1;
  }
  return true;
}

/** Shows the letter and does what is pressed. False when the form is over; otherwise the letter is to be shown again. */
async function lookOver(desk: Desk, letter: LetterForm, articleId: number): Promise<boolean> {
  await showPreview(desk, articleId, letter.form);
  for (;;) {
    const verb = await choose(desk, ['send', 'edit', 'back', 'look']);
    if (verb === 'over') return false;
    if (verb === 'back') return fillFrom(desk, letter, FIELDS.length - 1);
    if (verb === 'edit') return edit(desk, letter);
    if (verb === 'send') {
      await send(desk, letter, articleId);
      return false;
    }
    await sendPage(desk, articleId, letter.form);
  }
}

async function edit(desk: Desk, letter: LetterForm): Promise<boolean> {
  const { ctx } = desk;
  const keyboard = new InlineKeyboard();
  for (const field of FIELDS) keyboard.text(ctx.say(`recommend-field-${field}`), button(field, desk)).row();
  await ctx.reply(ctx.say('recommend-which-field'), { reply_markup: closeRow(desk, keyboard, true) });
  const verb = await choose(desk, [...FIELDS, 'back']);
  if (verb === 'over') return false;
  if (verb === 'back') return true;
  // A step back from the field leads to the letter as it was.
  return (await fill(desk, letter, verb as Field, true)) !== 'over';
}

/** Read once and kept with the conversation, so that a replay asks the same questions. */
function begin(needs: TelegramNeeds, ctx: BotContext, articleId: number) {
  const title = shorten(needs.articles.byId(articleId)?.title ?? '', 200);
  const known = needs.letters?.senders.find(ctx.reader.id) ?? null;
  const names = [...(known === null ? [] : [known.name]), ...namesOf(ctx.from)];
  const offers: Offers = {
    isRemembered: known !== null,
    names: [...new Set(names)].slice(0, 3),
    address: known?.address ?? null,
  };
  const refusal =
    needs.letters === null
      ? { why: 'recommend-switched-off', until: null }
      : refusalFor(needs.letters, ctx.reader.id);
  return { token: needs.makeToken(), title, offers, refusal };
}

/** What Telegram calls the reader, where that is a name at all. */
function namesOf(from: User | undefined): readonly string[] {
  if (from === undefined) return [];
  const whole = from.last_name === undefined ? [] : [`${from.first_name} ${from.last_name}`];
  return [...whole, from.first_name].flatMap(text => {
    const checked = checkName(text);
    return checked.ok ? [checked.name] : [];
  });
}

async function send(desk: Desk, { form }: LetterForm, articleId: number): Promise<void> {
  const { needs, talk, ctx, token } = desk;
  const said = await talk.external(() => {
    if (needs.letters === null) return { key: 'recommend-switched-off', until: null };
    const request = { ...wordsOf(form, ctx), token, articleId, senderChatId: ctx.reader.id };
    const result = recommendByLetter(needs.letters, request);
    if (result.kind === 'refused') return { key: result.why, until: result.until };
    if (result.kind === 'owed') needs.wake('drain letters');
    return { key: result.kind === 'owed' ? 'recommend-queued' : 'recommend-repeated', until: null };
  });
  const args = { friendName: form['friend-name'], when: whenOf(desk, said.until) };
  await ctx.reply(ctx.say(said.key, args));
}
