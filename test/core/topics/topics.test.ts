/** An article is filed under what its feed calls it, else under what an English text gives away, else under nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOfAddress } from '../../../src/core/article/address-sections.ts';
import { featuresOf, readWeights, writeWeights } from '../../../src/core/story/topic-model.ts';
import { topicsNamed } from '../../../src/core/story/topic-names.ts';
import { TOPICS, topicOf, topicsOf } from '../../../src/core/story/topics.ts';

const nothing = { title: '', text: '', language: null, categories: [], feedTopic: null };
const MATCH = {
  title: 'Lanmoor beat Osterly in the cup final',
  text: 'The captain scored twice in the second half and the goalkeeper saved a penalty. The coach praised his team after the final whistle; it is the third title of the season for the club.',
};

describe('a name that feeds and sites use', () => {
  it.each([
    ['World news', 'world'],
    ['INTERNATIONAL', 'world'],
    ['Xarici siyasət', 'world'],
    ['В мире', 'world'],
    ['Новости политики', null],
    ['Политика', 'politics'],
    ['SİYASƏT', 'politics'],
    ['Business & Economy', 'business'],
    ['İqtisadiyyat', 'business'],
    ['Экономика', 'business'],
    ['Cəmiyyət', 'society'],
    ['Education', 'society'],
    ['Происшествия', 'law'],
    ['Hadisə', 'law'],
    ['Army', 'conflict'],
    ['Science & Technology', 'technology'],
    ['Elm', 'science'],
    ['Наука и техника', 'technology'],
    ['Health care', 'health'],
    ['Səhiyyə', 'health'],
    ['climate-change', 'environment'],
    ['Экология', 'environment'],
    ['Sports', 'sport'],
    ['Футбол', 'sport'],
    ['İdman xəbərləri', 'sport'],
    ['Arts & Entertainment', 'culture'],
    ['Şou-biznes', 'culture'],
    ['Lifestyle', 'life'],
    ['Azərbaycan', 'caucasus'],
    ['Карабах', 'caucasus'],
    ['/news/world/', 'world'],
    ['Velm Courier Plus', null],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
  ])('is understood: %s', (name, topic) => {
    expect(topicOf(name)).toBe(topic);
  });

  it('names several topics where it says several things', () => {
    expect(topicsNamed('News / World / Football')).toEqual(['world', 'sport']);
    expect(topicsNamed('Science and Environment')).toEqual(['science', 'environment']);
    expect(topicsNamed('Elm və təhsil')).toEqual(['society']);
    expect(topicsNamed('Спорт и культура')).toEqual(['sport', 'culture']);
  });

  it('is always one of the topics there are, whatever the name', () => {
    const slugs = TOPICS.map(({ slug }) => slug);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(slugs).toEqual(expect.arrayContaining([...topicsNamed(name)]));
      }),
    );
    for (const slug of slugs) expect(topicOf(slug)).toBe(slug);
  });
});

describe('an address', () => {
  it.each([
    ['https://velm.example/news/world/europe/harbour-reopens', ['news', 'world', 'europe']],
    ['https://sport.velm.example/football/cup-final', ['sport', 'football']],
    ['https://velm.example/news/science-environment-67890123', ['news', 'science environment']],
    ['https://velm.example/az/siyas%C9%99t/12345.html', ['siyasət']],
    ['https://velm.example/2026/06/01/a-very-long-headline-as-a-folder/', []],
    ['https://velm.example/100%/x', []],
    ['no address', []],
  ])('names its sections: %s', (address, sections) => {
    expect(sectionsOfAddress(address)).toEqual(sections);
  });
});

describe('an article', () => {
  it('is filed first under what the operator filed its feed under', () => {
    const article = {
      ...nothing,
      ...MATCH,
      language: 'en',
      categories: ['Football', 'World'],
      feedTopic: 'caucasus',
    };
    expect(topicsOf(article)).toEqual(['caucasus', 'sport', 'world']);
  });

  it('is filed under what its categories name, each once, and never under everything', () => {
    const categories = ['Football', 'Sport', 'Oil', 'Health', 'Law', 'Science'];
    expect(topicsOf({ ...nothing, categories })).toEqual(['sport', 'business', 'health', 'law']);
  });

  it('in English whose feed says nothing is filed under what its words give away', () => {
    expect(topicsOf({ ...nothing, ...MATCH, language: 'en' })).toEqual(['sport']);
    const fever = {
      title: 'Vaccine against ridge fever protects nine patients in ten',
      text: 'Doctors at the hospital of Vell said the clinical trial showed few symptoms and no new infections among nurses.',
    };
    expect(topicsOf({ ...nothing, ...fever, language: 'en' })).toEqual(['health']);
    const baku = {
      title: 'Night train links Baku and the mountains',
      text: 'The train left the capital of Azerbaijan on Friday evening.',
    };
    expect(topicsOf({ ...nothing, ...baku, language: 'en' })).toContain('caucasus');
  });

  it('in Azerbaijani, in Russian, or in a language unknown, is never guessed at', () => {
    for (const language of ['az', 'ru', 'tr', null]) {
      expect(topicsOf({ ...nothing, ...MATCH, language })).toEqual([]);
    }
  });

  it('whose words say little has no topic rather than a wrong one', () => {
    for (const title of ['', 'Correction', 'What we know so far', '???']) {
      expect(topicsOf({ ...nothing, title, language: 'en' })).toEqual([]);
    }
  });

  it('of whatever characters has topics that there are', () => {
    const slugs = TOPICS.map(({ slug }) => slug);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 60 }), (title, text) => {
        const topics = topicsOf({ ...nothing, title, text, language: 'en' });
        expect(slugs).toEqual(expect.arrayContaining([...topics]));
      }),
    );
  });
});

describe('the model', () => {
  it('survives being written and read', () => {
    const weights = Int8Array.from({ length: 63 }, (_, at) => at - 31);
    expect(readWeights(writeWeights(weights))).toEqual(weights);
  });

  it('sees the same in a text however often it is said twice over', () => {
    const once = featuresOf('', MATCH.text);
    const twice = featuresOf('', `${MATCH.text} ${MATCH.text}`);
    expect([...twice.keys()]).toEqual([...once.keys()]);
    expect(Math.hypot(...twice.values())).toBeCloseTo(1);
  });
});
