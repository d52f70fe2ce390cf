/** Pressed buttons and inline queries that wait for the bot's answer. */
import { randomInt } from 'node:crypto';
import type { Json } from './shapes.ts';

export interface Questions {
  /** @returns the question's id, and its answer: null when the bot says nothing within `ms` */
  ask(ms: number): { readonly id: string; readonly answer: Promise<Json | null> };
  /** @returns whether the question was open */
  answer(id: string, answer: Json): boolean;
  close(): void;
}

export function createQuestions(): Questions {
  const open = new Map<string, (answer: Json | null) => void>();
  return {
    ask(ms) {
      const id = String(randomInt(2 ** 47));
      const answer = new Promise<Json | null>(resolve => {
        const end = (value: Json | null): void => {
          clearTimeout(timer);
          open.delete(id);
          resolve(value);
        };
        const timer = setTimeout(() => end(null), ms);
        open.set(id, end);
      });
      return { id, answer };
    },
    answer(id, answer) {
      const end = open.get(id);
      end?.(answer);
      return end !== undefined;
    },
    close() {
      for (const end of open.values()) end(null);
    },
  };
}
