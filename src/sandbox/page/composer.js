/** Runs the foot of the chat: the text field with its menu and suggestions, the reply bar, Start, and the reply keyboard. */
import { fill } from './dom.js';
import { createInlineMode } from './inline-mode.js';
import { replyKeyboard, replyKeyboardOf } from './keyboard.js';
import { gistOf, nameOf } from './render-message.js';
import { commandContent, createSuggestions } from './suggestions.js';
import { commandsFor, isWithBot, personOf } from './world.js';

/** The tallest the field grows, in pixels; beyond it scrolls. */
const FIELD_MAX = 160;

export function createComposer(elements, actions) {
  const { field } = elements;
  const suggestions = createSuggestions({ field, list: elements.suggestions, note: elements.note });
  const drafts = new Map();
  let place = null;
  let reply = null;
  let openKeyboardId = null;
  let shownKeyboardId = null;
  let forcedReplyId = null;

  const inline = createInlineMode(suggestions, {
    ask: question => actions.askInline(question),
    choose: async (result, query) => {
      clear();
      await actions.chooseInline(result, query);
    },
    startBot: parameter => {
      clear();
      actions.startBot(parameter);
    },
    fail: error => actions.fail(error),
  });

  function grow() {
    field.style.setProperty('height', 'auto');
    field.style.setProperty('height', `${Math.min(field.scrollHeight, FIELD_MAX)}px`);
  }

  function clear() {
    field.value = '';
    setReply(null);
    react();
  }

  function setReply(message) {
    reply = message;
    elements.replyBar.hidden = message === null;
    if (message)
      fill(elements.replyWords, `Reply to ${nameOf(message.from)}: ${gistOf(message).slice(0, 120)}`);
  }

  /** In a group a command says which bot is meant, as Telegram's menu does. */
  const written = command => `/${command.command}${place.chat.isGroup ? `@${place.world.me.username}` : ''}`;

  function showCommands(prefix) {
    const all = commandsFor(place.world, personOf(place.world, place.viewerId));
    const fitting = all.filter(command => command.command.startsWith(prefix));
    suggestions.open(
      fitting.map(command => ({
        content: commandContent(command),
        pick: () => {
          clear();
          actions.sendText(written(command));
        },
      })),
      {
        label: 'Commands of the bot',
        marks: prefix === '' ? undefined : 0,
        whenEmpty: all.length === 0 ? 'The bot has no menu of commands yet. Type /start.' : undefined,
      },
    );
  }

  /** Looks at what is in the field and opens or closes what belongs to it. */
  function react() {
    grow();
    drafts.set(place.chat.id, field.value);
    elements.send.disabled = field.value.trim() === '';
    const asked = field.value.match(/^@(\w+)\s([\s\S]*)$/);
    const typed = field.value.match(/^\/(\w*)$/);
    if (asked && asked[1].toLowerCase() === place.world.me.username.toLowerCase()) {
      inline.update(asked[2]);
      return;
    }
    inline.stop();
    if (typed) showCommands(typed[1]);
    else suggestions.close();
    elements.menu.setAttribute('aria-expanded', 'false');
  }

  function submit() {
    const text = field.value.trim();
    if (text === '') return;
    const replyToId = reply?.message_id;
    clear();
    actions.sendText(text, replyToId);
  }

  function showKeyboard(markup) {
    const isOpen = markup !== null && openKeyboardId === markup.messageId;
    elements.keyboardToggle.hidden = markup === null;
    elements.keyboardToggle.setAttribute('aria-expanded', String(isOpen));
    elements.keyboard.hidden = !isOpen;
    fill(elements.keyboard, isOpen ? replyKeyboard(markup, keyActions(markup)) : []);
    field.placeholder = (isOpen && markup.input_field_placeholder) || 'Message';
  }

  function keyActions(markup) {
    const once = act => argument => {
      if (markup.one_time_keyboard) openKeyboardId = null;
      return act(argument);
    };
    return {
      sendText: once(actions.sendText),
      shareContact: once(actions.shareContact),
      // Who closes the list of people without a choice may press the button again.
      sharePeople: async request => {
        if (await actions.sharePeople(request)) once(() => {})();
      },
      openApp: actions.openApp,
    };
  }

  /** A message that asks for an answer sets the reply bar once; the person may still put it away. */
  function obeyForceReply(last) {
    if (
      !last?.reply_markup?.force_reply ||
      last.message_id === forcedReplyId ||
      last.from?.id === place.viewerId
    )
      return;
    forcedReplyId = last.message_id;
    setReply(last);
  }

  function render(world, chat, viewerId) {
    const isSwitch = place?.chat.id !== chat.id;
    place = { world, chat, viewerId };
    if (isSwitch) {
      setReply(null);
      field.value = drafts.get(chat.id) ?? '';
      react();
    }
    const withBot = isWithBot(world, chat);
    const isBlocked = withBot && world.blockedIds.has(viewerId);
    const isFresh = withBot && chat.messages.length === 0;
    elements.start.hidden = !isFresh && !isBlocked;
    elements.start.textContent = isBlocked ? 'Unblock and restart' : 'Start';
    elements.start.dataset.does = isBlocked ? 'unblock' : 'start';
    elements.form.hidden = isBlocked;
    elements.menu.hidden = !chat.memberIds.includes(world.me.id);
    const markup = replyKeyboardOf(chat.messages, world.me.id);
    if (markup && markup.messageId !== shownKeyboardId) {
      shownKeyboardId = markup.messageId;
      openKeyboardId = markup.messageId;
    }
    showKeyboard(markup);
    obeyForceReply(chat.messages.at(-1));
  }

  field.addEventListener('input', react);
  field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (suggestions.takeKey(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && reply) {
      setReply(null);
    }
  });
  field.addEventListener('blur', () => suggestions.close());
  field.addEventListener('focus', react);
  elements.form.addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  // A press beside the field must not take its focus, whose loss closes the list before the click arrives.
  for (const near of [elements.menu, elements.suggestions, elements.note]) {
    near.addEventListener('mousedown', event => event.preventDefault());
  }
  elements.menu.addEventListener('click', () => {
    if (suggestions.isOpen()) {
      suggestions.close();
      return;
    }
    field.focus();
    showCommands('');
    elements.menu.setAttribute('aria-expanded', 'true');
  });
  elements.replyClose.addEventListener('click', () => setReply(null));
  elements.start.addEventListener('click', () =>
    elements.start.dataset.does === 'unblock' ? actions.unblock() : actions.startBot(''),
  );
  elements.keyboardToggle.addEventListener('click', () => {
    openKeyboardId = openKeyboardId === null ? shownKeyboardId : null;
    showKeyboard(replyKeyboardOf(place.chat.messages, place.world.me.id));
  });

  return {
    render,
    replyTo(message) {
      setReply(message);
      field.focus();
    },
    /** Puts words into the field, as a share button does, and lets them act. */
    write(text) {
      field.value = text;
      field.focus();
      field.setSelectionRange(text.length, text.length);
      inline.stop();
      react();
    },
  };
}
