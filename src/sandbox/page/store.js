/** Remembers what this browser is looking at: the world as last told, the person one plays, the open chat, what was read. */

/** `listen` gets every change; readers take what they need from `store`. */
export function createStore() {
  const listeners = new Set();
  const readUpTo = new Map();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const lastIdOf = chat => chat.messages.at(-1)?.message_id ?? 0;

  const store = {
    world: null,
    personId: null,
    chatId: null,
    isOnline: true,
    openLetterId: null,
    readLetterIds: new Set(),

    /** A first world counts as read; a world that was restarted has smaller numbers, which count from there. */
    setWorld(world) {
      const isFirst = store.world === null;
      store.world = world;
      for (const chat of world.chats) {
        const last = lastIdOf(chat);
        if (isFirst || (readUpTo.get(chat.id) ?? 0) > last) readUpTo.set(chat.id, last);
      }
      if (isFirst) store.readLetterIds = new Set(world.letters.map(letter => letter.id));
      store.personId ??= world.people[0]?.id ?? null;
      tell();
    },

    set(change) {
      Object.assign(store, change);
      tell();
    },

    markRead(chat) {
      readUpTo.set(chat.id, lastIdOf(chat));
    },

    /** How many messages came from others since the chat was last on the screen. */
    unreadOf(chat, viewerId) {
      const upTo = readUpTo.get(chat.id) ?? 0;
      return chat.messages.filter(message => message.message_id > upTo && message.from?.id !== viewerId)
        .length;
    },

    listen(listener) {
      listeners.add(listener);
    },
  };
  return store;
}
