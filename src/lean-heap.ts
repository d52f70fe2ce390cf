/** Keeps the heap near what is in use: V8 would let garbage grow to several times of that, the more the larger the machine. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A round over thousands of feeds leaves some megabytes a second: collecting at half as much again costs a percent of its time. */
const GROWING_PERCENT = 50;

/** To be called once what is always there is loaded. */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  // The limit in force was reckoned before; each collection reckons the next one.
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}
