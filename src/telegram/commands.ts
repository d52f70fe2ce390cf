/** The commands Telegram offers when a reader types "/", in each language. */
import type { Api } from 'grammy';
import { LANGUAGES, type Language, type Phrases } from '../core/shared/language.ts';

/** In the order in which the list shows them: what a newcomer needs first. */
export const READER_COMMANDS = [
  'latest',
  'catchup',
  'topics',
  'search',
  'summary',
  'full',
  'print',
  'recommend',
  'saved',
  'why',
  'subscribe',
  'unsubscribe',
  'alert',
  'mute',
  'alerts',
  'settings',
  'digest',
  'quiet',
  'pause',
  'language',
  'timezone',
  'help',
  'privacy',
  'cancel',
  'stop',
  'start',
] as const;

/** Sets the list for each language, and the default one for everybody else. */
export async function setCommands(api: Api, phrases: Phrases, fallback: Language): Promise<void> {
  const listIn = (language: Language) =>
    READER_COMMANDS.map(command => ({ command, description: phrases(language)(`command-${command}`) }));
  await api.setMyCommands(listIn(fallback));
  for (const language of LANGUAGES) await api.setMyCommands(listIn(language), { language_code: language });
}
