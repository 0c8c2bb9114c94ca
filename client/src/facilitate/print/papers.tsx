/** One team's papers: its brief, role by role, and its blank sheet, both from what that team knows. */
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { scoreOf } from '../../play/known.ts';
import { playText } from '../../play/play-text.ts';
import { useFold, useRules, useViewer } from '../../play/use-table.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Fetching } from '../../ui/state-of-pane.tsx';
import { TeamName } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useTeamView } from '../see/team-view.ts';
import { Through } from '../see/through.tsx';
import { printText } from '../text.ts';
import { BlankSheet } from './blank-sheet.tsx';
import styles from './print.module.css';

export function Papers({ team, brief, sheet }: { team: TeamInfo; brief: boolean; sheet: boolean }): ReactNode {
  const t = useText(printText);
  const say = useRulesetText();
  const { exercise, failed, again } = useTeamView(team.id);
  const viewer = useMemo(() => ({ kind: 'team', team: team.id }) as const, [team.id]);
  if (exercise === null)
    return failed ? (
      <Banner
        tone="alert"
        action={
          <Button size="small" onClick={again}>
            {t('again')}
          </Button>
        }
      >
        {t('failed', { team: say(team.name) })}
      </Banner>
    ) : (
      <Fetching text={t('busy', { team: say(team.name) })} />
    );
  return (
    <Through exercise={exercise} viewer={viewer}>
      {brief && (
        <Paper heading={<TeamName team={team.id} size={16} />} kind={t('brief.kind')}>
          <PaperBrief team={team} />
        </Paper>
      )}
      {sheet && (
        <Paper heading={<TeamName team={team.id} size={16} />} kind={t('sheet.kind')} turn>
          <ErrorBoundary pane>
            <BlankSheet team={team} />
          </ErrorBoundary>
        </Paper>
      )}
    </Through>
  );
}

/** A document. A table's head and foot are what browsers repeat on every printed page; nothing else does it everywhere. */
function Paper({
  heading,
  kind,
  turn = false,
  children,
}: {
  heading: ReactNode;
  kind: string;
  turn?: boolean;
  children: ReactNode;
}): ReactNode {
  const t = useText(printText);
  const title = useFold((x) => x.title);
  const marking = useExercise((state) => state.exercise.policy?.marking ?? '');
  const status = useFold((x) => x.status);
  return (
    <table className={styles.paper} role="presentation">
      <thead>
        <tr>
          <td className={styles.marking} data-marking="">
            {marking}
          </td>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td className={styles.marking}>{marking}</td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td className={styles.body}>
            <header className={styles.head}>
              <h2>{heading}</h2>
              <p>
                <b>{kind}</b>
                {turn && status !== null && <> · {t('turn', { turn: status.turn, turns: status.turns })}</>} · {title}
              </p>
            </header>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const BLOCKS = ['who', 'want', 'control', 'unknown'] as const;

function PaperBrief({ team }: { team: TeamInfo }): ReactNode {
  const t = useText(printText);
  const play = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useViewer();
  const known = useFold((x) => x.known);
  const begun = useFold((x) => x.status !== null);
  const hidden = begun ? scoreOf(rules, known, viewer).filter((line) => line.team === team.id && line.hidden) : [];
  return (
    <>
      {BLOCKS.map((block) => (
        <section key={block} className={styles.block}>
          <h3>{play(`brief.${block}`)}</h3>
          <p>{say(team.brief[block])}</p>
          {block === 'want' && (
            <ul>
              {team.objectives.map((objective) => (
                <li key={objective.id}>{say(objective.text)}</li>
              ))}
              {hidden.map((line) => (
                <li key={line.id}>
                  {say(line.label)} ({play('objectives.hidden')})
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section className={styles.block}>
        <h3>{t('roles')}</h3>
        <dl className={styles.roles}>
          {team.roles.map((role) => (
            <div key={role.id}>
              <dt>{say(role.name)}</dt>
              <dd>{role.help ? say(role.help) : ''}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
