/** The conversation in place of the form: your name, your e-mail, friend's name, friend's e-mail, a preview, Send. */
import type { Conversation } from '@grammyjs/conversations';
import { InlineKeyboard } from 'grammy';
import { checkAddress } from '../../core/recommend/address.ts';
import { checkName } from '../../core/recommend/name.ts';
import { recommendByLetter } from '../../core/recommend/recommend.ts';
import { shorten } from '../../core/shared/text.ts';
import { pack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { foreignHtml } from '../render/foreign.ts';

type Talk = Conversation<BotContext, BotContext>;

/** The form's fields, in the order in which they are asked for. */
const FIELDS = ['sender-name', 'sender-address', 'friend-name', 'friend-address'] as const;
type Field = (typeof FIELDS)[number];
type Form = Partial<Record<Field, string>>;

/** A form left alone for this long is forgotten: whoever comes back to it has something else in mind. */
const PATIENCE_MS = 15 * 60_000;
/** Longer answers are none, and the replay of a conversation should stay small. */
const ANSWER_LIMIT = 500;

/** What the reader did: words, or one of this form's own buttons. */
type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'button'; readonly verb: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'other' };

/**
 * Holds no rules: what a name or an address may be, and whether a letter may go, the core decides. It is replayed from
 * its beginning at each answer, so everything with an effect or a chance stands in `external`.
 */
export function recommendConversation(needs: TelegramNeeds) {
  return async (talk: Talk, ctx: BotContext, articleId: number): Promise<void> => {
    const { token, title, summary } = await talk.external(() => begin(needs, articleId));
    const form: Form = {};
    await ctx.reply(ctx.say('recommend-begin', { title }));

    for (let at = 0; at < FIELDS.length; ) {
      const field = FIELDS[at];
      if (field === undefined) break;
      const ended = await ask(needs, talk, ctx, token, field, at > 0, form);
      if (ended === 'late' || ended === 'cancel') return;
      at += ended === 'back' ? -1 : 1;
    }
    for (;;) {
      await showPreview(ctx, token, form, title, summary);
      const verb = await chooseButton(needs, talk, ctx, token, ['send', 'edit', 'cancel']);
      if (verb === 'send') return send(needs, talk, ctx, token, articleId, form);
      if (verb !== 'edit') return;
      const field = await chooseField(needs, talk, ctx, token);
      if (field === null) return;
      if (field === 'back') continue;
      const ended = await ask(needs, talk, ctx, token, field, true, form);
      if (ended === 'late' || ended === 'cancel') return;
    }
  };
}

/** Asks for one field until the answer will do. Returns how it ended; the value stands in the form then. */
async function ask(
  needs: TelegramNeeds,
  talk: Talk,
  ctx: BotContext,
  token: string,
  field: Field,
  canGoBack: boolean,
  form: Form,
): Promise<'answered' | 'back' | 'cancel' | 'late'> {
  const name = ctx.from?.first_name;
  const own = field === 'sender-name' && name !== undefined ? checkName(name) : null;
  const keyboard = new InlineKeyboard();
  if (own?.ok === true)
    keyboard.text(ctx.say('button-use-name', { name: own.name }), button('name', token)).row();
  if (canGoBack) keyboard.text(ctx.say('button-back'), button('back', token));
  keyboard.text(ctx.say('button-cancel'), button('cancel', token));
  await ctx.reply(ctx.say(`recommend-ask-${field}`), { reply_markup: keyboard });

  for (;;) {
    const answer = await hear(needs, talk, ctx, token);
    if (answer.kind === 'late') return 'late';
    if (answer.kind === 'other') {
      await ctx.reply(ctx.say('recommend-only-text'));
      continue;
    }
    if (answer.kind === 'button') {
      if (answer.verb === 'back' && canGoBack) return 'back';
      if (answer.verb === 'cancel') return cancel(ctx);
      if (answer.verb !== 'name' || own?.ok !== true) continue;
      form[field] = own.name;
      return 'answered';
    }
    const checked = check(field, answer.text);
    if (checked.ok) {
      form[field] = checked.value;
      return 'answered';
    }
    await ctx.reply(ctx.say(checked.why));
  }
}

function check(field: Field, text: string): { ok: true; value: string } | { ok: false; why: string } {
  if (field === 'sender-name' || field === 'friend-name') {
    const name = checkName(text);
    return name.ok ? { ok: true, value: name.name } : name;
  }
  const address = checkAddress(text);
  return address.ok ? { ok: true, value: address.address } : address;
}

