/** Writes a conversation's state with what its replay needs: of an update who did what where, of an answer its number. */

/** Longer answers are none. In UTF-16 units. */
export const ANSWER_LIMIT = 500;

/** By the name of the field that holds the object. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  message: ['message_id', 'date', 'chat', 'from', 'text', 'message_thread_id', 'is_topic_message'],
  callback_query: ['id', 'from', 'message', 'data'],
  from: ['id', 'is_bot', 'first_name', 'last_name', 'language_code'],
  chat: ['id', 'type', 'first_name', 'title'],
  /** What the Bot API answered to a message that was sent. */
  result: ['message_id'],
};

export function writeSlim(state: object): string {
  return JSON.stringify(state, (name, value: unknown) => {
    const kept = Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
    if (kept === undefined || !isRecord(value)) return value;
    const slim = Object.fromEntries(kept.filter(field => field in value).map(field => [field, value[field]]));
    const { text } = slim;
    return typeof text === 'string' ? { ...slim, text: text.slice(0, ANSWER_LIMIT) } : slim;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
