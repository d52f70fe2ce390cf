/** The opt-out page: a GET only shows it, a POST opts out, with one click in a mail program (RFC 8058) or by its button. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Language, Phrases } from '../core/shared/language.ts';
import { OPT_OUT_STYLE, optOutPage } from './opt-out-page.ts';

export interface OptOutNeeds {
  /** Both return the language to speak in, or null for a token that is none of ours. */
  readonly read: (token: string) => Language | null;
  readonly optOut: (token: string) => Language | null | Promise<Language | null>;
  readonly phrases: Phrases;
  /** Spoken to whoever comes with a token that is none. */
  readonly defaultLanguage: Language;
}

/** What mail programs post is `List-Unsubscribe=One-Click`; nothing in the body matters. */
const BODY_BYTES = 10_000;

const STYLE_HASH = createHash('sha256').update(OPT_OUT_STYLE).digest('base64');
/** No script, nothing from anywhere: the page is words, one style and one form that leads back to it. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address of the page is its key.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};

/** `GET|POST /opt-out/:token`. */
export function optOutPages({ read, optOut, phrases, defaultLanguage }: OptOutNeeds): Hono {
  const pages = new Hono({ strict: false });
  const answer = (
    c: Context,
    language: Language | null,
    state: 'asked' | 'done',
  ): Response | Promise<Response> => {
    const page = optOutPage(
      language ?? defaultLanguage,
      language === null ? 'unknown' : state,
      phrases(language ?? defaultLanguage),
    );
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return c.html(page, language === null ? 404 : 200);
  };
  pages.get('/opt-out/:token', c => answer(c, read(c.req.param('token')), 'asked'));
  pages.post('/opt-out/:token', bodyLimit({ maxSize: BODY_BYTES }), async c =>
    answer(c, await optOut(c.req.param('token')), 'done'),
  );
  return pages;
}
