/** How long something takes, as a person says it: whole minutes, then hours with one decimal. */
import type { Phrase } from '../core/shared/language.ts';

export function sayDuration(say: Phrase, seconds: number): string {
  return seconds < 90 * 60
    ? say('duration-minutes', { count: Math.max(1, Math.ceil(seconds / 60)) })
    : say('duration-hours', { count: Math.round(seconds / 360) / 10 });
}
