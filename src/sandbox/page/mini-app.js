/** Shows a bot's Mini App in a frame and speaks with it as Telegram does (core.telegram.org/api/web-events). */
import { h } from './dom.js';
import { openBox } from './notices.js';

/** What a Mini App is told of its host: a version that knows every event the page answers. */
const VERSION = '9.0';

/**
 * @param {string} address of the app
 * @param {string} title above the frame: the bot's name
 * @param {(id: string) => Promise<string | null>} sendPrepared sends the message; resolves to an error's name, or null
 */
export function openMiniApp(address, title, sendPrepared) {
  const url = new URL(address);
  url.hash = new URLSearchParams({ tgWebAppVersion: VERSION, tgWebAppPlatform: 'web' }).toString();
  const frame = h('iframe', {
    class: 'mini-app',
    src: url.href,
    title: `Mini App of ${title}`,
    // Without the page's own origin: a bot's app must not reach into the page that shows it.
    sandbox: 'allow-scripts allow-forms',
    referrerpolicy: 'no-referrer',
  });
  const box = h(
    'dialog',
    { class: 'box mini-app-box', 'aria-label': `Mini App of ${title}` },
    h(
      'form',
      { method: 'dialog', class: 'mini-app-head' },
      h('h2', {}, title),
      h('button', { 'aria-label': 'Close the Mini App' }, 'Close'),
    ),
    frame,
  );
  const tell = (eventType, eventData = {}) =>
    frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), '*');

  async function hear({ source, data }) {
    if (source !== frame.contentWindow || typeof data !== 'string') return;
    const { eventType, eventData } = JSON.parse(data);
    if (eventType === 'web_app_close') box.close();
    if (eventType === 'web_app_send_prepared_message') {
      const error = await sendPrepared(eventData.id);
      if (error === null) tell('prepared_message_sent');
      else tell('prepared_message_failed', { error });
    }
  }

  window.addEventListener('message', hear);
  box.addEventListener('close', () => window.removeEventListener('message', hear));
  openBox(box);
}
