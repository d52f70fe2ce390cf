/** Opens and closes the side columns, which are drawers on narrow screens, and turns the pages of the right one. */

/** Below this width (pixels) the right column is a drawer; the style sheet says the same. */
const WIDE = '(min-width: 1080px)';

export function createDrawers(elements) {
  const { body } = document;
  const isWide = () => matchMedia(WIDE).matches;

  /** @param {'chats' | 'side' | null} name */
  function open(name) {
    if (name === null) delete body.dataset.drawer;
    else body.dataset.drawer = name;
    elements.chatsButton.setAttribute('aria-expanded', String(name === 'chats'));
    elements.sideButton.setAttribute(
      'aria-expanded',
      String(name === 'side' || (isWide() && !('sideClosed' in body.dataset))),
    );
    elements.veil.hidden = name === null;
  }

  function toggleSide() {
    if (isWide()) {
      if ('sideClosed' in body.dataset) delete body.dataset.sideClosed;
      else body.dataset.sideClosed = '';
      open(null);
    } else {
      open(body.dataset.drawer === 'side' ? null : 'side');
      if (body.dataset.drawer === 'side') selectedTab().focus();
    }
  }

  const selectedTab = () =>
    elements.tabs.find(tab => tab.getAttribute('aria-selected') === 'true') ?? elements.tabs[0];

  function showTab(tab) {
    for (const other of elements.tabs) {
      const isThis = other === tab;
      other.setAttribute('aria-selected', String(isThis));
      other.tabIndex = isThis ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !isThis;
    }
  }

  elements.tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => showTab(tab));
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = elements.tabs[(index + step + elements.tabs.length) % elements.tabs.length];
      showTab(next);
      next.focus();
    });
  });
  elements.chatsButton.addEventListener('click', () =>
    open(body.dataset.drawer === 'chats' ? null : 'chats'),
  );
  elements.sideButton.addEventListener('click', toggleSide);
  for (const button of elements.closeButtons)
    button.addEventListener('click', () => (isWide() ? toggleSide() : open(null)));
  elements.veil.addEventListener('click', () => open(null));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && body.dataset.drawer && !document.querySelector('dialog[open]')) open(null);
  });
  open(null);
  showTab(elements.tabs[0]);
  return { close: () => open(null), showTab };
}
