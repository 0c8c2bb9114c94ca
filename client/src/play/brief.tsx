/** The role brief in four short blocks: who you are, what you want, what you control, what you do not know. */
import { BookOpenCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './brief.module.css';
import { useBriefRead } from './brief-read.ts';
import { scoreOf } from './known.ts';
import { Pane } from './pane.tsx';
import { playText } from './play-text.ts';
import { SeatChoice } from './seat-choice.tsx';
import { useBoard, useFold, useOwnTeam, useRules, useSeat, useSitsHere, useViewer } from './use-table.ts';

const BLOCKS = ['who', 'want', 'control', 'unknown'] as const;

export function Brief(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useViewer();
  const team = useOwnTeam();
  const seat = useSeat();
  const known = useFold((x) => x.known);
  const started = useFold((x) => x.stage !== 'lobby');
  const id = useExercise((state) => state.id);
  const { read, confirm } = useBriefRead(id);
  const sits = useSitsHere();
  if (team === null) return <p className={styles.text}>{say(rules.manifest.summary)}</p>;
  const role = team.roles.find((one) => one.id === seat?.role);
  const bloc = team.blocs?.find((one) => one.id === seat?.bloc);
  const hidden = started ? scoreOf(rules, known, viewer).filter((line) => line.team === team.id && line.hidden) : [];
  return (
    <div className={styles.brief}>
      <p className={styles.seat}>
        <TeamName team={team.id} size={14} />
        {role && <b>{say(role.name)}</b>}
        {bloc && <span>{say(bloc.name)}</span>}
      </p>
      {role?.help && <p className={styles.role}>{say(role.help)}</p>}
      {BLOCKS.map((block) => (
        <section key={block}>
          <h3 className={styles.heading}>{t(`brief.${block}`)}</h3>
          <p className={styles.text}>{say(team.brief[block])}</p>
          {block === 'want' && (
            <ul className={styles.objectives}>
              {team.objectives.map((objective) => (
                <li key={objective.id}>{say(objective.text)}</li>
              ))}
              {hidden.map((line) => (
                <li key={line.id}>
                  {say(line.label)} <small className="muted">{t('objectives.hidden')}</small>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {!sits ? null : read ? (
        <p className={styles.done}>
          <BookOpenCheck size={16} aria-hidden="true" /> {t('brief.done')}
        </p>
      ) : (
        <Button look="primary" icon={BookOpenCheck} onClick={confirm} className={styles.confirm}>
          {t('brief.confirm')}
        </Button>
      )}
    </div>
  );
}

export function BriefPane({ className }: { className?: string | undefined }): ReactNode {
  const t = useText(playText);
  const sits = useSitsHere();
  const id = useExercise((state) => state.id);
  const { panels } = useBoard();
  return (
    <Pane scroll title={t('brief.title')} className={className}>
      <Brief />
      {panels.some((panel) => panel.kind === 'table' && panel.holds === 'forecasts') && (
        <p className={styles.text}>
          <Link href={`/s/${id}/forecasts`}>{t('brief.forecasts')}</Link>
        </p>
      )}
      {sits && (
        <div className={styles.choice}>
          <SeatChoice />
        </div>
      )}
    </Pane>
  );
}
