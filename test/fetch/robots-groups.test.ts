/** Of a robots.txt only what concerns us is parsed, however much stands in it. */
import { expect, it } from 'vitest';
import { groupsFor } from '../../src/fetch/robots-groups.ts';

it('keeps the groups of everybody and of ours, and leaves out those of others', () => {
  const robots =
    'User-agent: Other\nDisallow: /\n\nUser-Agent: Towncrier/1.0\nUser-agent: Third\nAllow: /a # news\nCrawl-delay: 2\n' +
    'Sitemap: https://velm.example/map\nUser-agent: *\nDisallow: /b';
  expect(groupsFor(robots, 'Towncrier').split('\n')).toEqual([
    'User-agent: towncrier',
    'allow: /a',
    'crawl-delay: 2',
    'User-agent: *',
    'disallow: /b',
  ]);
});

it('keeps no more rules and no odder patterns than a site can mean', () => {
  const agents = 'User-agent: a\n'.repeat(18_000);
  const rules = 'Disallow: /x\n'.repeat(18_000);
  expect(groupsFor(`${agents}${rules}`, 'Towncrier')).toBe('');
  expect(groupsFor(`User-agent: *\n${rules}`, 'Towncrier').split('\n')).toHaveLength(2_001);
  expect(groupsFor(`User-agent: *\nDisallow: /${'*a'.repeat(500)}`, 'Towncrier')).toBe('User-agent: *');
});
