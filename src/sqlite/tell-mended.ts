/** Owes operators a word of a message that went out without a part, in the transaction that settles it. */
import type { Claim, Mended, Told } from '../core/delivery/delivery.ts';
import { mendedNote } from '../core/delivery/mended.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { createOweOperators } from './operator-note-store.ts';

export function createTellMended(
  sqlite: Sqlite,
): (claim: Claim, told: readonly Told[], mended: Mended, now: Instant) => void {
  const owe = createOweOperators(sqlite);
  return (claim, told, mended, now) => {
    const shown = claim.kind === 'follow-up' ? [claim.article] : told.map(({ article }) => article);
    const { subject, note } = mendedNote(mended, shown);
    owe(subject, note, now);
  };
}
