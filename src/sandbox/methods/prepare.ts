/** The method by which the bot leaves a message for a person to send (core.telegram.org/bots/api#savepreparedinlinemessage). */
import { badRequest } from '../api-error.ts';
import { readResult } from '../inline-result.ts';
import { CHAT_KINDS } from '../prepared.ts';
import type { Method, Methods } from './method.ts';

const savePreparedInlineMessage: Method = ({ world, prepared }, params) => {
  const userId = params.integer('user_id');
  if (userId === undefined || userId <= 0) throw badRequest('invalid user_id specified');
  const user = world.users.get(userId);
  if (user === undefined || user.is_bot) throw badRequest('user not found');
  const result = params.object('result');
  if (result === undefined) throw badRequest("can't parse inline query result: expected an Object");
  const read = readResult(result);
  const allowed = CHAT_KINDS.filter(kind => params.flag(kind));
  if (allowed.length === 0) throw badRequest('At least one chat type must be allowed');
  return prepared.add(userId, read, allowed);
};

export const PREPARING: Methods = { savePreparedInlineMessage };
