/** The name under which a reader is shown to a friend; what people call themselves has been an advertisement before. */
import { oneLine } from '../shared/text.ts';
import { checkName } from './name.ts';

/** Pictures that many people wear in their names, with what joins and colours them. */
const PICTURES =
  /\p{Extended_Pictographic}|\p{So}|\p{Sk}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;

/** Null when what is left is not a plain name: an address, a number, a sentence is never passed on in our voice. */
export function shownName(name: string): string | null {
  const checked = checkName(oneLine(name.replace(PICTURES, ' ')));
  return checked.ok ? checked.name : null;
}
