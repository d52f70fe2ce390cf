/** Builds DOM nodes from plain values, so that no text that comes from outside ever becomes markup. */

/** Schemes that a link in a message may have; everything else (javascript:, data:) is shown as plain text. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:']);

/**
 * h('button', { class: 'primary', type: 'button', onclick: press }, 'Send')
 * Functions become listeners, true an empty attribute, false, null and undefined nothing; children may be nested.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A round picture of initials, in one of six quiet colours that stays the same for the same name. */
export function avatar(name, extraClass = '') {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = words
    .slice(0, 2)
    .map(word => Array.from(word)[0])
    .join('')
    .toLocaleUpperCase();
  const hue =
    Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 6;
  return h('span', { class: `avatar hue-${hue} ${extraClass}`, 'aria-hidden': 'true' }, initials);
}

/** The address when its scheme is a harmless one, else null. */
export function safeHref(address) {
  try {
    const url = new URL(address, location.href);
    return SAFE_SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Puts `children` in place of whatever the element held. */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false),
  );
}
