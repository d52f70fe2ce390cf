/** Takes off the texts that ask for consent: on a short article's page they are the longest prose. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';

const NAMED =
  '[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [id*="gdpr" i], [class*="gdpr" i], [id*="onetrust" i], [id*="didomi" i], [id*="usercentrics" i], [id*="privacy-notice" i], [role="dialog"], [role="alertdialog"], dialog';
/** What such a text speaks of, in the languages of the pages. */
const CONSENT =
  /cookie|partner|consent|einwillig|datenschutz|zustimm|kakor|evästeet|plik(?:i|ów) c|согласи|куки|персональн|çərəz|çerez|gizlilik|razılıq|témoins|confidentialité|privacidad|privacidade|riservatezza|privacy/iu;

export function removeConsent(document: PageDocument): void {
  const headline = document.querySelector('h1');
  for (const element of [...document.querySelectorAll(NAMED)]) {
    if (element.matches('html, body, main, article') || holdsArticle(element, headline)) continue;
    if (CONSENT.test(wordsOf(element))) element.remove();
  }
}

/** The recipe of a cookie is a page too. */
function holdsArticle(element: PageElement, headline: PageElement | null): boolean {
  return headline === null
    ? element.querySelector('article, main') !== null
    : element.contains(headline) || headline.contains(element) || element.closest('article p, h1') !== null;
}
