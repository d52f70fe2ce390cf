/** The time zone of a place: by its name as people write it, by its coordinates, and lists of places to choose from. */
import tzLookup from '@photostructure/tz-lookup';
import { timeZoneOf } from '../core/shared/time-zone.ts';

/** The regions by which IANA names zones, in the order of how many readers are likely to look there. */
export const REGIONS = ['Europe', 'Asia', 'America', 'Africa', 'Australia', 'Pacific', 'Atlantic'] as const;
export type Region = (typeof REGIONS)[number];

/** Places that are no zone's namesake, or are called otherwise in Azerbaijani and Russian. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Asia/Baku':
    'bakı баку azərbaycan azerbaijan азербайджан gəncə гянджа ganja sumqayıt сумгаит naxçıvan нахичевань şuşa шуша',
  'Asia/Tbilisi': 'tiflis тбилиси батуми batumi gürcüstan georgia грузия',
  'Asia/Yerevan': 'ереван irəvan гюмри gyumri',
  'Europe/Istanbul': 'стамбул анкара ankara izmir измир antalya анталья türkiyə турция bursa бурса',
  'Europe/Moscow':
    'moskva москва petersburg saint-petersburg sankt-peterburq питер санкт-петербург казань kazan сочи sochi краснодар воронеж ростов-на-дону',
  'Europe/Kyiv': 'kiev kiyev киев київ одесса odesa odessa харьков kharkiv львов lviv днепр dnipro',
  'Europe/Minsk': 'минск гомель брест гродно',
  'Europe/London':
    'лондон manchester манчестер edinburgh эдинбург birmingham glasgow глазго liverpool ливерпуль cardiff',
  'Europe/Berlin':
    'берлин münchen munich мюнхен munix hamburg гамбург frankfurt франкфурт köln cologne кёльн stuttgart штутгарт leipzig',
  'Europe/Paris': 'париж lyon лион marseille марсель nice ницца toulouse тулуза strasbourg страсбург',
  'Europe/Madrid': 'мадрид barcelona барселона valencia валенсия sevilla seville севилья',
  'Europe/Rome':
    'roma рим milan milano милан naples napoli неаполь florence firenze флоренция venice venezia венеция turin',
  'Europe/Zurich': 'цюрих geneva женева cenevrə bern берн basel базель',
  'Europe/Vienna': 'wien вена vyana salzburg зальцбург graz',
  'Europe/Warsaw': 'варшава varşava kraków krakow краков gdańsk gdansk гданьск wrocław wroclaw',
  'Europe/Prague': 'прага praqa brno брно',
  'Europe/Amsterdam': 'амстердам rotterdam роттердам hague гаага utrecht',
  'Europe/Brussels': 'брюссель brüssel antwerp антверпен',
  'Europe/Lisbon': 'лиссабон porto порту',
  'Europe/Athens': 'афины afina thessaloniki салоники',
  'Europe/Bucharest': 'бухарест',
  'Europe/Budapest': 'будапешт',
  'Europe/Belgrade': 'белград',
  'Europe/Helsinki': 'хельсинки',
  'Europe/Stockholm': 'стокгольм',
  'Europe/Riga': 'рига',
  'Europe/Vilnius': 'вильнюс',
  'Europe/Tallinn': 'таллин таллинн',
  'Europe/Chisinau': 'кишинёв кишинев kişinyov',
  'Asia/Yekaterinburg': 'екатеринбург челябинск уфа пермь тюмень',
  'Asia/Novosibirsk': 'новосибирск',
  'Asia/Vladivostok': 'владивосток',
  'Europe/Samara': 'самара',
  'Asia/Almaty': 'алматы алма-ата астана astana nur-sultan шымкент',
  'Asia/Tashkent': 'ташкент самарканд samarkand daşkənd',
  'Asia/Bishkek': 'бишкек',
  'Asia/Dushanbe': 'душанбе',
  'Asia/Ashgabat': 'ашхабад aşqabad',
  'Asia/Tehran': 'тегеран tehran təbriz tabriz tebriz тебриз',
  'Asia/Dubai': 'дубай dubay абу-даби abu-dhabi sharjah',
  'Asia/Jerusalem': 'иерусалим тель-авив tel-aviv haifa хайфа',
  'Asia/Kolkata': 'delhi new-delhi дели mumbai bombay мумбаи bangalore bengaluru chennai hyderabad calcutta',
  'Asia/Shanghai': 'beijing peking пекин pekin шанхай shenzhen guangzhou гуанчжоу chengdu wuhan',
  'Asia/Hong_Kong': 'гонконг',
  'Asia/Tokyo': 'токио osaka осака kyoto киото tokio',
  'Asia/Seoul': 'сеул busan пусан seul',
  'Asia/Bangkok': 'бангкок phuket пхукет',
  'Asia/Singapore': 'сингапур',
  'Africa/Cairo': 'каир alexandria александрия qahirə',
  'America/New_York':
    'нью-йорк washington вашингтон vaşinqton boston бостон miami майами philadelphia филадельфия atlanta атланта nyu-york',
  'America/Chicago': 'чикаго houston хьюстон dallas даллас austin остин',
  'America/Denver': 'денвер salt-lake-city',
  'America/Los_Angeles':
    'лос-анджелес san-francisco сан-франциско seattle сиэтл san-diego las-vegas лас-вегас portland',
  'America/Toronto': 'торонто montreal монреаль ottawa оттава',
  'America/Sao_Paulo': 'сан-паулу rio рио-де-жанейро rio-de-janeiro brasilia',
  'Australia/Sydney': 'сидней canberra канберра',
  'Australia/Melbourne': 'мельбурн',
  'Pacific/Auckland': 'окленд wellington веллингтон',
};

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[\s_'’.-]+/gu, '-')
    .trim();

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');
const PLACES = new Map<string, string>([
  ...Object.entries(ELSEWHERE).flatMap(([zone, names]) =>
    names.split(' ').map((name): [string, string] => [keyOf(name), zone]),
  ),
  ...ZONES.map((zone): [string, string] => [keyOf(cityOf(zone)), zone]),
]);

/** "New York" of America/New_York. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/**
 * The zones that words may mean, best first and `limit` at most: an IANA name or a city is one; the beginning of a
 * city's name may be several.
 */
