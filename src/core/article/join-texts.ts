/** Hands a collector each text whole: a parser gives one part for each entity, and a rule about marks must see them all. */
import type { BlockCollector } from './collect-blocks.ts';

export function joinTexts(collector: BlockCollector): BlockCollector {
  let parts: string[] = [];
  const hand = (): void => {
    if (parts.length === 0) return;
    const text = parts.join('');
    parts = [];
    collector.text(text);
  };
  return {
    open(name, attributes) {
      hand();
      collector.open(name, attributes);
    },
    text(text) {
      parts.push(text);
    },
    close(name) {
      hand();
      collector.close(name);
    },
    end() {
      hand();
      return collector.end();
    },
  };
}
