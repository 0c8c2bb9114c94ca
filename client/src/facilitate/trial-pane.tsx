/** The dry run: likely range and chance before anything is locked, on throw-away luck. */
import type { DryRun } from '@sandtable/shared/wire.ts';
import { RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { useFigures } from '../panels/figures.ts';
import { boardOf } from '../play/known.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './console.module.css';
import table from './table.module.css';
import { consoleText } from './text.ts';

const RUNS = 200;
/** Headlines first; the rest of a long ruleset's indicators would bury the questions. */
const MOST = 14;

export function TrialPane(): ReactNode {
  const t = useText(consoleText);
  const open = useOpen();
  const { locale } = useLanguage();
  const stage = useExercise((state) => state.exercise.stage);
  const [run, setRun] = useState<DryRun | null>(null);
  const [busy, setBusy] = useState(false);
  if (stage !== 'orders' && stage !== 'locked') return null;
  const play = async () => {
    setBusy(true);
    try {
      setRun(await open.ask<DryRun>({ question: 'dry-run', runs: RUNS }));
    } catch {
      toast({ text: t('link.offline'), tone: 'alert' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.pane}>
      <header className={styles.head}>
        <h2>{t('trial.title')}</h2>
        <Button size="small" icon={RefreshCw} busy={busy} onClick={() => void play()}>
          {busy ? t('trial.busy', { runs: RUNS }) : run === null ? t('trial.run') : t('trial.rerun')}
        </Button>
      </header>
      {run === null ? (
        <p className={styles.quiet}>{t('trial.empty')}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {t('trial.note', {
              runs: run.runs,
              time: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(run.at),
            })}
          </p>
          <Questions run={run} />
          <Ranges run={run} />
        </>
      )}
    </section>
  );
}

function Questions({ run }: { run: DryRun }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const number = useNumber();
  if (run.questions.length === 0) return null;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('trial.question')}</th>
          <th scope="col" className={table.end}>
            {t('trial.chance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {run.questions.map(({ key, question, odds }) => (
          <tr key={key}>
            <th scope="row">{say(question)}</th>
            <td className={table.number}>
              {Object.entries(odds)
                .sort((a, b) => b[1] - a[1])
                .map(([answer, share]) => `${answerWord(t, answer)} ${number(share, { style: 'percent' })}`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Yes and no in words; a pick's options are the ruleset's own names. */
export function answerWord(t: ReturnType<typeof useText<keyof typeof consoleText.en>>, answer: string): string {
  return answer === 'yes' || answer === 'no' ? t(`answer.${answer}`) : answer;
}

function Ranges({ run }: { run: DryRun }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const figures = useFigures();
  const rules = useExercise((state) => state.ruleset?.rules);
  const known = useExercise((state) => state.exercise.known);
  if (rules === undefined) return null;
  const { indicators } = boardOf(rules, known, { kind: 'facilitator' });
  const rows = run.ranges
    .flatMap((range) => {
      const indicator = indicators.get(range.indicator);
      return indicator === undefined ? [] : [{ range, indicator }];
    })
    .sort((a, b) => Number(b.indicator.headline ?? false) - Number(a.indicator.headline ?? false))
    .slice(0, MOST);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('trial.indicator')}</th>
          <th scope="col" className={table.end}>
            {t('trial.now')}
          </th>
          <th scope="col" className={table.end}>
            {t('trial.range')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ range, indicator }) => (
          <tr key={range.indicator}>
            <th scope="row">{say(indicator.label)}</th>
            <td className={table.number}>
              {range.now === null ? '–' : figures.point({ turn: 0, value: range.now }, indicator.unit)}
            </td>
            <td className={table.number}>
              {figures.point({ turn: 0, low: range.low, high: range.high }, indicator.unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
