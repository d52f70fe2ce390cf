/** Says what each press on the page does: which call it makes, and what the person sees of the answer. */
import { pickChat, pickPeople } from './chat-picker.js';
import { renderLetter } from './mailbox.js';
import { openMiniApp } from './mini-app.js';
import { alertBox, confirmBox, toast } from './notices.js';
import { nameOf } from './render-message.js';
import { chatOf, isWithBot, viewerOf } from './world.js';

/** `parts` holds the composer and the conversation, which are made after the actions they call. */
export function createActions(store, api, { drawers, parts, letterBox, refresh }) {
  const fail = error => toast(error.message, 'bad');
  const here = () => ({ chat_id: store.chatId, from_id: store.personId });
  const botChatOf = personId =>
    store.world.chats.find(chat => isWithBot(store.world, chat) && chat.memberIds.includes(personId));

  async function attempt(work) {
    try {
      return await work();
    } catch (error) {
      fail(error);
      return null;
    }
  }

  const send = message => attempt(() => api.sendMessage(message));

  function openChat(chatId) {
    const chat = chatOf(store.world, chatId);
    store.set({ chatId, personId: viewerOf(store.world, chat, store.personId) });
    drawers.close();
    document.getElementById('field').focus({ preventScroll: true });
  }

  /** A switch of person keeps the kind of chat: from Anna's talk with the bot to Babek's. */
  function becomePerson(personId) {
    const chat = chatOf(store.world, store.chatId);
    const stays = chat?.memberIds.includes(personId);
    store.set({ personId, chatId: stays ? store.chatId : botChatOf(personId)?.id });
  }

  async function startBot(parameter) {
    const chat = botChatOf(store.personId);
    if (!chat) return;
    openChat(chat.id);
    await send({
      chat_id: chat.id,
      from_id: store.personId,
      text: parameter ? `/start ${parameter}` : '/start',
    });
  }

  async function shareText(text) {
    const chatId = await pickChat(store.world, store.personId);
    if (chatId === null) return;
    openChat(chatId);
    parts.composer.write(text);
  }

  /** Telegram opens its own addresses itself. @returns true when the address was one of them */
  function openLink(address) {
    const url = new URL(address);
    const isTelegram = url.hostname === 't.me' || url.protocol === 'tg:';
    if (!isTelegram) return false;
    const name = url.protocol === 'tg:' ? url.searchParams.get('domain') : url.pathname.slice(1);
    if (name === 'share/url' || url.hostname === 'msg_url') {
      shareText([url.searchParams.get('url'), url.searchParams.get('text')].filter(Boolean).join('\n'));
    } else if (name?.toLowerCase() === store.world.me.username.toLowerCase()) {
      if (url.searchParams.has('start')) startBot(url.searchParams.get('start'));
      else openChat(botChatOf(store.personId).id);
    } else {
      toast('This leads to another place in Telegram, which the sandbox does not have.');
    }
    return true;
  }

  async function pressCallback(message, data) {
    const press = { chat_id: store.chatId, message_id: message.message_id, from_id: store.personId, data };
    const answer = await attempt(() => api.pressButton(press));
    if (!answer) return;
    if (answer.url) followButton(answer.url);
    if (!answer.text) return;
    if (answer.show_alert) alertBox(nameOf(store.world.me), answer.text);
    else toast(answer.text);
  }

  /** @returns what went wrong, as Telegram names it, or null */
  async function sendPrepared(id) {
    const found = await attempt(() => api.preparedFor(id, store.personId));
    if (!found) return 'MESSAGE_EXPIRED';
    const allowed = Object.fromEntries(found.allowed.map(kind => [kind, true]));
    const chatId = await pickChat(store.world, store.personId, allowed);
    if (chatId === null) return 'USER_DECLINED';
    const sent = await attempt(() => api.sendPrepared(id, { chat_id: chatId, from_id: store.personId }));
    if (!sent) return 'MESSAGE_SEND_FAILED';
    openChat(chatId);
    return null;
  }

  function followButton(address) {
    if (!openLink(address)) window.open(address, '_blank', 'noopener,noreferrer');
  }

  async function restart(person) {
    const name = nameOf(person);
    const agrees = await confirmBox(
      `Restart the chat of ${name}?`,
      'The messages go; what the bot knows of the person stays until they press Start again.',
      'Restart',
    );
    if (agrees) await attempt(() => api.reset({ user_id: person.id, chat_id: botChatOf(person.id)?.id }));
  }

  async function openLetter(id) {
    const letter = await attempt(() => api.letter(id));
    if (!letter) return;
    store.readLetterIds.add(id);
    store.set({ openLetterId: id });
    renderLetter(letterBox, letter, actions);
  }

  const actions = {
    openChat,
    becomePerson,
    startBot,
    openLink,
    followButton,
    pressCallback,
    fail,
    openLetter,
    restart,
    closeLetter: () => store.set({ openLetterId: null }),
    sendText: (text, replyToId) =>
      send({ ...here(), text, ...(replyToId ? { reply_to_message_id: replyToId } : {}) }),
    replyTo: message => parts.composer.replyTo(message),
    showMessage: id => parts.conversation.show(id),
    copy: text => attempt(() => navigator.clipboard.writeText(text).then(() => toast('Copied.'))),
    startInline: query => parts.composer.write(`@${store.world.me.username} ${query}`),
    async pickChat(allowed) {
      const chatId = await pickChat(store.world, store.personId, allowed);
      if (chatId === null) return;
      openChat(chatId);
      parts.composer.write(`@${store.world.me.username} ${allowed.query ?? ''}`);
    },
    askInline: question => api.askInline({ ...here(), ...question }),
    chooseInline: (result, query) =>
      attempt(() => api.chooseInline({ ...here(), query, result_id: result.id })),
    shareContact: () => attempt(() => api.shareContact(here())),
    // Everybody on this page is in Baku.
    shareLocation: () =>
      attempt(() => api.shareLocation({ ...here(), latitude: 40.4093, longitude: 49.8671 })),
    async sharePeople(request) {
      const others = store.world.people.filter(person => person.id !== store.personId);
      const ids = await pickPeople(others, request.max_quantity ?? 1);
      if (ids.length > 0)
        await attempt(() => api.shareContact({ ...here(), request_id: request.request_id, user_ids: ids }));
      return ids.length > 0;
    },
    openApp: address => openMiniApp(address, nameOf(store.world.me), sendPrepared),
    unblock: () =>
      attempt(async () => {
        await api.unblock(store.personId);
        await startBot('');
      }),
    blockAs: id => attempt(() => api.block(id)),
    unblockAs: id => attempt(() => api.unblock(id)),
    addFault: fault => attempt(() => api.addFault(fault)),
    clearFaults: () => attempt(() => api.clearFaults()),
    async publish() {
      const story = await attempt(() => api.publish());
      if (!story) return;
      store.lastPublished = story;
      refresh();
    },
  };
  return actions;
}
