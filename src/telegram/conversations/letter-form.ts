/** The fields of a letter's form: each is asked for until the answer will do. */
import { InlineKeyboard } from 'grammy';
import { checkAddress } from '../../core/recommend/address.ts';
import { checkName } from '../../core/recommend/name.ts';
import { rememberSender } from '../../core/recommend/prove-address.ts';
import { button, closeRow, type Desk, type Ended, hearUntil, useless } from './desk.ts';
import { proveAddress } from './prove-address.ts';

/** In the order in which they are asked for. */
export const FIELDS = ['sender-name', 'sender-address', 'friend-name', 'friend-address'] as const;
export type Field = (typeof FIELDS)[number];
export type Form = Record<Field, string>;

/** What can be answered by a press: names and an address known already. Emptied when the reader wants them forgotten. */
export interface Offers {
  readonly isRemembered: boolean;
  readonly names: readonly string[];
  readonly address: string | null;
}

export interface LetterForm {
  readonly form: Form;
  offers: Offers;
}

/** Fills one field; the reader's own address is proven before it counts as answered. */
export async function fill(desk: Desk, letter: LetterForm, field: Field, canGoBack: boolean): Promise<Ended> {
  for (;;) {
    const given = await ask(desk, letter, field, canGoBack);
    if (typeof given === 'string') return given;
    const ended = field === 'sender-address' ? await proveAddress(desk, given.value) : 'answered';
    if (ended === 'answered') letter.form[field] = given.value;
    if (ended !== 'back') return ended;
  }
}

async function ask(
  desk: Desk,
  letter: LetterForm,
  field: Field,
  canGoBack: boolean,
): Promise<{ readonly value: string } | 'back' | 'over'> {
  for (;;) {
    await question(desk, letter.offers, field, canGoBack);
    const given = await hearUntil(desk, answer => {
      if (answer.kind === 'other') return useless(desk.ctx.say('recommend-only-text'));
      if (answer.kind === 'button' && isMove(answer.verb, canGoBack)) return answer.verb;
      const text = answer.kind === 'text' ? answer.text : offered(letter.offers, answer.verb);
      // A button of an earlier question of this form.
      if (text === null) return useless(null);
      const checked = check(field, text);
      return checked.ok ? checked : useless(desk.ctx.say(checked.why));
    });
    if (given === 'forget') await forget(desk, letter);
    else if (given === 'remember') await remember(desk, letter);
    else return given;
  }
}

type Move = 'back' | 'forget' | 'remember';

function isMove(verb: string, canGoBack: boolean): verb is Move {
  return verb === 'forget' || verb === 'remember' || (verb === 'back' && canGoBack);
}

async function question(desk: Desk, offers: Offers, field: Field, canGoBack: boolean): Promise<void> {
  const { say } = desk.ctx;
  const keyboard = new InlineKeyboard();
  if (field === 'sender-name')
    offers.names.forEach((name, place) => {
      keyboard.text(say('button-use-name', { name }), button(`name-${place}`, desk)).row();
    });
  if (field === 'sender-address' && offers.address !== null)
    keyboard.text(say('button-use-name', { name: offers.address }), button('address', desk)).row();
  if (offers.isRemembered && field.startsWith('sender'))
    keyboard.text(say('button-forget-me'), button('forget', desk)).row();
  // By then the address is proven; whoever does not press it is not remembered.
  if (field === 'friend-name' && !offers.isRemembered)
    keyboard.text(say('button-remember'), button('remember', desk)).row();
  await desk.ctx.reply(say(`recommend-ask-${field}`), { reply_markup: closeRow(desk, keyboard, canGoBack) });
}

function offered({ names, address }: Offers, verb: string): string | null {
  if (verb === 'address') return address;
  const place = /^name-(\d)$/.exec(verb)?.[1];
  return place === undefined ? null : (names[Number(place)] ?? null);
}

async function remember({ needs, talk, ctx }: Desk, letter: LetterForm): Promise<void> {
  const sender = { name: letter.form['sender-name'], address: letter.form['sender-address'] };
  const isDone = await talk.external(
    () => needs.letters !== null && rememberSender(needs.letters, ctx.reader.id, sender),
  );
  if (!isDone) return;
  const names = [sender.name, ...letter.offers.names.filter(name => name !== sender.name)];
  letter.offers = { isRemembered: true, names, address: sender.address };
  await ctx.reply(ctx.say('recommend-remembered'));
}

async function forget({ needs, talk, ctx }: Desk, letter: LetterForm): Promise<void> {
  await talk.external(() => needs.letters?.senders.forget(ctx.reader.id));
  const remembered = letter.offers;
  const names = remembered.isRemembered ? remembered.names.slice(1) : remembered.names;
  letter.offers = { isRemembered: false, names, address: null };
  await ctx.reply(ctx.say('recommend-forgotten'));
}

function check(field: Field, text: string): { ok: true; value: string } | { ok: false; why: string } {
  if (field === 'sender-name' || field === 'friend-name') {
    const name = checkName(text);
    return name.ok ? { ok: true, value: name.name } : name;
  }
  const address = checkAddress(text);
  return address.ok ? { ok: true, value: address.address } : address;
}
