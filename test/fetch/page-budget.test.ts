/** A host whose pages took too long to read twice is left alone for an hour; other hosts are not. */
import { expect, it } from 'vitest';
import { createPageBudget } from '../../src/fetch/page-budget.ts';
import { handClock } from '../support/clock.ts';

const HOUR = 3_600_000;

it('a host is left alone after two delays, and asked again an hour later', () => {
  const clock = handClock();
  const budget = createPageBudget(clock);
  budget.countDelay('velm.example');
  expect(budget.isSpent('velm.example')).toBe(false);
  budget.countDelay('velm.example');
  expect(budget.isSpent('velm.example')).toBe(true);
  expect(budget.isSpent('lanmoor.example')).toBe(false);
  clock.set(clock.now() + HOUR);
  expect(budget.isSpent('velm.example')).toBe(false);
});

it('delays that lie far apart are none of a host’s habits', () => {
  const clock = handClock();
  const budget = createPageBudget(clock);
  for (let time = 0; time < 5; time += 1) {
    budget.countDelay('velm.example');
    expect(budget.isSpent('velm.example')).toBe(false);
    clock.set(clock.now() + HOUR);
  }
});
