/** A whole and what is placed of it: shares in the team's colour, the remainder hatched. */
import type { CSSProperties, ReactNode } from 'react';
import { teamClass, useTeam } from '../ui/team.tsx';
import styles from './share-bar.module.css';
import { useSheet } from './sheet-context.tsx';

/** @param label what it says in words. Without it the bar repeats a line beside it, and screen readers pass it by. */
export function ShareBar({
  parts,
  total,
  label,
}: {
  parts: readonly { readonly id: string; readonly value: number }[];
  total: number;
  label?: string;
}): ReactNode {
  const { team } = useSheet();
  const look = useTeam(team);
  const sum = parts.reduce((all, { value }) => all + Math.max(0, value), 0);
  const whole = Math.max(total, sum) || 1;
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={`${styles.bar} ${teamClass(look)}`} {...name}>
      {parts.map(({ id, value }, i) => {
        const style: CSSProperties & Record<'--nth', number> = { width: `${(100 * value) / whole}%`, '--nth': i };
        return value > 0 && <i key={id} className={styles.share} style={style} />;
      })}
      {sum < total && <i className={styles.rest} />}
    </div>
  );
}
