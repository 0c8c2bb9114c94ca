/** In place of the clock while everybody is at home: since when, until when, and the one button that goes on. */
import { Moon, Sunrise } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useDayAndTime } from '../../play/day-and-time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct, useHeldBack } from '../acts.ts';
import { roomText } from '../text.ts';
import styles from './suspended-pane.module.css';

export function SuspendedPane(): ReactNode {
  const t = useText(roomText);
  const act = useAct();
  const held = useHeldBack();
  const time = useDayAndTime();
  const suspended = useExercise((state) => state.exercise.suspended);
  const live = useExercise((state) => state.link.state === 'live');
  if (suspended === null) return null;
  return (
    <section className={styles.pane} aria-label={t('suspended')}>
      <Icon of={Moon} size={20} />
      <div className={styles.words}>
        <p>
          <b>{t('suspended')}</b>{' '}
          {suspended.until === null ? t('suspended.open') : t('suspended.until', { time: time(suspended.until) })}
        </p>
        {suspended.note !== '' && <p>{suspended.note}</p>}
        <p className="secondary">{t('suspended.kept')}</p>
      </div>
      <Button
        look="primary"
        icon={Sunrise}
        why={live ? held : t('unreachable')}
        onClick={() => void act({ act: 'wake' })}
      >
        {t('wake')}
      </Button>
    </section>
  );
}
