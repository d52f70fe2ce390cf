/** Cookies within one chain of redirects: some sites answer only who brings back what they just gave (RFC 6265). */

const MOST_COOKIES = 20;
const LONGEST = 4_096;

export interface Cookies {
  /** Takes what an answer from there sets. */
  take(from: URL, setCookies: readonly string[]): void;
  /** The header for a request there; null when there is nothing to bring. */
  headerFor(to: URL): string | null;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  /** Whether only that very host may have it back. */
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly isSecure: boolean;
}

/** They live as long as the chain: nothing is kept that could tell one poll from another. */
export function createCookies(): Cookies {
  const kept = new Map<string, Cookie>();
  return {
    take(from, setCookies) {
      for (const text of setCookies) {
        const read = readCookie(text, from);
        if (read === null) continue;
        const key = `${read.cookie.domain} ${read.cookie.path} ${read.cookie.name}`;
        if (read.isOver) kept.delete(key);
        else if (kept.size < MOST_COOKIES || kept.has(key)) kept.set(key, read.cookie);
      }
    },
    headerFor(to) {
      const own = [...kept.values()].filter(cookie => isFor(cookie, to));
      return own.length === 0 ? null : own.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
  };
}

/** `isOver`: the answer takes the cookie back. */
function readCookie(text: string, from: URL): { readonly cookie: Cookie; readonly isOver: boolean } | null {
  const [pair = '', ...rest] = text.slice(0, LONGEST).split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  // What is no visible ASCII would end or split the header it is sent in.
  if (at < 1 || !/^[\x21-\x7e]*$/.test(name + value.replaceAll(' ', ''))) return null;
  const attributes = new Map(
    rest.map(part => {
      const [key = '', said = ''] = part.split('=', 2);
      return [key.trim().toLowerCase(), said.trim()];
    }),
  );
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  if (domain !== '' && !isWithin(from.hostname, domain)) return null;
  const path = attributes.get('path') ?? '';
  const isOver = /^(?:0|-\d+)$/.test(attributes.get('max-age') ?? '');
  const cookie = {
    name,
    value,
    domain: domain === '' ? from.hostname : domain,
    isHostOnly: domain === '',
    path: path.startsWith('/') ? path : '/',
    isSecure: attributes.has('secure'),
  };
  return { cookie, isOver };
}

function isFor(
  { domain, isHostOnly, path, isSecure }: Cookie,
  { hostname, pathname, protocol }: URL,
): boolean {
  const isItsHost = hostname === domain || (!isHostOnly && isWithin(hostname, domain));
  const isItsPath = pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isItsHost && isItsPath && (!isSecure || protocol === 'https:');
}

/** A whole domain of the top level is nobody’s. */
const isWithin = (host: string, domain: string): boolean =>
  domain.includes('.') && (host === domain || host.endsWith(`.${domain}`));
