/** What a person hands over who presses a button that asks for people (core.telegram.org/bots/api#keyboardbuttonrequestusers). */
import { type Chat, isJson, type Json } from './shapes.ts';
import { NotHere, type World } from './world.ts';

/**
 * The `users_shared` of the message, with as much of each person as the button asked for.
 * @throws NotHere when no keyboard in force has such a button, or these people are not whom it asks for
 */
export function sharedUsers(world: World, chat: Chat, requestId: number, userIds: readonly number[]): Json {
  const request = requestIn(world, chat, requestId);
  if (userIds.length === 0) throw new NotHere('Too few chats are chosen');
  if (userIds.length > Number(request['max_quantity'] ?? 1)) throw new NotHere('Too many chats are chosen');
  const users = userIds.map(id => {
    const user = world.user(id);
    const wanted = request['user_is_bot'];
    if (typeof wanted === 'boolean' && user.is_bot !== wanted) throw new NotHere('Wrong is_bot value');
    const { first_name, last_name, username } = user;
    return {
      user_id: id,
      ...(request['request_name'] === true ? { first_name, last_name } : {}),
      ...(request['request_username'] === true ? { username } : {}),
    };
  });
  // JSON leaves out what a person does not have.
  return { request_id: requestId, users: JSON.parse(JSON.stringify(users)) };
}

/** The keyboard in force is the last one sent that was not taken away since. */
function requestIn(world: World, chat: Chat, requestId: number): Json {
  const last = chat.messages.findLast(
    ({ from, reply_markup: markup }) =>
      from.id === world.me.id &&
      (markup?.['keyboard'] !== undefined || markup?.['remove_keyboard'] !== undefined),
  );
  const rows = last?.reply_markup?.['keyboard'];
  const buttons: unknown[] = Array.isArray(rows) ? rows.flat() : [];
  for (const button of buttons) {
    const request = isJson(button) ? button['request_users'] : undefined;
    if (isJson(request) && request['request_id'] === requestId) return request;
  }
  throw new NotHere('This button is gone.');
}
