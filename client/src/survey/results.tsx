/** What people answered, for the white cell: how often each point, the mean, and the words, by side and without names. */
import { Download } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { EmptyState } from '../ui/state-of-pane.tsx';
import { TeamName, useTeamLooks } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { countsOf, ITEMS, type Item, meanOf, POINTS, type Returned, returnedBy } from './items.ts';
import styles from './results.module.css';
import { surveyText } from './text.ts';

export function SurveyResults({ close }: { close: () => void }): ReactNode {
  const t = useText(surveyText);
  const surveys = useExercise((state) => state.exercise.surveys);
  const returned = useMemo(() => returnedBy(surveys), [surveys]);
  const save = useTable(returned);
  return (
    <Dialog
      open
      onClose={close}
      wide
      title={t('results.title')}
      actions={
        returned.length > 0 && (
          <Button icon={Download} onClick={save}>
            {t('results.save')}
          </Button>
        )
      }
    >
      {returned.length === 0 ? (
        <EmptyState>{t('results.none')}</EmptyState>
      ) : (
        // The dialog's body scrolls, which must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        <div tabIndex={0}>
          <p className="secondary">{t('results.returned', { count: returned.length })}</p>
          {ITEMS.map((item) => (
            <Result key={item} item={item} returned={returned} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** The side of a seat, also of one that has left. */
function useSideOf(): (seat: string) => string | null {
  const surveys = useExercise((state) => state.exercise.surveys);
  return useMemo(() => {
    const sides = new Map(
      surveys.flatMap(({ actor }) => (actor?.kind === 'player' ? [[actor.seat as string, actor.team] as const] : [])),
    );
    return (seat) => sides.get(seat) ?? null;
  }, [surveys]);
}

function Result({ item, returned }: { item: Item; returned: readonly Returned[] }): ReactNode {
  const t = useText(surveyText);
  const { locale } = useLanguage();
  const sideOf = useSideOf();
  const counts = countsOf(returned, item);
  const mean = meanOf(counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const words = returned.filter(({ answers }) => answers[item]?.text !== undefined);
  return (
    <section className={styles.item}>
      <h3>{t(`${item}.question`)}</h3>
      <p className="secondary">
        {mean === null
          ? t('results.unanswered')
          : t('results.mean', {
              mean: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean),
              count: all,
            })}
      </p>
      <ol className={styles.bars}>
        {POINTS.map((point, i) => (
          <li key={point}>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ blockSize: `${((counts[i] ?? 0) / most) * 100}%` }} />
            </span>
            <span>{t('results.counts', { point, count: counts[i] ?? 0 })}</span>
            <small>{point === 1 ? t(`${item}.low`) : point === 5 ? t(`${item}.high`) : ''}</small>
          </li>
        ))}
      </ol>
      {words.length > 0 && (
        <ul className={styles.words}>
          {words.map(({ seat, answers }) => (
            <li key={seat}>
              {sideOf(seat) === null ? <b>{t('results.observer')}</b> : <TeamName team={sideOf(seat)} />}{' '}
              {answers[item]?.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Saves one line per answer, for a spreadsheet. */
function useTable(returned: readonly Returned[]): () => void {
  const t = useText(surveyText);
  const looks = useTeamLooks();
  const sideOf = useSideOf();
  const id = useExercise((state) => state.id);
  return () => {
    const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const rows = [
      [t('results.item'), t('results.team'), t('results.score'), t('words')],
      ...returned.flatMap(({ seat, answers }) =>
        ITEMS.flatMap((item) => {
          const answer = answers[item];
          if (answer === undefined) return [];
          const side = sideOf(seat);
          return [
            [
              t(`${item}.question`),
              side === null ? t('results.observer') : looks(side).name,
              String(answer.score ?? ''),
              answer.text ?? '',
            ],
          ];
        }),
      ),
    ];
    // With the mark that lets a spreadsheet read it as UTF-8.
    const text = `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `survey-${id}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
}
