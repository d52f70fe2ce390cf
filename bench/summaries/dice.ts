/** Chance with a seed, so that two runs agree. */

export interface Dice {
  /** From 0 up to 1. */
  next(): number;
  /** Around 0, with a spread of 1. */
  normal(): number;
}

/** Numerical Recipes' linear congruential generator; its high bits are good enough for sampling. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
