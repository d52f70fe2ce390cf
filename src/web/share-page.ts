/** The page that Telegram opens to send a prepared message: a reader shares an article with a friend in two taps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { isLanguage, type Language, type Phrases } from '../core/shared/language.ts';

export interface SharePageNeeds {
  readonly phrases: Phrases;
  readonly defaultLanguage: Language;
  /** The origins that may show the page in a frame: Telegram's web clients. */
  readonly framedBy: readonly string[];
}

/** Where Telegram in a browser lives; its apps open the page without a frame. */
export const TELEGRAM_WEB = ['https://web.telegram.org', 'https://*.web.telegram.org'];

/** Telegram names prepared messages in letters, digits and a few signs; anything else is none. */
const PREPARED_ID = /^[\w.:/+=-]{1,256}$/;

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.45 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { max-width: 22rem; padding: 1.5rem; text-align: center; }
h1 { font-size: 1.2rem; margin: 0 0 .5rem; }
p { margin: 0 0 1.5rem; text-wrap: balance; }
button { font: inherit; padding: .6rem 1.4rem; border: 0; border-radius: .7rem; background: #2a7ab8; color: #fff; }
button:focus-visible { outline: 3px solid #8cc4f0; outline-offset: 2px; }
`;

/**
 * `GET /share?id=…&language=…`. The page has no power of its own: Telegram gives the message to nobody but the reader it
 * was prepared for, so nothing here needs to know who is looking.
 */
export function sharePage({ phrases, defaultLanguage, framedBy }: SharePageNeeds): Hono {
  const script = readFileSync(join(import.meta.dirname, 'page', 'share.js'), 'utf8');
  const policy = [
    ...["default-src 'none'", `script-src '${digest(script)}'`, `style-src '${digest(STYLE)}'`],
    ...["base-uri 'none'", "form-action 'none'", `frame-ancestors ${framedBy.join(' ')}`],
  ].join('; ');
  const app = new Hono();
  app.get('/share', c => {
    const asked = c.req.query('language') ?? '';
    const language = isLanguage(asked) ? asked : defaultLanguage;
    const say = phrases(language);
    const id = c.req.query('id') ?? '';
    if (!PREPARED_ID.test(id)) return c.text(say('share-page-failed'), 400);
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-store');
    return c.html(
      html`<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('share-page-title')}</title><style>${raw(STYLE)}</style></head>
<body><main data-id="${id}" data-sent="${say('share-page-sent')}" data-failed="${say('share-page-failed')}" data-old="${say('share-page-old')}">
<h1>${say('share-page-title')}</h1><p role="status">${say('share-page-sending')}</p>
<button type="button">${say('share-page-close')}</button></main><script type="module">${raw(script)}</script></body></html>`,
    );
  });
  return app;
}

function digest(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
