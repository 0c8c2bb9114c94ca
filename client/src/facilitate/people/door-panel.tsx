/** How people come in: the QR code, the code to type, the link, and the switches of the door. */
import { Copy, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { spaced } from '../../play/top-bar.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Qr } from '../../ui/qr.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { copyText } from '../copy.ts';
import { peopleText } from '../text.ts';
import styles from './people.module.css';

export function DoorPanel({ large }: { large?: boolean }): ReactNode {
  const t = useText(peopleText);
  const act = useAct();
  const id = useExercise((state) => state.id);
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const door = useExercise((state) => state.exercise.policy?.door);
  const observers = useExercise((state) => state.exercise.policy?.observers ?? false);
  const watching = useExercise(
    (state) =>
      Object.values(state.exercise.seats).filter(
        ({ as, seat }) => as === 'observer' && state.presence[seat]?.online === true,
      ).length,
  );
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  const address = `${location.origin}/j/${code}`;
  return (
    <div className={styles.door}>
      <Qr address={address} size={large ? 284 : 200} />
      <p className={styles.open}>
        {t.rich('open', { host: location.host })}
        <span className={styles.code}>{spaced(code)}</span>
      </p>
      <div className={styles.row}>
        <Button icon={Copy} onClick={() => copyText(address, t('copied'), t('copy.by-hand', { address }))}>
          {t('copy.link')}
        </Button>
        {large && (
          <ButtonLink icon={Presentation} href={`/s/${id}/board`} target="_blank">
            {t('show.board')}
          </ButtonLink>
        )}
      </div>
      {!closed && (
        <div className={styles.switches}>
          <Switch
            label={t('door.locked')}
            on={door === 'closed'}
            onChange={(on) => void act({ act: 'policy', policy: { door: on ? 'closed' : 'open' } })}
          />
          <Switch
            label={t('door.observers')}
            note={watching > 0 ? t('door.watching', { count: watching }) : undefined}
            on={observers}
            onChange={(on) => void act({ act: 'policy', policy: { observers: on } })}
          />
          <p className={styles.note}>{t('door.note')}</p>
        </div>
      )}
    </div>
  );
}
