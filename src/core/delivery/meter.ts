/** What is counted of the outbox while it works, for whoever watches it. */
import type { Claim, SendOutcome } from './delivery.ts';

export interface DeliveryMeter {
  /** One send and what became of it. */
  settled(kind: Claim['kind'], outcome: SendOutcome['kind'] | 'withdrawn'): void;
  /** A story told: how long after its publication, in milliseconds. */
  told(sincePublicationMs: number): void;
  /** How long a message waited for the limiter, in milliseconds. */
  waited(ms: number): void;
  inFlight(messages: number): void;
}
