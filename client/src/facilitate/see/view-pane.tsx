/**
 * Left: any team's view, or the truth. Through a team's eyes the pane has that team's frame and says so, so that neither a
 * screenshot nor a shared screen can be mistaken.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { FACILITATOR, OBSERVER, type Viewer } from '@sandtable/shared/words.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Segmented } from '../../ui/radio.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { Fetching } from '../../ui/state-of-pane.tsx';
import { TeamGlyph, teamClass, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { TRUTH, useConsole } from '../console-state.ts';
import { consoleText } from '../text.ts';
import { Picture } from './picture.tsx';
import { useTeamView } from './team-view.ts';
import { Through } from './through.tsx';
import styles from './view-pane.module.css';

const PUBLIC = 'observer';

export function ViewPane(): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const { teams } = useRules().manifest;
  const view = useConsole((state) => state.view);
  const choices = useMemo(() => [TRUTH, ...teams.map(({ id }) => id), PUBLIC], [teams]);
  useShortcuts(
    useMemo(
      () => [
        ...choices.slice(0, 10).map((choice, i) => ({
          keys: String(i),
          does: choice === TRUTH ? t('view.truth') : t('view.look', { team: nameOf(choice, looks, t('view.public')) }),
          run: () => useConsole.setState({ view: choice }),
        })),
        { keys: '[', does: t('view.back'), run: () => step(1) },
        { keys: ']', does: t('view.forward'), run: () => step(-1) },
      ],
      [choices, t, looks],
    ),
  );
  const team = view === TRUTH || view === PUBLIC ? null : looks(view);
  return (
    <section
      className={classes(styles.view, team !== null && styles.framed, team !== null && teamClass(team))}
      aria-label={t('view.label')}
      data-view={view}
      data-map-frame=""
    >
      <header className={styles.head}>
        <h2>{t('view.label')}</h2>
        <Segmented
          label={t('view.label')}
          choices={choices.map((value) => ({ value, label: <Choice view={value} /> }))}
          value={view}
          onChange={(next) => useConsole.setState({ view: next })}
        />
      </header>
      {view !== TRUTH && (
        <p className={styles.label}>{t('view.as', { team: team === null ? t('view.public') : team.name })}</p>
      )}
      {view === TRUTH ? <Truth /> : <Borrowed key={view} view={view} />}
    </section>
  );
}

/** Turns the pane back to how things stood a turn earlier, or forward again. */
function step(by: 1 | -1): void {
  useConsole.setState(({ back }) => ({ back: Math.max(0, back + by) }));
}

function nameOf(view: string, looks: (team: string) => { name: string }, everybody: string): string {
  return view === PUBLIC ? everybody : looks(view).name;
}

function Choice({ view }: { view: string }): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  if (view === TRUTH) return t('view.truth');
  if (view === PUBLIC) return t('view.public');
  return (
    <>
      <TeamGlyph team={view} />
      <span aria-hidden="true">{looks(view).code}</span>
      <span className="sr-only">{looks(view).name}</span>
    </>
  );
}

function Truth(): ReactNode {
  const exercise = useExercise((state) => state.exercise);
  return <Then exercise={exercise} viewer={FACILITATOR} />;
}

function Borrowed({ view }: { view: string }): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const { exercise, failed, again } = useTeamView(view);
  const viewer = useMemo((): Viewer => (view === PUBLIC ? OBSERVER : { kind: 'team', team: view }), [view]);
  const name = nameOf(view, looks, t('view.public'));
  return (
    <>
      {failed && (
        <Banner
          tone="alert"
          action={
            <Button size="small" onClick={again}>
              {t('view.again')}
            </Button>
          }
        >
          {t('view.failed', { team: name })}
        </Banner>
      )}
      {exercise === null
        ? !failed && <Fetching text={t('view.busy', { team: name })} />
        : exercise !== null && <Then exercise={exercise} viewer={viewer} />}
    </>
  );
}

/** How it stood a number of turns ago; everything after that is not there yet. */
function Then({ exercise, viewer }: { exercise: Exercise; viewer: Viewer }): ReactNode {
  const back = useConsole((state) => state.back);
  const most = Math.max(0, exercise.history.length - 1);
  const shown = useMemo(() => (back === 0 ? exercise : ago(exercise, Math.min(back, most))), [exercise, back, most]);
  return (
    <Through exercise={shown} viewer={viewer}>
      <Picture viewer={viewer} turns={most > 0 && <Turns shown={shown} back={Math.min(back, most)} most={most} />} />
    </Through>
  );
}

function Turns({ shown, back, most }: { shown: Exercise; back: number; most: number }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const label = shown.status?.label;
  return (
    <p className={styles.turns} data-float="">
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={t('view.back')}
        why={back >= most ? t('view.first') : undefined}
        onClick={() => step(1)}
      />
      <span role="status">
        {back === 0
          ? t('view.now')
          : t('view.then', { turn: shown.status?.turn ?? 0, label: label === undefined ? '' : ` · ${say(label)}` })}
      </span>
      <IconButton
        icon={ChevronRight}
        size="small"
        label={t('view.forward')}
        why={back === 0 ? t('view.now') : undefined}
        onClick={() => step(-1)}
      />
    </p>
  );
}

function ago(exercise: Exercise, back: number): Exercise {
  const at = exercise.history.at(-1 - back);
  if (at === undefined) return exercise;
  return {
    ...exercise,
    known: at.known,
    status: at.status,
    step: at.step + 1,
    history: exercise.history.slice(0, exercise.history.length - back),
    lines: exercise.lines.filter((line) => line.n <= at.n),
    injects: exercise.injects.filter((card) => card.n <= at.n),
    offers: exercise.offers.filter((offer) => offer.n <= at.n),
    said: exercise.said.filter((one) => one.n <= at.n),
  };
}
