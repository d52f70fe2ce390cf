/** A message before it is sent: Telegram HTML and its keyboard; what every view returns. */
import type { InlineKeyboard } from 'grammy';
import type { LinkPreviewOptions } from 'grammy/types';
import type { SummaryLength } from '../../core/article/summary.ts';
import type { Language, Phrase } from '../../core/shared/language.ts';
import { httpUrlForButton } from '../button-url.ts';

export interface View {
  /** Telegram HTML, within 4,096 UTF-16 units after parsing. */
  readonly text: string;
  readonly keyboard?: InlineKeyboard;
  readonly preview?: LinkPreviewOptions;
}

/** For whom a view is made: the chat's voice, language and zone, and how long it wants its summaries. */
export interface Audience {
  readonly say: Phrase;
  readonly language: Language;
  readonly timeZone: string;
  /** Absent where no chat chose: the usual length. */
  readonly summaryLength?: SummaryLength;
}

/** An article's picture as the preview above its words, where Telegram would take its address. */
export function pictureOf(image: string | null): LinkPreviewOptions {
  const url = httpUrlForButton(image);
  return url === null ? { is_disabled: true } : { url, prefer_large_media: true, show_above_text: true };
}

/** The options of sendMessage and editMessageText that belong to a view. */
export function optionsOf({ keyboard, preview }: View) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: preview ?? { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  };
}
