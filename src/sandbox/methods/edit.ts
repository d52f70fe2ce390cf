/** The methods that change or remove what the bot has sent. */
import { badRequest } from '../api-error.ts';
import type { Params } from '../params.ts';
import { readCaption, readText } from '../read-text.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Chat, Json, Message } from '../shapes.ts';
import { inlineIdOf } from '../world.ts';
import { findChat, findOwnMessage, type Method, type Methods, type Telegram } from './method.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
/** core.telegram.org/bots/api#deletemessage */
const DELETABLE_SECONDS = 48 * 3600;

/** The changed message; `true` for one that stands in somebody else's chat, of which the bot knows an id only. */
function change(
  telegram: Telegram,
  params: Params,
  edit: (message: Message, chat: Chat) => Json,
): Message | true {
  const inlineId = params.string('inline_message_id');
  const [chat, message] =
    inlineId === undefined ? findOwnMessage(telegram, params, 'edit') : findInlineMessage(telegram, inlineId);
  const markup = readReplyMarkup(params, inlineId === undefined ? chat : null);
  const changes = { ...edit(message, chat), reply_markup: markup };
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const isSame = fields.every(field => JSON.stringify(message[field]) === JSON.stringify(changes[field]));
  if (isSame) throw badRequest(NOT_MODIFIED);
  Object.assign(message, changes, { edit_date: Math.floor(telegram.world.now() / 1000) });
  // An absent field must be absent, as in Telegram, not undefined.
  for (const field of fields) if (message[field] === undefined) delete message[field];
  telegram.world.changed();
  return inlineId === undefined ? message : true;
}

function findInlineMessage({ world }: Telegram, inlineId: string): [Chat, Message] {
  for (const chat of world.chats.values()) {
    const message = chat.messages.find(
      each => each['via_bot'] !== undefined && inlineIdOf(chat.id, each) === inlineId,
    );
    if (message !== undefined) return [chat, message];
  }
  throw badRequest('MESSAGE_ID_INVALID');
}

const editMessageText: Method = (telegram, params) =>
  change(telegram, params, message => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit');
    const { text, entities } = readText(params);
    return {
      text,
      entities: entities.length > 0 ? entities : undefined,
      link_preview_options: params.object('link_preview_options'),
    };
  });

const editMessageCaption: Method = (telegram, params) =>
  change(telegram, params, message => {
    if (message['document'] === undefined && message['photo'] === undefined) {
      throw badRequest('there is no caption in the message to edit');
    }
    const { text, entities } = readCaption(params);
    return {
      caption: text === '' ? undefined : text,
      caption_entities: entities.length > 0 ? entities : undefined,
    };
  });

const editMessageReplyMarkup: Method = (telegram, params) => change(telegram, params, () => ({}));

const deleteMessage: Method = (telegram, params) => {
  const [chat, message] = findOwnMessage(telegram, params, 'delete');
  if (message.date < telegram.world.now() / 1000 - DELETABLE_SECONDS)
    throw badRequest("message can't be deleted");
  telegram.world.remove(chat, message.message_id);
  telegram.world.changed();
  return true;
};

const deleteMessages: Method = (telegram, params) => {
  const chat = findChat(telegram, params);
  const ids = params.list('message_ids');
  if (ids === undefined || ids.length < 1 || ids.length > 100)
    throw badRequest('message identifiers are not specified');
  // Those that are gone already are passed over.
  for (const id of ids) telegram.world.remove(chat, Number(id));
  telegram.world.changed();
  return true;
};

export const EDITING: Methods = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
};
