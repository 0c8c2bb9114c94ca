/**
 * One seat, several tabs: one of them writes. A tab that opens asks the others; if one answers, it starts read-only and
 * may take over. BroadcastChannel and not Web Locks, which browsers withhold on plain HTTP.
 */
import { useEffect, useRef, useState } from 'react';
import { newCommandId } from '../../command-id.ts';

/** How long the others get to answer, ms. */
const ANSWER_WITHIN = 250;

export interface Tab {
  /** This tab writes. */
  readonly active: boolean;
  takeOver(): void;
}

/** @param name what the tabs compete for: an exercise's seat */
export function useTab(name: string): Tab {
  const [active, setActive] = useState(true);
  const channel = useRef<BroadcastChannel | null>(null);
  const me = useRef(newCommandId());
  const writes = useRef(false);

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const air = new BroadcastChannel(`sandtable ${name}`);
    channel.current = air;
    let answered = false;
    air.onmessage = ({ data }: MessageEvent<{ say: 'who' | 'me' | 'mine'; tab: string }>) => {
      if (data.tab === me.current) return;
      if (data.say === 'who' && writes.current) air.postMessage({ say: 'me', tab: me.current });
      if (data.say === 'me' && !writes.current) {
        answered = true;
        setActive(false);
      }
      if (data.say === 'mine') {
        writes.current = false;
        setActive(false);
      }
    };
    air.postMessage({ say: 'who', tab: me.current });
    const timer = setTimeout(() => {
      if (answered) return;
      writes.current = true;
      setActive(true);
    }, ANSWER_WITHIN);
    return () => {
      clearTimeout(timer);
      air.close();
      writes.current = false;
    };
  }, [name]);

  return {
    active,
    takeOver() {
      writes.current = true;
      setActive(true);
      channel.current?.postMessage({ say: 'mine', tab: me.current });
    },
  };
}
