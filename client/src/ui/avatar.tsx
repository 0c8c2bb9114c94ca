/** People: initials in a ring of their team's colour. Teammates share the colour; the initials and the name on hover
    tell them apart. Somebody away is drawn hollow. */
import type { ReactNode } from 'react';
import styles from './avatar.module.css';
import { classes } from './classes.ts';
import { type TeamRef, teamClass, useTeam } from './team.tsx';

/** First letters of the first two words, or the first two letters of one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

export interface AvatarProps {
  /** Tells namesakes apart in a row. */
  id?: string | undefined;
  name: string;
  team?: TeamRef;
  away?: boolean | undefined;
  small?: boolean | undefined;
}

export function Avatar({ name, team, away, small }: AvatarProps): ReactNode {
  const look = useTeam(team);
  const known = team !== undefined && team !== null;
  return (
    <span
      className={classes(
        styles.avatar,
        known ? teamClass(look) : styles.nobody,
        away && styles.away,
        small && styles.small,
      )}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials(name)}
    </span>
  );
}

/** Several people in a row; the rest as a number. */
export function Avatars({
  people,
  most = 5,
  small,
}: {
  people: readonly AvatarProps[];
  most?: number;
  small?: boolean;
}): ReactNode {
  const shown = people.slice(0, most);
  return (
    <span className={styles.row}>
      {shown.map((person) => (
        <Avatar key={person.id ?? person.name} {...person} small={small} />
      ))}
      {people.length > most && (
        <span className={classes(styles.avatar, styles.nobody, small && styles.small)}>+{people.length - most}</span>
      )}
    </span>
  );
}
