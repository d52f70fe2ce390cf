/** What Prometheus reads: the outbox in numbers, and the process. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryMeter } from '../core/delivery/meter.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Backlog } from '../core/upkeep/backlog.ts';
import type { Status } from '../core/upkeep/status.ts';

export interface Metrics {
  readonly meter: DeliveryMeter;
  readonly contentType: string;
  /** The page, in the text format of Prometheus. */
  page(): Promise<string>;
}

export interface MetricsNeeds {
  readonly build: { readonly version: string; readonly node: string; readonly timeZones: string };
  readonly readBacklog: () => Promise<Backlog>;
  readonly readStatus: () => Pick<Status, 'feeds' | 'chats' | 'letters'>;
  /** Why jobs are overdue, a sentence each. */
  readonly overdue: () => readonly string[];
  /** Sizes of the database's files in bytes. */
  readonly readSizes: () => { readonly database: number; readonly wal: number };
  /** Messages a second at most. */
  readonly perSecond: number;
  readonly now: () => Instant;
}

export function createMetrics(needs: MetricsNeeds): Metrics {
  const { build, readBacklog, perSecond, now } = needs;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const sent = new Counter({
    name: 'towncrier_sent_total',
    help: 'Messages sent.',
    labelNames: ['kind'],
    registers,
  });
  const edited = new Counter({ name: 'towncrier_edited_total', help: 'Messages edited.', registers });
  const failed = new Counter({
    name: 'towncrier_failed_total',
    help: 'Sends that did not end as sent, by what became of them.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const told = new Histogram({
    name: 'towncrier_publication_to_delivery_seconds',
    help: 'From the publication of an article to its delivery.',
    buckets: [10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400],
    registers,
  });
  const waited = new Histogram({
    name: 'towncrier_limiter_wait_seconds',
    help: 'How long a message waited for the limiter.',
    buckets: [0.001, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  });
  let underWay = 0;
  new Gauge({
    name: 'towncrier_in_flight',
    help: 'Messages sent whose outcome is not kept yet.',
    registers,
    collect() {
      this.set(underWay);
    },
  });
  const gauge = (name: string, help: string) => new Gauge({ name: `towncrier_${name}`, help, registers });
  const owed = new Gauge({
    name: 'towncrier_owed',
    help: 'What is owed, due now or later.',
    labelNames: ['kind'],
    registers,
  });
  const due = gauge('due', 'Stories that are due.');
  const messages = gauge('due_messages', 'Messages that are due: a chat gets its stories in one.');
  const oldest = gauge('oldest_due_seconds', 'How long the oldest story that is due has waited.');
  const drain = gauge('drain_seconds', 'Until everything that is due is out, at SEND_RATE.');
  new Gauge({
    name: 'towncrier_build_info',
    help: 'Always 1: which version runs, on which Node, with which time-zone data.',
    labelNames: ['version', 'node', 'timezones'],
    registers,
  }).set({ version: build.version, node: build.node, timezones: build.timeZones }, 1);
  const measureState = createStateGauges(needs, registry);

  const measure = async (): Promise<void> => {
    const backlog = await readBacklog();
    owed.set({ kind: 'stories' }, backlog.owed);
    owed.set({ kind: 'announcement' }, backlog.announcements);
    owed.set({ kind: 'edit' }, backlog.edits);
    due.set(backlog.due);
    messages.set(backlog.messages);
    oldest.set(backlog.oldestDueAt === null ? 0 : (now() - backlog.oldestDueAt) / 1000);
    drain.set((backlog.messages + backlog.announcements + backlog.edits) / perSecond);
    measureState();
  };

  return {
    meter: {
      settled(kind, outcome) {
        if (outcome !== 'sent') failed.inc({ kind, outcome });
        else if (kind === 'edit') edited.inc();
        else sent.inc({ kind });
      },
      told: ms => told.observe(ms / 1000),
      waited: ms => waited.observe(ms / 1000),
      inFlight(count) {
        underWay = count;
      },
    },
    contentType: registry.contentType,
    async page() {
      await measure();
      return registry.metrics();
    },
  };
}

/** Gauges of what does not change message by message; the function that is returned sets them. */
function createStateGauges({ readStatus, overdue, readSizes }: MetricsNeeds, registry: Registry): () => void {
  const gauge = <Label extends string>(name: string, help: string, label: Label) =>
    new Gauge({ name: `towncrier_${name}`, help, labelNames: [label], registers: [registry] });
  const feeds = gauge(
    'feeds',
    'Feeds, by how they are; those in trouble are among the active ones.',
    'state',
  );
  const chats = gauge('chats', 'Chats, by state.', 'state');
  const letters = gauge('letters', 'Letters, by what became of them.', 'state');
  const sizes = gauge('database_bytes', 'Size of the database on disk, by file.', 'file');
  const jobs = new Gauge({
    name: 'towncrier_jobs_overdue',
    help: 'Jobs that have not run when they should have, or failed the last time.',
    registers: [registry],
  });
  const setAll = <Label extends string>(
    of: Gauge<Label>,
    label: Label,
    values: Record<string, number>,
  ): void => {
    for (const [name, value] of Object.entries(values)) {
      of.set({ [label]: name } as Record<Label, string>, value);
    }
  };
  return () => {
    const status = readStatus();
    setAll(feeds, 'state', status.feeds);
    setAll(chats, 'state', status.chats);
    setAll(letters, 'state', status.letters);
    setAll(sizes, 'file', readSizes());
    jobs.set(overdue().length);
  };
}
