/**
 * The dry run: likely range and chance before anything is locked, on throw-away luck. It says from which drafts, and when
 * those have moved on.
 */
import type { DryRun } from '@sandtable/shared/wire.ts';
import { FACILITATOR } from '@sandtable/shared/words.ts';
import { Play, RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Rejected } from '../../connection.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { boardOf } from '../../play/known.ts';
import { useSince } from '../../play/use-since.ts';
import { useRules } from '../../play/use-table.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { Quiet, Section } from '../section.tsx';
import table from '../table.module.css';
import { reviewText } from '../text.ts';
import styles from './review.module.css';
import { TrialQuestions } from './trial-questions.tsx';

const RUNS = 200;
/** When sheets have stood open for so long, ms, a first, small run is played without being asked for. */
const UNASKED = { after: 3_000, runs: 60 };

export function TrialPane(): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const open = useOpen();
  const stage = useExercise((state) => state.exercise.stage);
  const step = useExercise((state) => state.exercise.step);
  const live = useExercise((state) => state.link.state === 'live');
  const branch = useExercise((state) => state.exercise.branch);
  const [held, setHeld] = useState<{ run: DryRun; place: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const place = `${branch}.${step}`;
  useEffect(() => {
    if (stage !== 'orders' || !live) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(unasked, UNASKED.after);
    };
    const unasked = () => {
      if (document.hidden) return later();
      // Nobody asked, so nobody reads a refusal: another console's run is under way, and this one's can wait.
      open.ask<DryRun>({ question: 'dry-run', runs: UNASKED.runs }).then(
        (run) => setHeld((now) => (now?.place === place ? now : { run, place })),
        (error: unknown) => error instanceof Rejected && later(),
      );
    };
    later();
    return () => clearTimeout(timer);
  }, [open, stage, live, place]);
  if (stage !== 'orders' && stage !== 'locked') return null;
  const run = held?.place === place ? held.run : null;
  const play = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setHeld({ run: await open.ask<DryRun>({ question: 'dry-run', runs: RUNS }), place });
    } catch (error) {
      setProblem(
        error instanceof Rejected && error.refusals.length > 0
          ? error.refusals.map(({ text }) => say(text)).join(' ')
          : t('trial.failed'),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section
      title={t('trial.title')}
      note={run === null ? undefined : <Freshness run={run} />}
      tools={
        <Button
          size="small"
          icon={run === null ? Play : RefreshCw}
          busy={busy}
          why={live ? undefined : t('trial.offline')}
          onClick={() => void play()}
        >
          {t(busy ? 'trial.busy' : run === null ? 'trial.run' : 'trial.rerun', { runs: RUNS })}
        </Button>
      }
    >
      {problem !== null && <Banner tone="alert">{problem}</Banner>}
      {run === null ? (
        <Quiet>{t('trial.empty', { runs: RUNS })}</Quiet>
      ) : (
        <>
          <TrialQuestions questions={run.questions} />
          <Ranges run={run} />
        </>
      )}
    </Section>
  );
}

/** "from drafts 6 s ago, 200 trial runs", or that the drafts have changed since. */
function Freshness({ run }: { run: DryRun }): ReactNode {
  const t = useText(reviewText);
  const ahead = useExercise((state) => state.ahead);
  const edited = useExercise(({ drafts, exercise: x }) =>
    Math.max(
      0,
      ...Object.values(drafts).flatMap((draft) =>
        draft.step === x.step ? Object.values(draft.fields).map(({ at }) => at) : [],
      ),
    ),
  );
  const stale = edited > run.at;
  const seconds = useSince((stale ? edited : run.at) - ahead);
  const ago = seconds < 60 ? t('ago.seconds', { seconds }) : t('ago.minutes', { minutes: Math.floor(seconds / 60) });
  if (stale) return <span className={styles.stale}>{t('trial.stale', { ago })}</span>;
  return t('trial.fresh', { ago, runs: run.runs });
}

/** Rows of the headline numbers that stand open; a ruleset may have dozens. */
const MOST = 6;

/** Where the numbers would land in eight of ten runs: the first headlines at once, the others in a fold. */
function Ranges({ run }: { run: DryRun }): ReactNode {
  const t = useText(reviewText);
  const figures = useFigures();
  const rules = useRules();
  const known = useExercise((state) => state.exercise.known);
  const { indicators } = boardOf(rules, known, FACILITATOR);
  const moved = run.ranges.filter(({ indicator: id, now, low, high }) => {
    const indicator = indicators.get(id);
    if (indicator === undefined) return false;
    // What no run moves says nothing.
    const shown = new Set([now ?? low, low, high].map((value) => figures.number(value, indicator.unit)));
    return shown.size > 1;
  });
  const headlines = moved.filter(({ indicator }) => indicators.get(indicator)?.headline === true).slice(0, MOST);
  const others = moved.filter((range) => !headlines.includes(range));
  return (
    <>
      {headlines.length > 0 && <RangeRows ranges={headlines} />}
      {others.length > 0 && (
        <details className={styles.fold} open={headlines.length === 0}>
          <summary>{t('trial.others', { count: others.length })}</summary>
          <RangeRows ranges={others} />
        </details>
      )}
    </>
  );
}

function RangeRows({ ranges }: { ranges: DryRun['ranges'] }): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const figures = useFigures();
  const rules = useRules();
  const known = useExercise((state) => state.exercise.known);
  const { indicators } = boardOf(rules, known, FACILITATOR);
  return (
    <table className={table.table}>
      <caption className="sr-only">{t('trial.ranges')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" className={table.end}>
            {t('now')}
          </th>
          <th scope="col" className={table.end}>
            {t('trial.range')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranges.map(({ indicator: id, now, low, high }) => {
          const indicator = indicators.get(id);
          if (indicator === undefined) return null;
          return (
            <tr key={id}>
              <th scope="row">{say(indicator.label)}</th>
              <td className={table.number}>{now === null ? '–' : figures.number(now, indicator.unit)}</td>
              <td className={table.number}>
                <b>{figures.point({ turn: 0, low, high }, indicator.unit)}</b> {figures.unit(indicator.unit)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
