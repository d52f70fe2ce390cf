/** Who floods the bot takes it from nobody else: not in private, not in a group, not in many, by polling or by webhook. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';
import { type ShiftClock, shiftClock } from '../support/shift-clock.ts';

const WARNING = 'more at once than I can answer';
const FLOOD = 150;
/** What may wait, and what was under way. */
const ANSWERED_AT_MOST = 30;
const FIRST_MEMBER = 4_000;

let sandbox: TestSandbox;
let house: Household;
let clock: ShiftClock;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  clock = shiftClock();
  house = household(sandbox, {}, {}, clock);
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const start = async (): Promise<void> => {
  await house.start();
  await house.log.seen('bot.started');
};
const textsOf = (id: number, chat = id): string[] =>
  sandbox
    .person(id, chat)
    .received()
    .map(({ text = '' }) => text);
const warningsIn = (chat: number): number =>
  textsOf(ANNA, chat).filter(text => text.includes(WARNING)).length;
function flood(id: number, chat = id, count = FLOOD): void {
  for (let time = 0; time < count; time += 1) sandbox.people.write({ chatId: chat, fromId: id }, '/help');
}
function addMembers(chat: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => {
    const id = FIRST_MEMBER + place;
    if (!sandbox.world.users.has(id)) sandbox.world.addPerson({ id, first_name: `Member ${place}` });
    sandbox.world.chat(chat).members.set(id, 'member');
    return id;
  });
}

describe('a flood', () => {
  it('in private costs the others nothing, and its author gets some answers and one warning', async () => {
    await start();
    flood(ANNA);
    expect((await sandbox.person(BABEK).say('/help')).text).toContain('/latest');
    await sandbox.until(() => warningsIn(ANNA) === 1);
    expect(textsOf(ANNA).length).toBeLessThanOrEqual(ANSWERED_AT_MOST);
    flood(ANNA);
    await sandbox.person(BABEK).say('/privacy');
    expect(textsOf(ANNA).length).toBeGreaterThan(1);
    expect(warningsIn(ANNA)).toBe(1);
  });

  it('is over ten seconds after its last word', async () => {
    await start();
    flood(ANNA);
    await sandbox.until(() => warningsIn(ANNA) === 1);
    await sandbox.person(BABEK).say('/help');
    clock.shift(11_000);
    sandbox.person(ANNA).write('/privacy');
    await sandbox.until(() => textsOf(ANNA).some(text => text.includes('What I keep')));
  });

  it('of ten members of a group leaves the group to the others, with one warning', async () => {
    await start();
    const members = addMembers(GROUP, 10);
    for (let time = 0; time < 50; time += 1) for (const id of members) flood(id, GROUP, 1);
    const said = sandbox.person(BABEK, GROUP);
    said.write('/privacy');
    await sandbox.until(() => textsOf(BABEK, GROUP).some(text => text.includes('What I keep')));
    expect(warningsIn(GROUP)).toBe(1);
    // Twenty a minute is what Telegram lets the bot say in a group.
    expect(textsOf(BABEK, GROUP).length).toBeLessThan(20);
  });

  it('of one person in ten groups is one flood', async () => {
    const groups = Array.from({ length: 10 }, (_, place) => GROUP - 1_000 - place);
    for (const id of groups) {
      sandbox.world.addGroup({ id, title: `Group ${id}`, memberIds: [sandbox.world.me.id] });
      addMembers(id, 2);
    }
    await start();
    for (let time = 0; time < 40; time += 1) for (const id of groups) flood(FIRST_MEMBER, id, 1);
    const other = groups.map(id => sandbox.person(FIRST_MEMBER + 1, id));
    for (const person of other) person.write('/privacy');
    const answered = (id: number) => textsOf(ANNA, id).filter(text => text.includes('What I keep')).length;
    await sandbox.until(() => groups.every(id => answered(id) === 1));
    const answers = groups.flatMap(id => textsOf(ANNA, id).filter(text => text.includes('/latest')));
    expect(answers.length).toBeLessThanOrEqual(ANSWERED_AT_MOST);
    expect(groups.reduce((sum, id) => sum + warningsIn(id), 0)).toBe(1);
  });

  it('that was stored before a stop is answered once after the start, and the rest of it never', async () => {
    await start();
    flood(ANNA);
    await sandbox.until(() => warningsIn(ANNA) === 1);
    await house.restart();
    await house.log.seen('bot.started', 2);
    await sandbox.person(BABEK).say('/help');
    expect(textsOf(ANNA).length).toBeLessThanOrEqual(ANSWERED_AT_MOST);
  });
});
