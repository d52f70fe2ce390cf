/** Shows a letter before it goes: its text whole, and as the page it will be for whoever asks to see that. */
import { InlineKeyboard, InputFile } from 'grammy';
import type { LetterWords } from '../../core/recommend/letter.ts';
import type { BotContext } from '../context.ts';
import { foreignHtml } from '../render/foreign.ts';
import { button, type Desk } from './desk.ts';
import type { Form } from './letter-form.ts';

/** In UTF-16 units, with room for the markup and the head below Telegram's 4,096. */
const PART_LIMIT = 3_000;

/** Sent from outside the conversation, which would keep the letter whole. */
export async function showPreview(desk: Desk, articleId: number, form: Form): Promise<void> {
  await desk.talk.external(async (heard: BotContext) => {
    const letter = preview(desk, articleId, form);
    if (letter === null) await heard.reply(heard.say('article-gone'));
    else await sendPreview(desk, heard, letter, form);
  });
}

async function sendPreview(desk: Desk, heard: BotContext, letter: Letter, form: Form): Promise<void> {
  const { say } = heard;
  const head = say('recommend-preview', {
    from: letter.from,
    replyTo: `${form['sender-name']} <${form['sender-address']}>`,
    to: `${form['friend-name']} <${form['friend-address']}>`,
    subject: letter.subject,
  });
  const parts = partsOf(letter.text);
  const keyboard = new InlineKeyboard()
    .text(say('button-send'), button('send', desk))
    .text(say('button-edit'), button('edit', desk))
    .text(say('button-cancel'), button('cancel', desk))
    .row()
    .text(say('button-back'), button('back', desk))
    .text(say('button-see-letter'), button('look', desk));
  for (const [place, part] of parts.entries()) {
    const text = `<blockquote>${foreignHtml(part)}</blockquote>`;
    await heard.reply(place === 0 ? `${foreignHtml(head)}\n\n${text}` : text, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(place === parts.length - 1 ? { reply_markup: keyboard } : {}),
    });
  }
}

/** The letter as a page that any browser shows; sent from outside the conversation, which would keep it whole. */
export async function sendPage(desk: Desk, articleId: number, form: Form): Promise<void> {
  await desk.talk.external(async (pressed: BotContext) => {
    const letter = preview(desk, articleId, form);
    if (letter === null) return;
    const file = new InputFile(Buffer.from(letter.html), 'letter.html');
    await pressed.replyWithDocument(file, { caption: pressed.say('recommend-page') });
  });
}

type Letter = ReturnType<Desk['needs']['previewLetter']>;

function preview({ needs, ctx }: Desk, articleId: number, form: Form) {
  const article = needs.articles.byId(articleId);
  return article === null ? null : needs.previewLetter(wordsOf(form, ctx), article);
}

export function wordsOf(form: Form, ctx: BotContext): LetterWords {
  return {
    senderName: form['sender-name'],
    senderAddress: form['sender-address'],
    friendName: form['friend-name'],
    friendAddress: form['friend-address'],
    language: ctx.reader.language,
  };
}

/** Whole paragraphs together as far as they fit; one that is longer than a message is cut where it must be. */
function partsOf(text: string): readonly string[] {
  const pieces = text
    .trim()
    .split(/\n\n/)
    .flatMap(paragraph => paragraph.match(new RegExp(`[^]{1,${PART_LIMIT}}`, 'gu')) ?? []);
  const parts: string[] = [];
  for (const piece of pieces) {
    const together = parts.length === 0 ? piece : `${parts.at(-1)}\n\n${piece}`;
    if (parts.length > 0 && together.length <= PART_LIMIT) parts[parts.length - 1] = together;
    else parts.push(piece);
  }
  return parts;
}