async function showPreview(
  ctx: BotContext,
  token: string,
  form: Form,
  title: string,
  summary: string,
): Promise<void> {
  const keyboard = new InlineKeyboard()
    .text(ctx.say('button-send'), button('send', token))
    .text(ctx.say('button-edit'), button('edit', token))
    .text(ctx.say('button-cancel'), button('cancel', token));
  const preview = ctx.say('recommend-preview', {
    senderName: form['sender-name'] ?? '',
    senderAddress: form['sender-address'] ?? '',
    friendName: form['friend-name'] ?? '',
    friendAddress: form['friend-address'] ?? '',
    title,
    summary,
  });
  await ctx.reply(foreignHtml(preview), {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: keyboard,
  });
}

/** The field to change, `back` to the preview, or null when the form is over. */
async function chooseField(
  needs: TelegramNeeds,
  talk: Talk,
  ctx: BotContext,
  token: string,
): Promise<Field | 'back' | null> {
  const keyboard = new InlineKeyboard();
  for (const field of FIELDS) keyboard.text(ctx.say(`recommend-field-${field}`), button(field, token)).row();
  await ctx.reply(ctx.say('recommend-which-field'), {
    reply_markup: keyboard.text(ctx.say('button-back'), button('back', token)),
  });
  const verb = await chooseButton(needs, talk, ctx, token, [...FIELDS, 'back']);
  return verb === 'cancel' || verb === 'late' ? null : (verb as Field | 'back');
}

/** Waits for one of the named buttons; words get a hint. */
async function chooseButton(
  needs: TelegramNeeds,
  talk: Talk,
  ctx: BotContext,
  token: string,
  verbs: readonly string[],
): Promise<string> {
  for (;;) {
    const answer = await hear(needs, talk, ctx, token);
    if (answer.kind === 'late') return 'late';
    if (answer.kind === 'button' && answer.verb === 'cancel') return cancel(ctx);
    if (answer.kind === 'button' && verbs.includes(answer.verb)) return answer.verb;
    if (answer.kind !== 'button') await ctx.reply(ctx.say('recommend-press-button'));
  }
}

/** The next thing said to this form. Commands and other buttons pass by: other features answer them meanwhile. */
async function hear(needs: TelegramNeeds, talk: Talk, ctx: BotContext, token: string): Promise<Answer> {
  const askedAt = await talk.external(() => needs.clock.now());
  const mine = new RegExp(`^letter:([a-z-]+):${short(token)}$`);
  const next = await talk.waitUntil(
    heard =>
      heard.callbackQuery === undefined
        ? heard.message !== undefined && heard.message.text?.startsWith('/') !== true
        : mine.test(heard.callbackQuery.data ?? ''),
    { next: true },
  );
  if (next.callbackQuery !== undefined) await next.answerCallbackQuery();
  const heardAt = await talk.external(() => needs.clock.now());
  if (heardAt - askedAt > PATIENCE_MS) {
    await ctx.reply(ctx.say('recommend-expired'));
    return { kind: 'late' };
  }
  const verb = mine.exec(next.callbackQuery?.data ?? '')?.[1];
  if (verb !== undefined) return { kind: 'button', verb };
  const text = next.message?.text;
  return text === undefined ? { kind: 'other' } : { kind: 'text', text: text.slice(0, ANSWER_LIMIT) };
}

async function cancel(ctx: BotContext): Promise<'cancel'> {
  await ctx.reply(ctx.say('recommend-cancelled'));
  return 'cancel';
}

/** Read once and kept with the conversation: what the reader was shown is what is sent, whatever changes meanwhile. */
function begin({ articles, makeToken }: TelegramNeeds, articleId: number) {
  const article = articles.byId(articleId);
  return {
    token: makeToken(),
    title: shorten(article?.title ?? '', 200),
    summary: shorten(article?.summary.join(' ') ?? '', 700),
  };
}

async function send(
  needs: TelegramNeeds,
  talk: Talk,
  ctx: BotContext,
  token: string,
  articleId: number,
  form: Form,
): Promise<void> {
  const chat = ctx.reader;
  const said = await talk.external(() => {
    if (needs.letters === null) return 'recommend-letters-off';
    const result = recommendByLetter(needs.letters, {
      token,
      articleId,
      senderChatId: chat.id,
      senderName: form['sender-name'] ?? '',
      senderAddress: form['sender-address'] ?? '',
      friendName: form['friend-name'] ?? '',
      friendAddress: form['friend-address'] ?? '',
      language: chat.language,
    });
    if (result.kind === 'refused') return result.why;
    if (result.kind === 'owed') needs.wake('drain letters');
    return result.kind === 'owed' ? 'recommend-queued' : 'recommend-repeated';
  });
  await ctx.reply(ctx.say(said, { friendName: form['friend-name'] ?? '' }));
}

function button(verb: string, token: string): string {
  return pack('letter', verb, short(token));
}

/** Enough of the token to tell this form's buttons from those of an earlier one. */
function short(token: string): string {
  return token.slice(0, 8);
}
