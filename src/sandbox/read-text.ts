/** Turns a call's text, parse_mode and entities into what a message holds, with Telegram's limits. */
import { badRequest } from './api-error.ts';
import { detectEntities } from './detect-entities.ts';
import type { Params } from './params.ts';
import { type Entity, isJson } from './shapes.ts';
import { parseTelegramHtml } from './telegram-html.ts';

export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;

export interface RichText {
  readonly text: string;
  readonly entities: Entity[];
}

function givenEntities(value: unknown): Entity[] {
  if (!Array.isArray(value)) return [];
  return value.map(entity => {
    if (!isJson(entity) || typeof entity['type'] !== 'string')
      throw badRequest('can\'t parse MessageEntity: Field "type" must be of type String');
    return {
      ...entity,
      type: entity['type'],
      offset: Number(entity['offset']),
      length: Number(entity['length']),
    };
  });
}

/** Blanks around a message go, and with them the parts of entities that stood on them. */
export function trimText({ text, entities }: RichText): RichText {
  const clean = text.replace(/\r/g, '');
  const start = clean.length - clean.replace(/^[\s\u200b]+/u, '').length;
  const end = clean.replace(/[\s\u200b]+$/u, '').length;
  if (end <= start) return { text: '', entities: [] };
  const kept = entities.flatMap(entity => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: clean.slice(start, end), entities: kept };
}

/** `raw` with `parseMode` as plain text and entities, trimmed, with what Telegram marks by itself. */
export function formatText(raw: string, parseMode: string | undefined, entities: unknown): RichText {
  const mode = parseMode?.toLowerCase();
  if (mode !== undefined && mode !== '' && mode !== 'html') {
    // The sandbox reads HTML only; to let another mode through unread would hide its faults.
    throw badRequest('unsupported parse_mode');
  }
  const parsed = mode === 'html' ? parseTelegramHtml(raw) : { text: raw, entities: givenEntities(entities) };
  const { text, entities: kept } = trimText(parsed);
  return { text, entities: detectEntities(text, kept) };
}

/** The text of a message. @throws ApiError when it is empty or too long */
export function readText(params: Params): RichText {
  const raw = params.string('text') ?? '';
  const rich = formatText(raw, params.string('parse_mode'), params.value('entities'));
  if (rich.text === '') throw badRequest(raw === '' ? 'message text is empty' : 'text must be non-empty');
  if (rich.text.length > MAX_TEXT) throw badRequest('message is too long');
  return rich;
}

/** The caption of a picture or file, which may be missing. @throws ApiError when it is too long */
export function readCaption(params: Params): RichText {
  const raw = params.string('caption') ?? '';
  const rich = formatText(raw, params.string('parse_mode'), params.value('caption_entities'));
  if (rich.text.length > MAX_CAPTION) throw badRequest('message caption is too long');
  return rich;
}
