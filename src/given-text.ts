/** Finds the text given for a setting: in the environment, or, for a secret, in a file that the environment names. */
import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Named {
  readonly name: string;
  readonly isSecret?: boolean;
}

/** The text given for a setting, or the empty string; throws the end of a sentence that begins with its name. */
export function givenText({ name, isSecret }: Named, environment: Environment): string {
  const given = environment[name]?.trim() ?? '';
  const file = isSecret === true ? (environment[`${name}_FILE`]?.trim() ?? '') : '';
  if (file === '') return given;
  if (given !== '') throw new Error(`and ${name}_FILE are both given: leave one out.`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`is to be read from ${file}, as ${name}_FILE says, which failed (${code}).`);
  }
  if (text === '') throw new Error(`is to be read from ${file}, as ${name}_FILE says, which is empty.`);
  return text;
}
