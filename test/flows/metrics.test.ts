/** What the operator's Prometheus sees of the outbox, and that nobody else does. */

import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { readBuildInfo } from '../../src/build-info.ts';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, BABEK, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const LAMP = {
  slug: 'lamp',
  title: 'Lamp of the Orsa lighthouse is lit',
  text: `The lamp of the Orsa lighthouse was lit on Friday after forty years in the dark.
Volunteers rebuilt its lens from drawings they had found in an attic, piece by piece, over two winters.`,
};

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
let app: App;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  house = household(sandbox, { world: publisher.feed('world') });
  app = await house.start();
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

/** fetch does not let the Host header be chosen. */
function statusUnderHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${app.url}/metrics`, { headers: { host } }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const ask = (headers: Record<string, string> = {}) => fetch(`${app.url}/metrics`, { headers });
async function metric(name: string): Promise<number> {
  const page = await (await ask()).text();
  const line = page.split('\n').find(each => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
  if (line === undefined) throw new Error(`no metric ${name}`);
  return Number(line.split(' ').at(-1));
}

describe('the metrics', () => {
  it('count what was sent and what was not, what is owed, and how fresh it was', async () => {
    await sandbox.person(ANNA).say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe world');
    await house.log.seen('feed.polled');
    sandbox.faults.add({ kind: '429', method: 'sendMessage', chat_id: BABEK, retry_after: 3_600 });
    publisher.publish('world', LAMP);
    await house.log.seen('delivery.sent');
    await house.log.seen('delivery.postponed');
    expect(await metric('towncrier_sent_total{kind="stories"}')).toBe(1);
    expect(await metric('towncrier_failed_total{kind="stories",outcome="slow-down"}')).toBe(1);
    expect(await metric('towncrier_owed{kind="stories"}')).toBe(1);
    expect(await metric('towncrier_due')).toBe(0);
    expect(await metric('towncrier_oldest_due_seconds')).toBe(0);
    expect(await metric('towncrier_in_flight')).toBe(0);
    expect(await metric('towncrier_publication_to_delivery_seconds_count')).toBe(1);
    expect(await metric('towncrier_limiter_wait_seconds_count')).toBe(2);
    expect(await metric('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('tell how feeds, chats, letters, jobs and the files are', async () => {
    await sandbox.person(ANNA).say('/start');
    publisher.publish('world', LAMP);
    await house.log.seen('article.made');
    const { version, node, timeZones } = readBuildInfo();
    expect(
      await metric(`towncrier_build_info{version="${version}",node="${node}",timezones="${timeZones}"}`),
    ).toBe(1);
    expect(await metric('towncrier_feeds{state="active"}')).toBe(1);
    expect(await metric('towncrier_feeds{state="troubled"}')).toBe(0);
    expect(await metric('towncrier_chats{state="active"}')).toBe(1);
    expect(await metric('towncrier_letters{state="dead"}')).toBe(0);
    expect(await metric('towncrier_jobs_overdue')).toBe(0);
    expect(await metric('towncrier_database_bytes{file="database"}')).toBeGreaterThan(0);
    expect(await metric('towncrier_database_bytes{file="wal"}')).toBeGreaterThan(0);
  });

  it.each(['docs/monitoring/alerts.yml', 'docs/monitoring/grafana/dashboard.json'])(
    'have every series that %s names',
    async file => {
      const text = readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
      const named = new Set(text.match(/\b(?:towncrier|nodejs|process)_[a-z0-9_]+/g));
      expect(named.size).toBeGreaterThan(5);
      const page = await (await ask()).text();
      const known = new Set(
        [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
      );
      expect([...named].filter(name => !known.has(name))).toEqual([]);
    },
  );

  it('are for this machine only, not for who comes through its proxy', async () => {
    expect((await ask()).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    expect((await ask({ forwarded: 'for=203.0.113.7' })).status).toBe(404);
    expect((await ask({ 'x-real-ip': '203.0.113.7' })).status).toBe(404);
    expect((await ask({ via: '1.1 proxy' })).status).toBe(404);
    // A page in the operator's browser that was told this machine is its own server.
    expect(await statusUnderHost('rebound.example')).toBe(404);
    expect(await statusUnderHost('localhost:8080')).toBe(200);
  });

  it('answer others who bear the token, and nobody who bears another', async () => {
    const through = { 'x-forwarded-for': '203.0.113.7' };
    house.environment['METRICS_TOKEN'] = 'a-token-of-sixteen';
    app = await house.restart();
    expect((await ask({ ...through, authorization: 'Bearer a-token-of-sixteen' })).status).toBe(200);
    expect((await ask({ ...through, authorization: 'Bearer a-token-of-sixteem' })).status).toBe(404);
    expect((await ask({ ...through, authorization: 'a-token-of-sixteen' })).status).toBe(404);
    expect((await ask(through)).status).toBe(404);
    expect((await ask()).status).toBe(200);
  });
});
