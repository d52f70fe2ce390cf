/** A beat twice a second, and the time that has passed by a clock nobody can set. */

export interface Heartbeat {
  /** Milliseconds since some moment: goes on evenly, whatever becomes of the time of day. */
  elapsed(): number;
  /** Calls `look` at each beat, until what it returns is called. */
  start(look: () => void): () => void;
}

const BEAT_MS = 500;

export const systemHeartbeat: Heartbeat = {
  elapsed: () => performance.now(),
  start(look) {
    const timer = setInterval(look, BEAT_MS).unref();
    return () => clearInterval(timer);
  },
};