export function findZones(words: string, limit: number): readonly string[] {
  const [, hours] = /^(?:utc|gmt)?\s*([+-]\d{1,2})$/i.exec(words) ?? [];
  // The signs of these zones are the other way round: Etc/GMT-4 is four hours ahead (the tz database, file etcetera).
  const offset =
    hours === undefined
      ? null
      : timeZoneOf(`Etc/GMT${Number(hours) > 0 ? '-' : '+'}${Math.abs(Number(hours))}`);
  if (offset !== null) return [offset];
  const named = words.includes('/') || /^(?:utc|gmt)/i.test(words) ? timeZoneOf(words) : null;
  if (named !== null) return [named];
  const key = keyOf(words);
  const exact = PLACES.get(key);
  if (exact !== undefined) return [timeZoneOf(exact) ?? exact];
  if (key.length < 3) return [];
  const begun = [...PLACES].filter(([place]) => place.startsWith(key)).map(([, zone]) => zone);
  return [...new Set(begun)].slice(0, limit);
}

/** In degrees. Worked out here: nobody is told where the reader is. */
export function zoneAt(latitude: number, longitude: number): string | null {
  return timeZoneOf(tzLookup(latitude, longitude));
}

export function isRegion(name: string): name is Region {
  return (REGIONS as readonly string[]).includes(name);
}

/** The zones of a region by the names of their cities. */
export function zonesIn(region: Region): readonly string[] {
  return ZONES.filter(zone => zone.startsWith(`${region}/`)).toSorted((a, b) =>
    cityOf(a).localeCompare(cityOf(b), 'en'),
  );
}
