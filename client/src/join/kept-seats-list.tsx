/** "Welcome back": the seats this device holds, before anything is asked again. */
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { KeptSeat } from '../kept-seats.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.tsx';
import styles from './join.module.css';
import { joinText } from './join-text.ts';

/** With a code typed, the seat in that exercise alone; without one, all of them. */
export function KeptSeats({ seats, code }: { seats: readonly KeptSeat[]; code: string }): ReactNode {
  const t = useText(joinText);
  const [, navigate] = useLocation();
  const shown = seats.filter((seat) => code === '' || seat.code === code);
  if (shown.length === 0) return null;
  return (
    <section className={styles.back} aria-label={t('back.title')}>
      {shown.map(({ exercise, name, title, team, role }) => (
        <p key={exercise} className={styles.backLine}>
          <span>
            <b>{name ? t('back', { name }) : t('back.plain')}</b>
            {title && team && <small>{title}</small>}
          </span>
          <Button look="primary" onClick={() => navigate(`/s/${exercise}/table`)}>
            {team ? t('back.seat', { team, role: role ?? 'none' }) : t('back.plain.seat', { title: title ?? exercise })}
          </Button>
        </p>
      ))}
    </section>
  );
}
