/** The methods that answer a pressed button or an inline query. */
import { badRequest } from '../api-error.ts';
import { MOST_ID_BYTES, readResult } from '../inline-result.ts';
import type { Method, Methods } from './method.ts';

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';
/** core.telegram.org/bots/api#answercallbackquery */
const MOST_NOTICE = 200;
/** core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 50;

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

export const ANSWERING: Methods = { answerCallbackQuery, answerInlineQuery };
