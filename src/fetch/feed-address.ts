/** Addresses as feeds write them: relative, without a scheme, broken over lines. */

const LONGEST = 8_192;

/** An absolute http(s) address, or null. `base`: what a relative one is resolved by. */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  const text = address?.trim().replace(/[\r\n\t]+/g, '') ?? '';
  if (text === '' || text.length > LONGEST) return null;
  const whole = /^www\.[^/]+\./i.test(text)
    ? `http://${text}`
    : text.startsWith('//') && base === null
      ? `https:${text}`
      : text;
  if (!URL.canParse(whole, base ?? undefined)) return null;
  const url = new URL(whole, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** An identifier stays as it is written; only a path is made absolute, so that two feeds cannot share it. */
export function absoluteId(id: string, base: string | null): string {
  const isPath =
    /^\.{0,2}\//.test(id) || (id.includes('/') && !/^[a-z][a-z\d+.-]*:/i.test(id) && !/\s/.test(id));
  return (isPath ? absolute(id, base) : null) ?? id;
}
