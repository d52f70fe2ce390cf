/** Behind the last sentence a page turns to its readers; a sentence of the news on the same matter stays. */
import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, readParts } from './pages.ts';

const head = '<meta name="author" content="Ines Mora">';

describe('behind the text goes', () => {
  it.each([
    'Miss nothing from the harbour: you get the newsletter of this paper every morning.',
    'Keine Neuigkeiten mehr verpassen: Sie erhalten den Newsletter jeden Morgen.',
    '¿Ya sabías que tenemos canal de Telegram? Únete desde tu celular.',
    'Artikel gefallen? Vergiss nicht zu teilen!',
    'Imprint | Privacy | Contact',
    'Du musst eingeloggt sein, um Kommentare zu schreiben.',
    'Чтобы оставить комментарий, войдите на сайт.',
    'Ines Mora is a reporter who has written of the harbour for ten years.',
  ])('“%s”', sentence => {
    const { text } = readParts({ head, after: `<p>${sentence}</p>` });
    expect(text).not.toContain(sentence);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });

  it.each(['Leave a reply', 'Kommentar verfassen', 'Добавить комментарий', 'Şərh yaz'])(
    'the form “%s” with all that follows',
    label => {
      const { text } = readParts({
        inside: '',
        after: `<h3>${label}</h3><p>Your address will not be shown to other readers of this site.</p>`,
      });
      expect(text).not.toContain('Your address');
      for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    },
  );

  it('markup that is shown as text', () => {
    const { text } = readParts({ after: '<p>&lt;a href="/x" class="teaser"&gt;</p><p>The end is near.</p>' });
    expect(text).not.toContain('<a href');
    expect(text).toContain('The end is near.');
  });
});

describe('behind the text stays', () => {
  it.each([
    'The channel was taken off Telegram on Tuesday after the complaint of the harbour office.',
    '“You can follow the repairs on our Telegram channel,” the mayor said to the council.',
    'The mayor said that Ines Mora is a reporter whom the town can trust.',
    'Whoever comments on the plans of the council must register at the town hall before May.',
    'The sites must show fewer notices about cookies, the court found.',
  ])('“%s”', sentence => {
    expect(readParts({ head, after: `<p>${sentence}</p>` }).text).toContain(sentence);
  });
});
