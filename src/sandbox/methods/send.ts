/** The methods that put something into a chat. */
import { badRequest } from '../api-error.ts';
import type { Params } from '../params.ts';
import { readCaption, readText } from '../read-text.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Chat, Json, Message, StoredFile } from '../shapes.ts';
import { findOpenChat, type Method, type Methods, type Telegram } from './method.ts';

const ACTIONS = new Set([
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'],
  ...['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
]);

/** What every kind of message has besides its content: what it answers, its buttons, whether it comes in silence. */
function readFrame({ world }: Telegram, params: Params, chat: Chat): Json {
  const markup = readReplyMarkup(params, chat);
  const preview = params.object('link_preview_options');
  const thread = params.integer('message_thread_id');
  if (thread !== undefined && chat.threadIds?.includes(thread) === false)
    throw badRequest('message thread not found');
  return {
    ...readReply(params, chat),
    ...(markup === undefined ? {} : { reply_markup: markup }),
    ...(preview === undefined ? {} : { link_preview_options: preview }),
    ...(thread === undefined || chat.type === 'private' ? {} : { message_thread_id: thread }),
    ...(thread === undefined || chat.threadIds === undefined ? {} : { is_topic_message: true }),
    ...(params.flag('disable_notification') ? { disable_notification: true } : {}),
    ...(params.flag('protect_content') ? { has_protected_content: true } : {}),
  };

  function readReply(call: Params, where: Chat): Json {
    const reply = call.object('reply_parameters');
    if (reply === undefined) return {};
    const target = world.find(where, Number(reply['message_id']));
    if (target !== undefined) return { reply_to_message: withoutReply(target) };
    if (reply['allow_sending_without_reply'] === true) return {};
    throw badRequest('message to be replied not found');
  }
}

/** Telegram never nests replies deeper than one. */
export function withoutReply(message: Message): Json {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

function post(telegram: Telegram, chat: Chat, content: Json): Message {
  const message = telegram.world.post(chat, telegram.world.me, content);
  telegram.world.changed();
  return message;
}

const sendMessage: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  const { text, entities } = readText(params);
  const frame = readFrame(telegram, params, chat);
  telegram.gate(chat);
  return post(telegram, chat, { text, ...(entities.length > 0 ? { entities } : {}), ...frame });
};

async function readFile({ files }: Telegram, params: Params, name: string): Promise<StoredFile | string> {
  const given = params.string(name) ?? '';
  const upload = params.files.get(given.startsWith('attach://') ? given.slice('attach://'.length) : name);
  if (upload !== undefined) {
    if (upload.size === 0) throw badRequest('file must be non-empty');
    return files.add(upload);
  }
  if (/^https?:\/\//.test(given)) return given;
  if (given === '') throw badRequest(`there is no ${name} in the request`);
  const known = files.find(given);
  if (known === undefined) {
    throw badRequest('wrong remote file identifier specified: Wrong padding in the string');
  }
  return known;
}

const shapeOf = (file: StoredFile): Json => ({
  ...{ file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length },
});

async function sendFile(
  telegram: Telegram,
  params: Params,
  name: string,
  contentOf: (file: StoredFile | string) => Json,
): Promise<Message> {
  const chat = findOpenChat(telegram, params);
  const { text: caption, entities } = readCaption(params);
  const frame = readFrame(telegram, params, chat);
  const file = await readFile(telegram, params, name);
  telegram.gate(chat);
  return post(telegram, chat, {
    ...contentOf(file),
    ...(caption === '' ? {} : { caption }),
    ...(entities.length > 0 ? { caption_entities: entities } : {}),
    ...frame,
  });
}

const sendDocument: Method = (telegram, params) =>
  sendFile(telegram, params, 'document', file => {
    // Telegram fetches some kinds of files by address; the sandbox fetches nothing.
    if (typeof file === 'string') throw badRequest('failed to get HTTP URL content');
    return { document: { ...shapeOf(file), file_name: file.name, mime_type: file.type } };
  });

const sendPhoto: Method = (telegram, params) =>
  sendFile(telegram, params, 'photo', file => {
    const size = { width: 1280, height: 720 };
    return {
      photo: [
        typeof file === 'string'
          ? { file_id: file, file_unique_id: file, ...size, url: file }
          : { ...shapeOf(file), ...size },
      ],
    };
  });

const sendChatAction: Method = (telegram, params) => {
  findOpenChat(telegram, params);
  if (!ACTIONS.has(params.string('action') ?? '')) throw badRequest('wrong parameter action in request');
  return true;
};

const forwardMessage: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  const message = findSource(telegram, params);
  telegram.gate(chat);
  const {
    message_id: _,
    chat: __,
    from,
    date,
    reply_markup: ___,
    reply_to_message: ____,
    ...content
  } = message;
  return post(telegram, chat, { ...content, forward_origin: { type: 'user', sender_user: from, date } });
};

const copyMessage: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  const message = findSource(telegram, params);
  const frame = readFrame(telegram, params, chat);
  telegram.gate(chat);
  const {
    message_id: _,
    chat: __,
    from: ___,
    date: ____,
    reply_markup: _____,
    reply_to_message: ______,
    ...content
  } = message;
  return { message_id: post(telegram, chat, { ...content, ...frame }).message_id };
};

function findSource({ world }: Telegram, params: Params): Message {
  const from = world.chats.get(params.integer('from_chat_id') ?? 0);
  const message = from === undefined ? undefined : world.find(from, params.messageId());
  if (message === undefined) throw badRequest('message to forward not found');
  return message;
}

export const SENDING: Methods = {
  sendMessage,
  sendDocument,
  sendPhoto,
  sendChatAction,
  forwardMessage,
  copyMessage,
};
