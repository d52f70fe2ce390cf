/** A tiny pretend Telegram behind the page's control API: two people, a group, and a bot that answers by a script. */

type Message = { message_id: number; date: number; [field: string]: unknown };
type Chat = { id: number; type: string; title?: string; members: number[]; messages: Message[] };
type Letter = { subject: string; text: string; html: string };
type Json = Record<string, unknown>;

export const ANNA = { id: 1001, is_bot: false, first_name: 'Anna', language_code: 'en' };
export const BABEK = { id: 1002, is_bot: false, first_name: 'Babek', language_code: 'az' };
const BOT = { id: 7000, is_bot: true, first_name: 'Towncrier', username: 'towncrier_bot' };
export const GROUP = { id: -100_200, title: 'Breakfast club' };

const WELCOME = {
  text: 'Welcome, Anna.',
  entities: [{ type: 'bold', offset: 0, length: 14 }],
  reply_markup: {
    inline_keyboard: [
      [
        { text: 'More', callback_data: 'more' },
        { text: 'Warn me', callback_data: 'warn' },
      ],
      [{ text: 'Share', switch_inline_query_chosen_chat: { query: 'strait', allow_group_chats: true } }],
    ],
  },
};

export type ScriptedWorld = ReturnType<typeof createScriptedWorld>;

/** `onChange` is called after each change, as the event stream announces them. */
export function createScriptedWorld(onChange: () => void) {
  const chats: Chat[] = [
    { id: ANNA.id, type: 'private', members: [ANNA.id, BOT.id], messages: [] },
    { id: BABEK.id, type: 'private', members: [BABEK.id, BOT.id], messages: [] },
    { ...GROUP, type: 'supergroup', members: [ANNA.id, BABEK.id, BOT.id], messages: [] },
  ];
  const letters: (Letter & Json)[] = [];
  const calls: Json[] = [];
  const blocked = new Set<number>();
  let lastId = 0;

  function chatOf(id: unknown): Chat {
    const chat = chats.find(each => each.id === id);
    if (!chat) throw new Error(`no chat ${String(id)}`);
    return chat;
  }

  function add(chat: Chat, from: Json, content: Json): void {
    lastId += 1;
    chat.messages.push({ message_id: lastId, from, date: Math.floor(Date.now() / 1000), ...content });
    onChange();
  }

  function send(chatId: unknown, content: Json): void {
    calls.push({ method: 'sendMessage', ok: true, at: Date.now() });
    add(chatOf(chatId), BOT, content);
  }

  function answer(chatId: unknown, text: string): void {
    if (text.startsWith('/start')) send(chatId, WELCOME);
    else if (text === '/print') {
      send(chatId, { document: { file_name: 'print.txt', file_size: 4, url: '/sandbox/file/print.txt' } });
    } else send(chatId, { text: `You said: ${text}` });
  }

  function press(body: Json): Json {
    if (body['data'] === 'warn') return { text: 'Storm ahead.', show_alert: true };
    const message = chatOf(body['chat_id']).messages.find(each => each.message_id === body['message_id']);
    if (message) Object.assign(message, { text: 'Here is more.', entities: [], edit_date: message.date });
    onChange();
    return { text: 'One more for you.' };
  }

  return {
    state: () => ({
      me: BOT,
      users: [ANNA, BABEK],
      chats,
      commands: { '': [{ command: 'latest', description: 'The newest stories' }] },
      mailbox: letters.map(({ id, to, subject, at }) => ({ id, to, subject, at })),
      calls,
      faults: [],
      blocked: [...blocked],
      now: Date.now(),
    }),
    /** What the bot sends on its own. */
    push: (chatId: number, text: string, entities: Json[] = []) => send(chatId, { text, entities }),
    deliver(letter: Letter): void {
      const id = String(letters.length + 1);
      const headers = { Subject: letter.subject };
      letters.push({
        id,
        from: 'news@towncrier.example',
        to: 'friend@example.org',
        at: Date.now(),
        headers,
        ...letter,
      });
      onChange();
    },
    /** What each control call does, by its path. */
    handle(path: string, body: Json): unknown {
      switch (path) {
        case '/sandbox/message':
          add(chatOf(body['chat_id']), body['from_id'] === ANNA.id ? ANNA : BABEK, { text: body['text'] });
          answer(body['chat_id'], String(body['text']));
          return {};
        case '/sandbox/callback':
          return press(body);
        case '/sandbox/inline':
          return {
            results: [
              { id: '1', title: `Article about ${String(body['query'])}`, description: 'In the strait' },
            ],
          };
        case '/sandbox/inline/choose':
          add(chatOf(body['chat_id']), ANNA, {
            via_bot: BOT,
            text: `The article about ${String(body['query'])}`,
          });
          return {};
        case '/sandbox/block':
          blocked.add(Number(body['user_id']));
          onChange();
          return {};
        case '/sandbox/unblock':
          blocked.delete(Number(body['user_id']));
          onChange();
          return {};
        default:
          return letters.find(letter => path === `/sandbox/mail/${String(letter['id'])}`) ?? null;
      }
    },
  };
}
