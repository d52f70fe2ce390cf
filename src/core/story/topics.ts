/** Topics: the fourteen headings readers follow, and which of them an article belongs under. */

export interface Topic {
  readonly slug: string;
  /** The IPTC Media Topic it stands for (cv.iptc.org/newscodes/mediatopic), or null for our own region. */
  readonly iptc: string | null;
}

export const TOPICS: readonly Topic[] = [
  { slug: 'world', iptc: null },
  { slug: 'politics', iptc: '11000000' },
  { slug: 'business', iptc: '04000000' },
  { slug: 'society', iptc: '14000000' },
  { slug: 'law', iptc: '02000000' },
  { slug: 'conflict', iptc: '16000000' },
  { slug: 'science', iptc: '13000000' },
  { slug: 'technology', iptc: '13010000' },
  { slug: 'health', iptc: '07000000' },
  { slug: 'environment', iptc: '06000000' },
  { slug: 'sport', iptc: '15000000' },
  { slug: 'culture', iptc: '01000000' },
  { slug: 'life', iptc: '10000000' },
  { slug: 'caucasus', iptc: null },
];

/** Section and category names as sites write them, lower case, in English, Azerbaijani and Russian. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  world: [
    'world',
    'world news',
    'international',
    'global',
    'foreign',
    'dünya',
    'xarici',
    'мир',
    'в мире',
    'за рубежом',
    'международные новости',
  ],
  politics: ['politics', 'political', 'government', 'elections', 'siyasət', 'политика', 'выборы'],
  business: [
    'business',
    'economy',
    'economics',
    'finance',
    'markets',
    'money',
    'iqtisadiyyat',
    'biznes',
    'maliyyə',
    'экономика',
    'бизнес',
    'финансы',
    'деньги',
  ],
  society: [
    'society',
    'social',
    'education',
    'religion',
    'cəmiyyət',
    'sosial',
    'təhsil',
    'общество',
    'образование',
  ],
  law: [
    'law',
    'law and crime',
    'crime',
    'justice',
    'court',
    'hadisə',
    'kriminal',
    'происшествия',
    'криминал',
    'закон',
  ],
  conflict: [
    'conflict',
    'war',
    'war and conflict',
    'military',
    'defence',
    'defense',
    'army',
    'müharibə',
    'ordu',
    'война',
    'армия',
    'конфликт',
  ],
  science: ['science', 'space', 'elm', 'наука', 'космос'],
  technology: [
    'technology',
    'tech',
    'sci/tech',
    'it',
    'internet',
    'texnologiya',
    'ikt',
    'технологии',
    'интернет',
  ],
  health: ['health', 'medicine', 'wellness', 'səhiyyə', 'sağlamlıq', 'здоровье', 'медицина'],
  environment: [
    'environment',
    'climate',
    'nature',
    'weather',
    'ekologiya',
    'iqlim',
    'экология',
    'климат',
    'природа',
    'погода',
  ],
  sport: ['sport', 'sports', 'football', 'idman', 'futbol', 'спорт', 'футбол'],
  culture: [
    'culture',
    'arts',
    'entertainment',
    'music',
    'film',
    'books',
    'showbiz',
    'mədəniyyət',
    'şou-biznes',
    'культура',
    'искусство',
    'кино',
    'музыка',
  ],
  life: [
    'life',
    'lifestyle',
    'travel',
    'food',
    'style',
    'fashion',
    'həyat',
    'turizm',
    'жизнь',
    'стиль',
    'путешествия',
    'туризм',
  ],
  caucasus: [
    'caucasus',
    'azerbaijan',
    'azerbaijan and caucasus',
    'baku',
    'south caucasus',
    'azərbaycan',
    'bakı',
    'qafqaz',
    'азербайджан',
    'кавказ',
    'баку',
  ],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([slug, names]) => names.map(name => [name, slug] as const)),
);

/** The topic that a slug or a usual name stands for, or null. */
export function topicOf(name: string): string | null {
  const key = name
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/\u0307/g, '')
    .replace(/^\/+|\s+$/g, '')
    .trim();
  return NAMES[key] === undefined ? (BY_NAME.get(key) ?? null) : key;
}

export interface Classifiable {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly categories: readonly string[];
  readonly feedTopic: string | null;
}

/** The feed's own topic first, then what its categories name; confident or silent. */
export function topicsOf({ feedTopic, categories }: Classifiable): readonly string[] {
  const named = categories.flatMap(category => topicOf(category) ?? []);
  return [...new Set([...(feedTopic === null ? [] : [feedTopic]), ...named])];
}
