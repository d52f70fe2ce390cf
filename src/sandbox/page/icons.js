/** Draws the page's icons: plain strokes on a grid of 24, in the colour of the text around them. */

const NAMESPACE = 'http://www.w3.org/2000/svg';

const STROKES = {
  bell: 'M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10.5 20.5h3M12 3v2',
  menu: 'M4 7h16M4 12h16M4 17h10',
  send: 'M4 12l16-8-6 16-3-6.5zM11 13.5l4-4.5',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  letter: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  link: 'M8 16L17 7M10 6.5h7.5V14',
  share: 'M4 18c0-6 4-8 10-8V5.5l6.5 6.5L14 18.5V14c-5 0-8 1-10 4z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  reply: 'M10 6L4 12l6 6M4.5 12H14a6 6 0 0 1 6 6v1',
  keyboard: 'M3 7h18v10H3zM6.5 10.5h.1M10 10.5h.1M13.5 10.5h.1M17 10.5h.1M8 14h8',
  newspaper: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12.5h7M7 16h4',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
  restart: 'M19 12a7 7 0 1 1-2.2-5.1M17 3v4.5h-4.5',
  list: 'M9 7h11M9 12h11M9 17h11M5 7h.1M5 12h.1M5 17h.1',
  contact: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-4 3.4-5.5 7-5.5s6.4 1.5 7 5.5',
  app: 'M4 4h16v16H4zM4 9h16',
  down: 'M6 9.5l6 6 6-6',
};

/** An icon says nothing to a screen reader; the button around it does. */
export function icon(name) {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NAMESPACE, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
