/** The canonical form of an address: two spellings of one page become one. */

// Parameters that tell where a reader came from, never what the page is.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_[ce]id|igshid|at_\w+|ns_\w+|ocid|cmpid|cmp|smid|ref|ref_src|rss|CMP|xtor|_ga|spm|share|src)$/i;

/** Null for anything that is not an absolute http(s) address. Fragment, tracking and default port go; the rest stays. */
export function canonicalUrl(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

/**
 * What two addresses of one page share: the canonical form without scheme, `www.` and a closing slash.
 * A key to compare by, not an address to open.
 */
export function urlKey(address: string): string | null {
  const canonical = canonicalUrl(address);
  if (canonical === null) return null;
  const url = new URL(canonical);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The host that an address is asked of, by which politeness counts: one server, whether by http or https. */
export function hostOf(address: string): string {
  const { hostname, port } = new URL(address);
  return port === '' ? hostname : `${hostname}:${port}`;
}

/** What in an address of a feed tells where it was found. Other parameters may choose what is in it. */
const FEED_TRACKING = /^utm_\w+$/i;

/**
 * What the spellings of one feed's address share: without scheme, login, `www.`, default port, closing slash, empty query,
 * fragment and utm_*. Another path is another feed.
 */
export function feedKey(address: string): string | null {
  const whole = feedUrl(address);
  if (whole === null) return null;
  const url = new URL(whole);
  for (const name of [...url.searchParams.keys()])
    if (FEED_TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/%7e/gi, '~').replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '')}${path}${url.search}`;
}

/** An http(s) address of a feed as people and programs write it: `feed://…`, `feed:https://…`, `example.org/rss`. */
export function feedUrl(address: string): string | null {
  const text = address.trim();
  // A server that speaks https leads from http to it.
  const http = /^(?:feed|rss|itpc|pcast):\/\//i.test(text)
    ? text.replace(/^\w+:/, 'http:')
    : text.replace(/^(?:feed|rss):(?=https?:)/i, '');
  const whole = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/.test(http) ? `http://${http}` : http;
  if (!URL.canParse(whole)) return null;
  const { protocol, href } = new URL(whole);
  return protocol === 'http:' || protocol === 'https:' ? (whole === text ? text : href) : null;
}

/** `user:password` as an address has it, decoded; null for one without. */
export function loginOf(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { username, password } = new URL(address.trim());
  return username === '' && password === '' ? null : `${decodeLoosely(username)}:${decodeLoosely(password)}`;
}

/** An address as it may be shown, logged and handed on: without user and password. */
export function withoutLogin(address: string): string {
  if (!/^[^/?#]*\/\/[^/?#]*@/.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/** An address with the user and the password of another, where both are of one origin; else as it is. */
export function withLoginOf(owner: string, address: string): string {
  if (!URL.canParse(owner) || !URL.canParse(address)) return address;
  const [from, to] = [new URL(owner), new URL(address)];
  if (from.origin !== to.origin || (from.username === '' && from.password === '')) return address;
  to.username = from.username;
  to.password = from.password;
  return to.href;
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that escapes nothing is one.
    return text;
  }
}
