/**
 * Runs inside Telegram, as a Mini App: asks Telegram to send the message that the bot prepared, and says what came of it.
 * Speaks with Telegram as core.telegram.org/api/web-events has it, so that no script from elsewhere is needed.
 */

/** Telegram's apps can send a prepared message since this version of their own interface. */
const LEAST_VERSION = 8;
const LINGER_MS = 900;

const page = document.querySelector('main');
const words = document.querySelector('p');
const launch = new URLSearchParams(location.hash.slice(1));
const isFramed = window.parent !== window;

function tell(eventType, eventData = {}) {
  if (window.TelegramWebviewProxy) {
    window.TelegramWebviewProxy.postEvent(eventType, JSON.stringify(eventData));
  } else if (window.external && 'notify' in window.external) {
    window.external.notify(JSON.stringify({ eventType, eventData }));
  } else if (isFramed) {
    // Nothing secret: the id is of use to nobody but the reader whom the bot prepared the message for.
    window.parent.postMessage(JSON.stringify({ eventType, eventData }), '*');
  }
}

const close = () => tell('web_app_close');

function hear(eventType, eventData) {
  if (eventType === 'prepared_message_sent') {
    words.textContent = page.dataset.sent;
    setTimeout(close, LINGER_MS);
  } else if (eventType === 'prepared_message_failed') {
    // Who changed their mind needs no apology.
    if (eventData?.error === 'USER_DECLINED') close();
    else words.textContent = page.dataset.failed;
  }
}

function hearFrame({ source, data }) {
  if (source !== window.parent || typeof data !== 'string') return;
  try {
    const { eventType, eventData } = JSON.parse(data);
    hear(eventType, eventData);
  } catch {
    // Not one of Telegram's messages.
  }
}

// The names under which Telegram's apps on phones and desktops look for a listener.
window.Telegram = { WebView: { receiveEvent: hear } };
window.TelegramGameProxy = { receiveEvent: hear };
window.TelegramGameProxy_receiveEvent = hear;
if (isFramed) {
  window.addEventListener('message', hearFrame);
  tell('iframe_ready', { reload_supported: false });
}

document.querySelector('button').addEventListener('click', close);
tell('web_app_ready');
if (Number.parseFloat(launch.get('tgWebAppVersion') ?? '0') >= LEAST_VERSION) {
  tell('web_app_send_prepared_message', { id: page.dataset.id });
} else {
  words.textContent = page.dataset.old;
}
