/** Why a story came and how much it matters, in a few lines a story. */
import type { Article } from '../../core/article/article.ts';
import type { Why } from '../../core/delivery/why.ts';
import { shorten } from '../../core/shared/text.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import type { Audience, View } from './view.ts';

/** A round-up names ten stories at most; with these limits ten explanations stay within one message. */
const TITLE_LIMIT = 100;
const NAMES_LIMIT = 120;
const ALERT_LIMIT = 40;

export interface Explained {
  readonly lead: Article;
  readonly why: Why;
}

export function whyOf(explained: readonly Explained[], audience: Audience): View {
  return { text: explained.map(each => explain(each, audience)).join('\n\n') };
}

function explain({ lead, why }: Explained, { say, language, timeZone }: Audience): string {
  const at = sayInstant(why.newestAt, timeZone, language);
  const names = shorten(why.sources.join(', '), NAMES_LIMIT);
  const told = say('why-told', { count: why.articles, at });
  return [
    `<b>${lead.id}. ${foreignHtml(shorten(lead.title, TITLE_LIMIT))}</b>`,
    escapeHtml(reasonOf(why, say)),
    foreignHtml(names === '' ? told : `${told}: ${names}`),
    ...(why.pinnedAt === null ? [] : [escapeHtml(say('why-pinned'))]),
    ...(why.breakingAt === null || why.pinnedAt !== null ? [] : [escapeHtml(say('why-breaking'))]),
  ].join('\n');
}

function reasonOf({ sentAt, topics, alerts }: Why, say: Audience['say']): string {
  const words = alerts[0];
  if (sentAt === null) return say('why-asked');
  if (words !== undefined) return say('why-alert', { words: shorten(words, ALERT_LIMIT) });
  if (topics.length > 0)
    return say('why-topics', { topics: topics.map(topic => say(`topic-${topic}`)).join(', ') });
  return say('why-earlier');
}
