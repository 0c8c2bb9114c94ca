/** The one place the server takes the time from, so that tests can hold it. */

/** What time it is, and waking up later. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` once, `ms` from now; the answer calls it off. */
  after(ms: number, act: () => void): () => void;
}

/** setTimeout fires at once for anything longer than 31 bits of milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    let timer: NodeJS.Timeout;
    const wait = (left: number) => {
      timer = setTimeout(() => (left > LONGEST ? wait(left - LONGEST) : act()), Math.min(Math.max(0, left), LONGEST));
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
