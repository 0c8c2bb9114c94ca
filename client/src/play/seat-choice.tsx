/** Takes another role of one's own team, and a bloc to vote for where the team has blocs. */
import { type ReactNode, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { Select } from '../ui/field.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { playText } from './play-text.ts';
import styles from './seat-choice.module.css';
import { useFold, useNameOf, useOwnTeam, useSeat } from './use-table.ts';

const NONE = '';

export function SeatChoice(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const open = useOpen();
  const team = useOwnTeam();
  const seat = useSeat();
  const nameOf = useNameOf();
  const seats = useFold((x) => x.seats);
  const live = useExercise((state) => state.link.state === 'live');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (team === null || seat === undefined) return null;
  const mates = Object.values(seats).filter((other) => other.team === team.id && other.seat !== seat.seat);
  const holder = (test: (other: (typeof mates)[number]) => boolean) => {
    const found = mates.find(test);
    return found ? nameOf(found.seat, t('somebody')) : undefined;
  };
  const take = async (role: string, bloc: string) => {
    const outcome = await open.send({
      act: 'role',
      ...(role === NONE ? {} : { role }),
      ...(bloc === NONE ? {} : { bloc }),
    });
    setProblem(outcome.ok ? undefined : outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };
  const role = seat.role ?? NONE;
  const bloc = seat.bloc ?? NONE;
  return (
    <div className={styles.choice}>
      <Select
        label={t('seat.role')}
        value={role}
        disabled={!live}
        onChange={(next) => void take(next, bloc)}
        choices={[
          { value: NONE, label: t('seat.no-role') },
          ...team.roles.map((one) => {
            const by = holder((other) => other.role === one.id);
            return { value: one.id, label: by ? t('seat.held', { what: say(one.name), name: by }) : say(one.name) };
          }),
        ]}
      />
      {team.blocs && (
        <Select
          label={t('seat.bloc')}
          help={t('seat.bloc.help')}
          value={bloc}
          disabled={!live}
          error={problem}
          onChange={(next) => void take(role, next)}
          choices={[
            { value: NONE, label: t('seat.no-bloc') },
            ...team.blocs.map((one) => {
              const by = holder((other) => other.bloc === one.id);
              return {
                value: one.id,
                label: by ? t('seat.held', { what: say(one.name), name: by }) : say(one.name),
                disabled: by !== undefined,
              };
            }),
          ]}
        />
      )}
      {problem !== undefined && !team.blocs && <p className={styles.problem}>{problem}</p>}
    </div>
  );
}
