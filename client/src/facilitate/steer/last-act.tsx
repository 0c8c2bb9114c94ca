/** What another facilitator did last: initials, the deed and the time, for a minute. The same was said in a toast. */
import { type ReactNode, useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTeamLooks } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { Author } from '../author.tsx';
import { deed } from '../deeds.ts';
import { consoleText } from '../text.ts';
import styles from './clock-pane.module.css';

/** Long enough to look up from a sheet of paper. Milliseconds. */
const STAYS = 60_000;

export function LastAct(): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const { locale } = useLanguage();
  const acted = useExercise((state) => state.acted);
  const [gone, setGone] = useState<number | null>(null);
  const n = acted?.n ?? null;
  useEffect(() => {
    if (n === null) return;
    const timer = setTimeout(() => setGone(n), STAYS);
    return () => clearTimeout(timer);
  }, [n]);
  const did = acted === null || gone === n ? null : deed(t, acted, (team) => looks(team).name);
  if (acted === null || did === null) return null;
  return (
    <p className={styles.other}>
      <Author actor={acted.actor} /> {did}{' '}
      <time dateTime={new Date(acted.at).toISOString()}>{hourMinute(locale).format(acted.at)}</time>
    </p>
  );
}
