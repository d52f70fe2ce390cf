/** Reads pages, and leaves a host alone once it kept silent, so that its pages do not hold up all others. */
import type { Clock } from '../shared/ports.ts';
import { hostOf } from '../shared/url.ts';
import type { PageReader } from './article.ts';

/** A host that kept silent this often is asked for no more pages in this run. */
const SILENCES_OF_A_HOST = 2;

export function patientReader(pages: PageReader, clock: Clock): PageReader {
  const silences = new Map<string, number>();
  return {
    async read(url, signal) {
      const host = hostOf(url);
      const before = silences.get(host) ?? 0;
      if (before >= SILENCES_OF_A_HOST) return { ok: false, why: 'The site does not answer.' };
      const read = await pages.read(url, signal);
      await clock.sleep(0);
      if (!read.ok && read.isUnreached === true) silences.set(host, before + 1);
      return read;
    },
  };
}
