/** Telegram's own parser, offline, as the judge of what the bot sends. */
import { createRequire } from 'node:module';

export interface ParsedMessage {
  readonly text: string;
  readonly entities: readonly {
    readonly offset: number;
    readonly length: number;
    readonly type: { readonly _: string; readonly url?: string };
  }[];
}

interface Tdlib {
  configure(options: { tdjson: string; verbosityLevel: number }): void;
  execute(request: Record<string, unknown>): Record<string, unknown> | null;
}

export interface Judge {
  /** What Telegram would show; throws where it would refuse. */
  parse(html: string): ParsedMessage;
  /** What it would make clickable by itself: mentions, commands, addresses. */
  findEntities(text: string): readonly string[];
}

/** Null where the library does not load, as on musl or arm64. */
export function loadJudge(): Judge | null {
  let tdl: Tdlib;
  try {
    const require = createRequire(import.meta.url);
    tdl = require('tdl') as Tdlib;
    tdl.configure({
      tdjson: (require('prebuilt-tdlib') as { getTdjson(): string }).getTdjson(),
      verbosityLevel: 0,
    });
    tdl.execute({ _: 'getTextEntities', text: '' });
  } catch {
    return null;
  }
  const execute = (request: Record<string, unknown>): Record<string, unknown> => {
    const answer = tdl.execute(request);
    if (answer === null || answer['_'] === 'error')
      throw new Error(`Telegram refuses: ${String(answer?.['message'])}`);
    return answer;
  };
  return {
    parse: html =>
      execute({
        _: 'parseTextEntities',
        text: html,
        parse_mode: { _: 'textParseModeHTML' },
      }) as unknown as ParsedMessage,
    findEntities: text =>
      (execute({ _: 'getTextEntities', text }) as unknown as ParsedMessage).entities.map(
        ({ type }) => type._,
      ),
  };
}
