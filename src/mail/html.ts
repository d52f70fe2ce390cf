/** A tagged template for HTML: whatever is put into it is escaped, unless it came out of the same template. */

/** Markup made here, which may be put into other markup as it is. */
export class Safe {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Safe | readonly Safe[] | null;

/** `null` leaves nothing; a list is joined. Values in attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  return new Safe(strings.reduce((made, text, at) => made + writePart(parts[at - 1] ?? null) + text));
}

/** The address if it is an absolute http(s) one, else null: nothing else may stand in `href` or `src`. */
export function webAddress(address: string | null): string | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

function writePart(part: Part): string {
  if (part === null) return '';
  if (part instanceof Safe) return part.markup;
  if (typeof part === 'object') return part.map(safe => safe.markup).join('');
  return escapeText(String(part));
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
