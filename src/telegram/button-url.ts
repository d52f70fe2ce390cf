/** Addresses that Telegram takes for a button or a preview. */

/** Longer ones are refused, and no article has one in good faith. */
const LONGEST = 2_048;

/**
 * The address as it may stand on a button, or null where Telegram would refuse the whole message for it: it takes http and
 * https only, and no host without a dot (TDLib, parse_url and LinkManager: "Wrong HTTP URL").
 */
export function httpUrlForButton(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname, href, username, password } = new URL(address);
  const isPublic = /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && !hostname.startsWith('[');
  return isPublic && username === '' && password === '' && href.length <= LONGEST ? href : null;
}
