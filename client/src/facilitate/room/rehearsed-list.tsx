/** What a rehearsal showed of the list of injects: how many came, and of each that did not, why. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { MselLine } from '@sandtable/shared/exercise/msel.ts';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useExercise } from '../../exercise-context.tsx';
import { useText } from '../../ui/text.tsx';
import { roomText } from '../text.ts';
import styles from './rehearsed-list.module.css';

type Why = 'manual' | 'held' | 'skipped' | 'chance' | 'time' | 'condition' | 'turn';

/** Why an item was not sent by the end. */
function whyNot({ item, state, drawn }: MselLine): Why {
  if (state !== 'waiting') return drawn === undefined ? state : 'chance';
  switch (item.trigger.on) {
    case 'manual':
    case 'time':
    case 'condition':
      return item.trigger.on;
    case 'minute':
    case 'phase':
      return 'turn';
  }
}

function unsentOf({ msel, injects }: Pick<Exercise, 'msel' | 'injects'>): readonly MselLine[] {
  const sent = new Set(injects.flatMap(({ item, aside }) => (aside ? [] : (item ?? []))));
  return msel.filter(({ item }) => !sent.has(item.id));
}

export function RehearsedList(): ReactNode {
  const t = useText(roomText);
  const x = useExercise(useShallow(({ exercise: { msel, injects } }) => ({ msel, injects })));
  const unsent = unsentOf(x);
  if (x.msel.length === 0) return null;
  return (
    <details className={styles.list} open>
      <summary>{t('rehearsed', { sent: x.msel.length - unsent.length, all: x.msel.length })}</summary>
      <ul>
        {unsent.map((line) => (
          <li key={line.item.id}>
            <b>{line.item.title}</b> {t(`rehearsed.${whyNot(line)}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
