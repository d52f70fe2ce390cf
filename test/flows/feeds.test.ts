/** What feeds do to their entries hides no news, tells none twice, and overwrites none; a removed feed stays so. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { ANNA, BABEK, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const EPOCH = '<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>';
const STORM = 'Storm warning issued for the northern strait';
const FERRY = 'Ferry runs aground near the old mole';
const MAYOR = 'Mayor opens the new market hall today';
const PORTS = 'The ten best ports of the year 2020';
const MARINAS = 'The twelve best marinas of the year 2026';
const FOG = 'Fog closes the airport for hours';
const RUNWAY = 'Runway lights fail during evening landing';

let sandbox: TestSandbox;
let server: Server;
let house: Household;
let items: Record<string, readonly string[]>;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const written = items[path];
    if (written === undefined) response.writeHead(404).end();
    else
      response.end(
        `<rss version="2.0"><channel><title>The Loopback Times</title>${written.join('')}</channel></rss>`,
      );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await house.close();
  server.close();
  server.closeAllConnections();
  await sandbox.close();
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const item = (title: string, rest: string): string => `<item><title>${title}</title>${rest}</item>`;
const link = (path: string): string => `<link>${origin()}${path}</link>`;
const guid = (name: string): string => `<guid isPermaLink="false">${name}</guid>`;

/** How often a headline came to the reader. */
const timesTold = (title: string): number =>
  sandbox
    .person(ANNA)
    .received()
    .flatMap(({ text = '' }) => text.split(title).slice(1)).length;

describe('a subscriber is told', () => {
  it('each article once, whatever address, guid and date its feed gives it', async () => {
    const index = link('/news.html');
    items = {
      '/a': [item(STORM, index)],
      '/b': [
        item(
          PORTS,
          `${link('/ports')}${guid('b1')}<pubDate>${new Date(Date.now() - 3e8).toUTCString()}</pubDate>`,
        ),
      ],
      '/d': [item(FOG, `${link('/1')}${guid('d1')}${EPOCH}`)],
    };
    const topics = { world: `${origin()}/a`, business: `${origin()}/b`, science: `${origin()}/d` };
    house = household(sandbox, topics);
    await house.start();
    for (const topic of Object.keys(topics)) await sandbox.person(ANNA).say(`/subscribe ${topic}`);
    await house.log.seen('article.made', 3);

    items = {
      '/a': [item(FERRY, index), item(MAYOR, index), item(STORM, index)],
      '/b': [item(MARINAS, `${link('/marinas')}${guid('b1')}<pubDate>${new Date().toUTCString()}</pubDate>`)],
      '/d': [
        item(RUNWAY, `${link('/2')}${guid('d2')}${EPOCH}`),
        item(FOG, `${link('/1')}${guid('d1')}${EPOCH}`),
      ],
    };
    const news = [FERRY, MAYOR, MARINAS, RUNWAY];
    await sandbox.until(() => news.every(title => timesTold(title) > 0));
    const polled = house.log.events().filter(event => event === 'feed.polled').length;
    await house.log.seen('feed.polled', polled + 6);
    expect(news.map(timesTold)).toEqual([1, 1, 1, 1]);
    expect([STORM, PORTS, FOG].map(timesTold)).toEqual([0, 0, 0]);
    // What was told before is still what it was.
    expect((await sandbox.person(ANNA).say('/search storm warning')).text).toContain(STORM);
    expect((await sandbox.person(ANNA).say('/search ten best ports')).text).toContain(PORTS);
  });
});

describe('a feed that an operator removed', () => {
  it('stays removed though FEEDS_FILE names it, and comes back when asked for', async () => {
    items = { '/a': [item(STORM, link('/storm'))] };
    house = household(sandbox, { world: `${origin()}/a` }, { OPERATOR_IDS: String(BABEK) });
    await house.start();
    await house.log.seen('feed.polled');
    const babek = sandbox.person(BABEK);
    await babek.say('/language en');
    expect((await babek.say('/removefeed 1')).text).toMatch(/stays so, also where FEEDS_FILE names it/);
    await house.restart();
    expect((await babek.say('/feeds')).text).toContain('There are no feeds yet');
    expect((await babek.say(`/addfeed ${origin()}/a`)).text).toContain('Added “The Loopback Times”');
    await house.restart();
    expect((await babek.say('/feeds')).text).toContain('The Loopback Times');
  });
});
