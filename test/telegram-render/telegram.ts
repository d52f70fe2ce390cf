/** The sandbox's reading of Telegram HTML as the judge of what the bot sends: it knows Telegram's rules and not the bot's. */
import { detectEntities } from '../../src/sandbox/detect-entities.ts';
import { formatText } from '../../src/sandbox/read-text.ts';
import type { Entity } from '../../src/sandbox/shapes.ts';

export interface ParsedMessage {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** What Telegram would show; throws where it would refuse. */
export function parse(html: string): ParsedMessage {
  return formatText(html, 'HTML', undefined);
}

/** What it would make clickable by itself: mentions, commands, addresses. */
export function findEntities(text: string): readonly string[] {
  return detectEntities(text, []).map(({ type }) => type);
}
