/** One row per team: who sits there, when it last touched its sheet, and whether it has sealed. */

import { botFor, teamSeats } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { ask } from '../ui/dialog.tsx';
import { State } from '../ui/tag.tsx';
import { TeamName, useTeam } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import styles from './table.module.css';
import { consoleText } from './text.ts';

export function Readiness(): ReactNode {
  const t = useText(consoleText);
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams) ?? [];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('ready.team')}</th>
          <th scope="col">{t('ready.seats')}</th>
          <th scope="col">{t('ready.edited')}</th>
          <th scope="col" className={styles.end}>
            {t('ready.status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id }) => (
          <TeamRow key={id} team={id} />
        ))}
      </tbody>
    </table>
  );
}

function TeamRow({ team }: { team: TeamId }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const look = useTeam(team);
  const seats = useExercise((state) => state.exercise.seats);
  const people = useExercise((state) => state.people);
  const presence = useExercise((state) => state.presence);
  const stage = useExercise((state) => state.exercise.stage);
  const step = useExercise((state) => state.exercise.step);
  const awaited = useExercise((state) => state.exercise.status?.awaited.includes(team) ?? false);
  const sealed = useExercise((state) => state.exercise.sealed[team] !== undefined);
  const draft = useExercise((state) => state.drafts[team]);
  const bot = botFor({ seats }, team);
  const players = teamSeats({ seats }, team).filter(({ as }) => as === 'player');
  const edits = draft?.step === step ? Object.values(draft.fields) : [];
  const last = edits.length === 0 ? null : Math.max(...edits.map(({ at }) => at));
  const sealFor = async () => {
    const title = t('ready.seal-for.title', { team: look.name });
    if (await ask({ title, text: t('ready.seal-for.text'), action: t('ready.seal-for') }))
      await act({ act: 'seal', step, team });
  };
  return (
    <tr>
      <th scope="row">
        <TeamName team={team} />
      </th>
      <td>
        <span className={styles.people}>
          {players.map(({ seat }) => (
            <Avatar
              key={seat}
              name={people[seat] || t('people.unnamed')}
              team={team}
              away={presence[seat]?.online !== true}
            />
          ))}
          {players.length === 0 && (bot === null ? t('ready.nobody') : t('ready.bot', { bot }))}
        </span>
      </td>
      <td>{last === null ? '–' : <Ago at={last} />}</td>
      <td className={styles.end}>
        {stage === 'lobby' || stage === 'over' || stage === 'closed' ? null : !awaited ? (
          t('ready.not-awaited')
        ) : sealed ? (
          <span className={styles.status}>
            <State tone="ok" icon={Check}>
              {t('ready.sealed')}
            </State>
            {stage === 'orders' && (
              <Button size="small" look="quiet" onClick={() => void act({ act: 'unseal', step, team })}>
                {t('ready.reopen')}
              </Button>
            )}
          </span>
        ) : (
          <span className={styles.status}>
            {edits.length > 0 ? t('ready.drafting') : t('ready.silent')}
            <Button size="small" look="quiet" onClick={() => void sealFor()}>
              {t('ready.seal-for')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}

function Ago({ at }: { at: number }): ReactNode {
  const t = useText(consoleText);
  const ahead = useExercise((state) => state.ahead);
  const [now, setNow] = useState(() => Date.now() + ahead);
  useEffect(() => {
    setNow(Date.now() + ahead);
    const timer = setInterval(() => setNow(Date.now() + ahead), 15_000);
    return () => clearInterval(timer);
  }, [ahead]);
  const minutes = Math.floor((Math.max(now, at) - at) / 60_000);
  return minutes === 0 ? t('ready.now') : t('ready.minutes', { minutes });
}
