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
  /** The article that was asked about, where it is not the lead. */
  readonly joined: Article | null;
  /** Some of the other articles of the story: nothing that a join keeps back is out of reach. */
  readonly others: readonly Article[];
}

export function whyOf(explained: readonly Explained[], audience: Audience): View {
  return { text: explained.map(each => explain(each, audience)).join('\n\n') };
}

function explain({ lead, why, joined, others }: Explained, { say, language, timeZone }: Audience): string {
  const at = sayInstant(why.newestAt, timeZone, language);
  const names = shorten(why.sources.join(', '), NAMES_LIMIT);
  const told = say('why-told', { count: why.articles, at });
  return [
    `<b>${lead.id}. ${foreignHtml(shorten(lead.title, TITLE_LIMIT))}</b>`,
    escapeHtml(reasonOf(why, say)),
    foreignHtml(names === '' ? told : `${told}: ${names}`),
    ...(joined === null ? [] : [escapeHtml(say('why-joined', { number: String(joined.id) }))]),
    ...(others.length === 0 ? [] : [escapeHtml(say('why-others')), ...others.map(lineOf)]),
    ...(why.pinnedAt === null ? [] : [escapeHtml(say('why-pinned'))]),
    ...(why.breakingAt === null || why.pinnedAt !== null ? [] : [escapeHtml(say('why-breaking'))]),
  ].join('\n');
}

function lineOf({ id, title }: Article): string {
  return `/full_${id} ${foreignHtml(shorten(title, TITLE_LIMIT))}`;
}

function reasonOf({ sentAt, topics, alerts }: Why, say: Audience['say']): string {
  const words = alerts[0];
  if (sentAt === null) return say('why-asked');
  if (words !== undefined) return say('why-alert', { words: shorten(words, ALERT_LIMIT) });
  if (topics.length > 0)
    return say('why-topics', { topics: topics.map(topic => say(`topic-${topic}`)).join(', ') });
  return say('why-earlier');
}
