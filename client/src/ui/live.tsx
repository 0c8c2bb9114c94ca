/**
 * What screen readers hear without anything being focused. Two regions for the whole page: `say` is polite and
 * speaks at most once in five seconds (what comes meanwhile is gathered, the newest per topic wins); `shout` is
 * assertive, for "one minute to lock" and a lost connection.
 */
import type { ReactNode } from 'react';
import { create } from 'zustand';

const quiet = 5000;

const useSpoken = create<{ polite: string; assertive: string }>(() => ({ polite: '', assertive: '' }));
const waiting = new Map<string, string>();
let resting = false;

function speak(): void {
  if (waiting.size === 0) {
    resting = false;
    return;
  }
  useSpoken.setState({ polite: [...waiting.values()].join(' ') });
  waiting.clear();
  setTimeout(speak, quiet);
}

/** Says something when there is a pause. A later message of the same topic replaces one not yet spoken. */
export function say(message: string, topic: string = message): void {
  waiting.set(topic, message);
  if (resting) return;
  resting = true;
  setTimeout(speak, 50);
}

/** Says something now. */
export function shout(message: string): void {
  useSpoken.setState({ assertive: message });
}

/** The regions themselves. One in the page. */
export function LiveRegions(): ReactNode {
  const { polite, assertive } = useSpoken();
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="sr-only" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </>
  );
}
