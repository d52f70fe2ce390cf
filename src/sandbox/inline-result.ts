/** Reads one result of an inline query, or a prepared message: checked as Telegram checks it, and made into a message. */
import { badRequest } from './api-error.ts';
import { Params } from './params.ts';
import { formatText, readText } from './read-text.ts';
import { checkReplyMarkup } from './reply-markup.ts';
import { isJson, type Json } from './shapes.ts';

/** core.telegram.org/bots/api#inlinequeryresultarticle */
export const MOST_ID_BYTES = 64;

/** A result, with the message it stands for already read, so that a fault in it shows at once. */
export function readResult(value: unknown): Json {
  if (!isJson(value)) throw badRequest("can't parse inline query result: expected an Object");
  const { id, type, title, input_message_content: content, reply_markup: markup } = value;
  const idBytes = Buffer.byteLength(String(id ?? ''));
  if (idBytes < 1 || idBytes > MOST_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (type !== 'article' && type !== 'photo') throw badRequest('RESULT_TYPE_INVALID');
  if (type === 'article' && (typeof title !== 'string' || title === '')) {
    throw badRequest('can\'t parse inline query result: Can\'t find field "title"');
  }
  const { thumbnail_url: thumbnail } = value;
  if (thumbnail !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(String(thumbnail))) {
    throw badRequest('WEBDOCUMENT_URL_INVALID');
  }
  const keyboard = isJson(markup) ? checkReplyMarkup(markup, null) : undefined;
  const message = {
    ...readContent(value, content),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  };
  return { ...value, message };
}

function readContent(result: Json, content: unknown): Json {
  if (isJson(content)) {
    const { text, entities } = readText(new Params({ ...content, text: content['message_text'] }));
    const preview = content['link_preview_options'];
    return { text, entities, ...(preview === undefined ? {} : { link_preview_options: preview }) };
  }
  if (result['type'] !== 'photo') {
    throw badRequest('can\'t parse inline query result: Can\'t find field "input_message_content"');
  }
  const caption = formatText(String(result['caption'] ?? ''), String(result['parse_mode'] ?? ''), undefined);
  return {
    photo: [{ file_id: String(result['photo_url']), url: result['photo_url'] }],
    ...{ caption: caption.text, caption_entities: caption.entities },
  };
}
