/** Addresses as feeds write them: relative, without a scheme, broken over lines. */

const LONGEST = 8_192;
const MOST_ESCAPES = 3;
/** An ampersand or a slash as HTML writes it; WordPress writes &#038;. */
const REFERENCE = /&(?:amp|#(?:0*38|x0*26)|#(?:0*47|x0*2f));/i;

/** An absolute http(s) address, or null. `base`: what a relative one is resolved by. */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  const text = unescaped(address?.trim().replace(/[\r\n\t]+/g, '') ?? '');
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

/** An address that was escaped once too often: none has `&amp;` in it of its own. */
function unescaped(address: string): string {
  let text = address;
  for (let times = 0; times < MOST_ESCAPES && REFERENCE.test(text); times += 1)
    text = text
      .replace(/&amp;/gi, '&')
      .replace(/&#(?:0*38|x0*26);/gi, '&')
      .replace(/&#(?:0*47|x0*2f);/gi, '/');
  return text;
}

/** An identifier stays as it is written; only a path is made absolute, so that two feeds cannot share it. */
export function absoluteId(id: string, base: string | null): string {
  const isPath =
    /^\.{0,2}\//.test(id) || (id.includes('/') && !/^[a-z][a-z\d+.-]*:/i.test(id) && !/\s/.test(id));
  return (isPath ? absolute(id, base) : null) ?? id;
}
