/** "Nine turns, about 3 h 10": what the form adds up to. */
import type { Policy } from '@sandtable/shared/log/policy.ts';
import type { Manifest } from '@sandtable/shared/rules/manifest.ts';
import type { ReactNode } from 'react';
import { TeamName, Teams } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import styles from './host.module.css';
import { hostText } from './text.ts';

export function Summary({
  manifest,
  policy,
  changed,
}: {
  manifest: Manifest;
  policy: Policy;
  changed: number;
}): ReactNode {
  const t = useText(hostText);
  const perTurn = manifest.phases.reduce((sum, { id, minutes }) => sum + (policy.minutes[id] ?? minutes), 0);
  const total = Math.round(perTurn * manifest.turns);
  const time = t('new.hours', { hours: Math.floor(total / 60), minutes: total % 60 });
  const people = manifest.teams.length * policy.seatsPerTeam;
  return (
    <Teams of={manifest.teams}>
      <h2>{t('new.summary')}</h2>
      <p>
        {t('new.summary.turns', { turns: manifest.turns })},{' '}
        {total === 0 ? t('new.summary.nolimit') : t('new.summary.length', { time })}
      </p>
      <p>{t(total === 0 ? 'new.summary.lock.hand' : 'new.summary.lock.clock')}</p>
      {policy.lockWhenAllSealed && <p>{t('new.summary.lock.all')}</p>}
      <p>{t(policy.publish === 'automatic' ? 'new.summary.publish.automatic' : 'new.summary.publish.white-cell')}</p>
      <p>{t('new.summary.teams', { teams: manifest.teams.length, people })}</p>
      <ul className={styles.teams}>
        {manifest.teams.map(({ id }) => (
          <li key={id}>
            <TeamName team={id} />
          </li>
        ))}
      </ul>
      {changed > 0 && <p>{`${t('new.options')}: ${t('new.options.changed', { count: changed })}`}</p>}
    </Teams>
  );
}
