/** The methods about the bot itself, its commands, and the chats it is in. */
import { badRequest } from '../api-error.ts';
import { isJson, type Json } from '../shapes.ts';
import { chatShape } from '../world.ts';
import { findChat, findOpenChat, type Method, type Methods } from './method.ts';

/** core.telegram.org/bots/api#botcommand */
const COMMAND = /^[a-z0-9_]{1,32}$/;
const MOST_COMMANDS = 100;

const setMyCommands: Method = ({ world, commands }, params) => {
  const list = params.list('commands');
  if (list === undefined) throw badRequest("can't parse commands: expected an Array");
  if (list.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const read = list.map(readCommand);
  // Commands for some chats only are kept by nobody here: the page shows what everybody sees.
  commands.set(params.string('language_code') ?? '', read);
  world.changed();
  return true;
};

function readCommand(value: unknown): Json {
  if (!isJson(value)) throw badRequest("can't parse BotCommand: expected an Object");
  const command = String(value['command'] ?? '').replace(/^\//, '');
  const description = String(value['description'] ?? '').trim();
  if (!COMMAND.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command, description };
}

const getMyCommands: Method = ({ commands }, params) =>
  commands.get(params.string('language_code') ?? '') ?? [];

const deleteMyCommands: Method = ({ world, commands }, params) => {
  commands.delete(params.string('language_code') ?? '');
  world.changed();
  return true;
};

/** Told and taken; the page has no place where they would show. */
const acceptSilently: Method = () => true;

const getChat: Method = (telegram, params) => ({
  ...chatShape(telegram.world, findChat(telegram, params)),
  accent_color_id: 0,
  max_reaction_count: 11,
});

const getChatMember: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  const user = telegram.world.users.get(params.integer('user_id') ?? 0);
  if (user === undefined) throw badRequest('user not found');
  return { user, status: chat.members.get(user.id) ?? 'left' };
};

const getChatAdministrators: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...chat.members]
    .filter(([, status]) => status === 'administrator')
    .map(([id, status]) => ({ user: telegram.world.users.get(id), status }));
};

const getChatMemberCount: Method = (telegram, params) =>
  [...findOpenChat(telegram, params).members.values()].filter(
    status => status === 'member' || status === 'administrator',
  ).length;

const leaveChat: Method = (telegram, params) => {
  const chat = findOpenChat(telegram, params);
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  chat.members.set(telegram.world.me.id, 'left');
  telegram.world.changed();
  return true;
};

const getFile: Method = ({ files }, params) => {
  const file = files.find(params.string('file_id') ?? '');
  if (file === undefined) throw badRequest('invalid file_id');
  return {
    ...{ file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length },
    file_path: `documents/${file.id}`,
  };
};

export const ABOUT: Methods = {
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  getFile,
  setMyName: acceptSilently,
  setMyDescription: acceptSilently,
  setMyShortDescription: acceptSilently,
  setChatMenuButton: acceptSilently,
  setMyDefaultAdministratorRights: acceptSilently,
};
