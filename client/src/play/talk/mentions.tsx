/** "@Marta" in a comment or in the team's channel: Marta is told, wherever on the page she is. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { useEffect, useRef } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { catalogue, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import en from '../text/where.en.ts';
import { useFold, useNameOf } from '../use-table.ts';
import { mentions } from './called.ts';

const whereText = catalogue(en, { uk: () => import('../text/where.uk.ts') });
/** As much of it as a toast shows. */
const SHOWN = 140;

export function Mentions(): null {
  const t = useText(whereText);
  const me = useExercise((state) => state.seat);
  const nameOf = useNameOf();
  const said = useFold((x) => x.said);
  const caughtUp = useExercise((state) => state.caughtUp);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const newest = said.at(-1)?.n ?? -1;
    const before = seen.current;
    if (!caughtUp) return;
    seen.current = newest;
    // What was said before this page was opened is read where it stands.
    if (before === null) return;
    const own = (one: Said) => one.actor !== null && 'seat' in one.actor && one.actor.seat === me;
    for (let i = said.length - 1; i >= 0; i -= 1) {
      const one = said[i];
      if (one === undefined || one.n <= before) break;
      if (one.form === 'resolution' || own(one) || !mentions(one.text, nameOf(me))) continue;
      const who = nameOf(one.actor !== null && 'seat' in one.actor ? one.actor.seat : null, t('somebody'));
      toast({ text: t('mention', { name: who, text: one.text.slice(0, SHOWN) }) });
    }
  }, [said, caughtUp, me, nameOf, t]);
  return null;
}
