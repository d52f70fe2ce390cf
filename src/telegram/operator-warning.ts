/** Warns the operators, in their private chats, of what no job can mend. It needs no database. */
import { Api } from 'grammy';
import type { ChatStore } from '../core/reader/chat.ts';
import type { Language, Phrase, Phrases } from '../core/shared/language.ts';
import type { Log } from '../core/shared/ports.ts';

export interface WarningNeeds {
  readonly token: string;
  readonly apiRoot: string;
  readonly operatorIds: readonly number[];
  readonly defaultLanguage: Language;
  readonly chats: Pick<ChatStore, 'byId'>;
  readonly phrases: Phrases;
  readonly log: Log;
}

/** None of them rejects: who cannot be reached is named in the log. */
export interface OperatorWarning {
  /** `copy`: the file that holds everything. */
  ofLostFile(copy: string): Promise<void>;
  ofDamage(why: string): Promise<void>;
  ofFullDisk(folder: string): Promise<void>;
  /** The clock said so much more in an earlier run. */
  ofClockBehind(days: number): Promise<void>;
}

export function createOperatorWarning(needs: WarningNeeds): OperatorWarning {
  const api = new Api(needs.token, { apiRoot: needs.apiRoot, timeoutSeconds: 30 });
  const warn = async (phrase: (say: Phrase) => string): Promise<void> => {
    for (const id of needs.operatorIds) {
      try {
        await api.sendMessage(id, phrase(needs.phrases(languageOf(needs, id))));
      } catch {
        needs.log.warn('operator.unreached', { operator: id, isFinal: true });
      }
    }
  };
  return {
    ofLostFile: (copy: string) => warn(say => say('warn-database-gone', { copy })),
    ofDamage: (why: string) => warn(say => say('warn-database-damaged', { why })),
    ofFullDisk: (folder: string) => warn(say => say('warn-disk-full', { folder })),
    ofClockBehind: (days: number) => warn(say => say('warn-clock-behind', { days })),
  };
}

function languageOf({ chats, defaultLanguage }: WarningNeeds, id: number): Language {
  try {
    return chats.byId(id)?.language ?? defaultLanguage;
  } catch {
    // A damaged database need not know its operators' languages to have them warned.
    return defaultLanguage;
  }
}
