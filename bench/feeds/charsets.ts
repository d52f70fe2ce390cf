/** Documents in four languages and many encodings, with right, missing and wrong labels, each as a feed. */
import { parseFeed } from '../../src/fetch/parse-feed.ts';
import { encode } from './encode.ts';
import type { Tally } from './expectations.ts';

/** Written for this. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ru: [
    'Городской совет утвердил новый маршрут трамвая',
    'Первые вагоны выйдут на линию в сентябре, сообщили в управлении транспорта. Проезд останется прежним, а ночью интервал вырастет до сорока минут.',
    'Жители южных кварталов просили об этом восемь лет',
  ],
  en: [
    'The council’s café plan costs £4 million – and nobody knows why',
    'Officials said the façade would be “restored, not replaced”. The naïve estimate of last year was €2 million, a résumé of the report says.',
    'Visitors paid £7 at the door… twice',
  ],
  tr: [
    'Şehir meclisi yeni tramvay hattını onayladı',
    'İlk vagonlar eylülde yola çıkacak, ulaştırma müdürlüğü öğle saatlerinde açıkladı. Bilet fiyatı değişmeyecek, gece seferleri kırk dakikada bir olacak.',
    'Güney mahallelerinde yaşayanlar sekiz yıldır bunu istiyordu',
  ],
  az: [
    'Şəhər şurası yeni tramvay xəttini təsdiqlədi',
    'İlk vaqonlar sentyabrda xəttə çıxacaq, nəqliyyat idarəsindən bildirildi. Gediş haqqı dəyişməyəcək, gecə isə fasilə qırx dəqiqəyə çatacaq.',
    'Cənub məhəllələrinin sakinləri bunu səkkiz il gözləyiblər',
  ],
};

interface Sample {
  readonly language: string;
  readonly encoding: string;
  /** In the XML declaration; null for none. */
  readonly declared: string | null;
  /** In the HTTP header; null for none. */
  readonly header: string | null;
  readonly isMarked?: boolean;
}

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'];
const CODED: readonly (readonly [string, readonly string[]])[] = [
  ['ru', ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866']],
  ['en', ['windows-1252']],
  ['tr', ['windows-1254']],
];
/** What is claimed of a document in the encoding on the left by mistake. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'windows-1251': ['utf-8', 'iso-8859-1', 'windows-1252', 'koi8-r'],
  'koi8-r': ['utf-8', 'iso-8859-1', 'windows-1251'],
  'iso-8859-5': ['utf-8', 'iso-8859-1', 'windows-1251'],
  ibm866: ['utf-8', 'windows-1251'],
  'windows-1252': ['utf-8', 'iso-8859-1', 'windows-1251'],
  'windows-1254': ['utf-8', 'iso-8859-1', 'windows-1252', 'iso-8859-9'],
};

function samples(): readonly Sample[] {
  const all: Sample[] = [];
  for (const language of Object.keys(TEXTS)) {
    for (const encoding of UNICODE) {
      all.push({ language, encoding, declared: encoding, header: null, isMarked: encoding !== 'utf-8' });
      all.push({ language, encoding, declared: null, header: null });
      all.push({ language, encoding, declared: null, header: encoding });
      all.push({
        language,
        encoding,
        declared: 'windows-1251',
        header: null,
        isMarked: encoding !== 'utf-16be',
      });
      all.push({ language, encoding, declared: null, header: 'iso-8859-1', isMarked: encoding === 'utf-8' });
    }
  }
  for (const [language, encodings] of CODED) {
    for (const encoding of encodings) {
      all.push({ language, encoding, declared: encoding, header: null });
      all.push({ language, encoding, declared: null, header: encoding });
      all.push({ language, encoding, declared: encoding, header: 'iso-8859-1' });
      all.push({ language, encoding, declared: null, header: null });
      for (const wrong of MISTAKES[encoding] ?? []) {
        all.push({ language, encoding, declared: wrong, header: null });
        all.push({ language, encoding, declared: null, header: wrong });
      }
    }
  }
  return all;
}

export function measureCharsets(): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, { met: number; of: number; misses: string[] }>();
  for (const sample of samples()) {
    const { language, encoding, declared, header } = sample;
    const name = encoding;
    const tally = tallies.get(name) ?? { met: 0, of: 0, misses: [] };
    tallies.set(name, tally);
    tally.of += 1;
    const texts = TEXTS[language] ?? [];
    const label = declared === null ? '' : ` encoding="${declared}"`;
    const items = texts.map(text => `<item><title>${text}</title></item>`).join('\n');
    const document = `<?xml version="1.0"${label}?>\n<rss version="2.0"><channel><title>News</title>\n${items}</channel></rss>`;
    const bytes = encode(document, encoding, sample.isMarked === true);
    const contentType = header === null ? null : `application/rss+xml; charset=${header}`;
    const parsed = parseFeed(bytes, { url: null, contentType });
    const titles = parsed.ok ? parsed.document.entries.map(({ title }) => title) : [];
    if (titles.join('\n') === texts.join('\n')) tally.met += 1;
    else tally.misses.push(`${language} ${encoding}, declared ${declared}, header ${header}: ${titles[0]}`);
  }
  return tallies;
}
