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
