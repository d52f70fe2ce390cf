/** Which network addresses may be fetched from: public ones only, in whatever spelling they come. */
import ipaddr from 'ipaddr.js';

/** Ranges that ipaddr.js calls unicast and that lead elsewhere: IPv4-compatible, NAT64, Teredo, 6to4. */
const HIDDEN = ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16'].map(range =>
  ipaddr.parseCIDR(range),
);

/** Whether an address (as a socket or a resolver gives it) is on the public internet. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.range() !== 'unicast') return false;
  return !HIDDEN.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}

/** Names that answer with a cloud machine's secrets, whatever they resolve to. */
const METADATA =
  /^(?:metadata(?:\.google\.internal)?|instance-data|.*\.internal|localhost|.*\.localhost|.*\.local)$/i;

export function isMetadataName(host: string): boolean {
  return METADATA.test(host);
}
