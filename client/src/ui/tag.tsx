/** A small label on a thing: "away", "due in 2:42", "brief read". Tones carry an icon or words, never hue alone. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconOf } from './icon.tsx';
import styles from './tag.module.css';
import { type TeamRef, teamClass, useTeam } from './team.tsx';

export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'alert' | 'ok' | 'line';
  icon?: IconOf | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}

/** A label in a team's wash. */
export function TeamTag({
  team,
  icon,
  children,
}: {
  team: TeamRef;
  icon?: IconOf | undefined;
  children: ReactNode;
}): ReactNode {
  const look = useTeam(team);
  return (
    <span className={classes(styles.tag, styles.team, teamClass(look))}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}

/** A state in words with its icon, at the end of a row: Ready, Not started, Drafting. */
export function State({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'alert' | 'ok';
  icon?: IconOf | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={classes(styles.state, tone === 'alert' && styles.stateAlert, tone === 'ok' && styles.stateOk)}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}
