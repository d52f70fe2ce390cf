/** The methods that answer a pressed button or an inline query. */
import { badRequest } from '../api-error.ts';
import { Params } from '../params.ts';
import { formatText, readText } from '../read-text.ts';
import { checkReplyMarkup } from '../reply-markup.ts';
import { isJson, type Json } from '../shapes.ts';
import type { Method, Methods } from './method.ts';

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';
/** core.telegram.org/bots/api#answercallbackquery */
const MOST_NOTICE = 200;
/** core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 50;
const MOST_ID_BYTES = 64;

const answerCallbackQuery: Method = ({ questions }, params) => {
  const text = params.string('text') ?? '';
  if (text.length > MOST_NOTICE) throw badRequest('MESSAGE_TOO_LONG');
  const url = params.string('url');
  const isOpen = questions.answer(params.string('callback_query_id') ?? '', {
    text,
    show_alert: params.flag('show_alert'),
    ...(url === undefined ? {} : { url }),
  });
  if (!isOpen) throw badRequest(TOO_OLD);
  return true;
};

const answerInlineQuery: Method = ({ questions }, params) => {
  const given = params.list('results');
  if (given === undefined) throw badRequest("can't parse inline query results: expected an Array");
  if (given.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
  const results = given.map(readResult);
  if (new Set(results.map(result => result['id'])).size < results.length)
    throw badRequest('RESULT_ID_DUPLICATE');
  const nextOffset = params.string('next_offset') ?? '';
  if (Buffer.byteLength(nextOffset) > MOST_ID_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
  const button = params.object('button');
  const start = button?.['start_parameter'];
  if (start !== undefined && !/^[\w-]{1,64}$/.test(String(start))) throw badRequest('START_PARAM_INVALID');
  const answer = { results, next_offset: nextOffset, ...(button === undefined ? {} : { button }) };
  if (!questions.answer(params.string('inline_query_id') ?? '', answer)) throw badRequest(TOO_OLD);
  return true;
};

/** A result, with the message it stands for already read, so that a fault in it shows at once. */
function readResult(value: unknown): Json {
  if (!isJson(value)) throw badRequest("can't parse inline query result: expected an Object");
  const { id, type, title, input_message_content: content, reply_markup: markup } = value;
  const idBytes = Buffer.byteLength(String(id ?? ''));
  if (idBytes < 1 || idBytes > MOST_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (type !== 'article' && type !== 'photo') throw badRequest('RESULT_TYPE_INVALID');
  if (type === 'article' && (typeof title !== 'string' || title === '')) {
    throw badRequest('can\'t parse inline query result: Can\'t find field "title"');
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

export const ANSWERING: Methods = { answerCallbackQuery, answerInlineQuery };
