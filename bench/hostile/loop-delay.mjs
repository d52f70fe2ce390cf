/** Loaded before the bot: tells the process that started it how long its event loop kept things waiting. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
setInterval(() => {
  const late = nanoseconds => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  process.send?.({ p99: late(delays.percentile(99)), most: late(delays.max) });
}, 500).unref();
process.on('message', () => delays.reset());
process.channel?.unref();
