/** Serial news in the chat: each event is told, and each of them once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Arrival, arrive } from '../support/arrivals.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { ANNA } from '../support/sandbox.ts';

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom('2026-06-01T06:00');
  room.reader(ANNA, ['world']);
});
afterEach(() => room.close());

const HOUR = 3_600_000;

/** Lets them come in an hour apart and counts the messages of the bot that name each headline. */
async function toldOf(...arrivals: readonly Arrival[]): Promise<readonly number[]> {
  for (const arrival of arrivals) {
    arrive(room, { at: room.now(), ...arrival });
    await room.until(room.now() + HOUR);
  }
  const texts = room.received(ANNA).map(({ text = '' }) => text);
  return arrivals.map(({ title }) => texts.filter(text => text.includes(title)).length);
}

const quake = (place: string, magnitude: string, town: string): Arrival => ({
  title: `Magnitude ${magnitude} earthquake near ${place}`,
  text: `An earthquake of magnitude ${magnitude} struck 30 km from ${town} on Monday, the geological survey said.
No tsunami warning was issued and there were no immediate reports of damage or casualties.`,
  source: 'Quake Desk',
});

it('five earthquakes reported in the same words are five messages', async () => {
  expect(
    await toldOf(
      quake('Velmia', '5.2', 'Lanmoor'),
      quake('Maravia', '4.8', 'Belen'),
      quake('Tarvel', '5.5', 'Orsa'),
      quake('Anvik', '6.1', 'Port Abara'),
      quake('Sorenia', '5.0', 'Quist'),
    ),
  ).toEqual([1, 1, 1, 1, 1]);
});

it('one earthquake told by three sources, and again with more that is known, is one message', async () => {
  const first = quake('Velmia', '5.2', 'Lanmoor');
  expect(
    await toldOf(
      first,
      {
        title: 'Strong tremor shakes Lanmoor',
        text: `People in Lanmoor ran out of their houses when the ground shook for half a minute on Monday; the geological survey in
Velmia put the earthquake at 5.2. Shops near the harbour closed for an hour.`,
        source: 'The Bell',
      },
      {
        title: 'Quake of 5.2 in Velmia, no damage',
        text: `An earthquake of 5.2 was felt in Lanmoor and all over Velmia on Monday. There was no damage, the geological survey said, and
no casualties were reported.`,
        source: 'Gazette',
      },
      {
        ...first,
        title: 'Two hurt in magnitude 5.2 earthquake near Velmia',
        text: `Two people were hurt in Lanmoor. ${first.text}`,
      },
    ),
  ).toEqual([1, 0, 0, 0]);
});
