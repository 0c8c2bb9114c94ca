/**
 * Any team's view beside the truth. A team's view is the fold of what the server told that team, fetched like any replay:
 * no second path by which the console could show a team more, or less, than it has.
 */
import { blankExercise, type Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { fold } from '@sandtable/shared/exercise/fold.ts';
import { FACILITATOR, OBSERVER, type Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { PanelView } from '../panels/panel-view.tsx';
import { Situation } from '../panels/situation.tsx';
import { boardOf, trailOf } from '../play/known.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Segmented } from '../ui/radio.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { Fetching } from '../ui/state-of-pane.tsx';
import { TeamGlyph, teamClass, useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { BeliefTable } from './belief-table.tsx';
import styles from './console.module.css';
import { viewOf } from './seats-http.ts';
import { consoleText } from './text.ts';

const TRUTH = 'facilitator';

export function ViewPane(): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams);
  const [view, setView] = useState(TRUTH);
  const choices = useMemo(() => [TRUTH, ...(teams ?? []).map(({ id }) => id)], [teams]);
  useShortcuts(
    useMemo(
      () =>
        choices.map((choice, i) => ({
          keys: String(i),
          does: choice === TRUTH ? t('view.truth') : t('view.as', { team: looks(choice).name }),
          run: () => setView(choice),
        })),
      [choices, t, looks],
    ),
  );
  const team = view === TRUTH ? null : looks(view);
  return (
    <section
      className={classes(styles.view, team !== null && styles.framed, team !== null && teamClass(team))}
      aria-label={t('view.label')}
    >
      <header className={styles.head}>
        <Segmented
          label={t('view.label')}
          choices={choices.map((value) => ({
            value,
            label:
              value === TRUTH ? (
                t('view.truth')
              ) : (
                <>
                  <TeamGlyph team={value} /> {looks(value).code}
                </>
              ),
          }))}
          value={view}
          onChange={setView}
        />
      </header>
      {team !== null && <p className={styles.banner}>{t('view.as', { team: team.name })}</p>}
      {view === TRUTH ? <Truth /> : <TeamView key={view} view={view} />}
      {view === TRUTH && <BeliefTable />}
    </section>
  );
}

function Truth(): ReactNode {
  const exercise = useExercise((state) => state.exercise);
  return <Seen exercise={exercise} viewer={FACILITATOR} />;
}

function TeamView({ view }: { view: string }): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const id = useExercise((state) => state.id);
  const rules = useExercise((state) => state.ruleset?.rules);
  // A publication or an inject changes what a team knows; every other record only its talk and its clock.
  const facts = useExercise((state) => state.exercise.lines.length);
  const [exercise, setExercise] = useState<Exercise | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new facts, or another try, ask for the same view again.
  useEffect(() => {
    let current = true;
    if (rules === undefined) return;
    viewOf(id, view).then(
      (replay) => {
        if (!current) return;
        setExercise(fold(rules, blankExercise(), replay.records));
        setFailed(false);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [id, view, rules, facts, round]);
  if (failed)
    return (
      <p className={styles.quiet}>
        {t('view.failed', { again: '' })} <Button onClick={() => setRound(round + 1)}>{t('trial.rerun')}</Button>
      </p>
    );
  if (exercise === null) return <Fetching text={t('view.busy', { team: looks(view).name })} />;
  const viewer: Viewer = view === 'observer' ? OBSERVER : { kind: 'team', team: view };
  return <Seen exercise={exercise} viewer={viewer} />;
}

function Seen({ exercise, viewer }: { exercise: Exercise; viewer: Viewer }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useExercise((state) => state.ruleset?.rules);
  if (rules === undefined) return null;
  const { board, indicators } = boardOf(rules, exercise.known, viewer);
  const trail = (id: string) => trailOf(rules, exercise, viewer, id);
  const map = board.panels.find((panel) => panel.kind === 'map');
  return (
    <>
      {map !== undefined && (
        <section className={styles.map} aria-label={say(map.title)}>
          <PanelView panel={map} indicators={indicators} trailOf={trail} turns={rules.manifest.turns} />
        </section>
      )}
      <div className={styles.situation}>
        <h2>{t('view.situation')}</h2>
        <Situation indicators={[...indicators.values()]} trailOf={trail} />
      </div>
    </>
  );
}
