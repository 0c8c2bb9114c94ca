/**
 * What this team may expect of its sheet, for all that it knows: ranges, and which sections do most of it. Played by the
 * server from what the team was told alone, so that no other side's secret can be read off it.
 */
import type { Preview as Answer, PreviewRange } from '@sandtable/shared/wire.ts';
import { RefreshCw } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Rejected } from '../../connection.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState, Fetching } from '../../ui/state-of-pane.tsx';
import { catalogue, useRulesetText, useText } from '../../ui/text.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import en from '../text/preview.en.ts';
import { useBoard, useRules } from '../use-table.ts';
import styles from './preview.module.css';

const previewText = catalogue(en, { uk: () => import('../text/preview.uk.ts') });

/** Rows that the sheet does not move, shown below those that it does. */
const ANYWAY = 8;

export function Preview({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useText(previewText);
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} place="side">
      {open && <Expected />}
    </Dialog>
  );
}

function Expected(): ReactNode {
  const t = useText(previewText);
  const say = useRulesetText();
  const open = useOpen();
  const live = useExercise((state) => state.link.state === 'live');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const play = useCallback(async () => {
    setAnswer(null);
    setProblem(null);
    try {
      setAnswer(await open.ask<Answer>({ question: 'preview' }));
    } catch (error) {
      const refused = error instanceof Rejected ? error.refusals.map(({ text }) => say(text)).join(' ') : '';
      setProblem(refused || t('failed'));
    }
  }, [open, say, t]);
  useEffect(() => void play(), [play]);
  return (
    <>
      <p className={styles.note}>{t('note')}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      {answer === null && problem === null && <Fetching text={t('playing')} />}
      {answer !== null && <Ranges of={answer} />}
      {(answer !== null || problem !== null) && (
        <Button icon={RefreshCw} why={live ? undefined : t('failed')} onClick={() => void play()}>
          {t('again')}
        </Button>
      )}
    </>
  );
}

function Ranges({ of }: { of: Answer }): ReactNode {
  const t = useText(previewText);
  const moved = of.ranges.filter(({ drivers }) => drivers.length > 0);
  const others = of.ranges.filter(({ drivers }) => drivers.length === 0).slice(0, ANYWAY);
  if (of.ranges.length === 0) return <EmptyState>{t('empty')}</EmptyState>;
  return (
    <div role="status">
      {of.changed === 0 && <p className={styles.note}>{t('printed')}</p>}
      <Rows title={t('moved')} of={moved} />
      <Rows title={t('anyway')} of={others} />
      <p className={styles.note}>{t('runs', { runs: of.runs })}</p>
    </div>
  );
}

function Rows({ title, of }: { title: string; of: readonly PreviewRange[] }): ReactNode {
  const t = useText(previewText);
  const say = useRulesetText();
  const figures = useFigures();
  const rules = useRules();
  const { team } = useSheet();
  const known = useExercise((state) => state.exercise.known);
  const { indicators } = useBoard();
  if (of.length === 0) return null;
  const titles = new Map(rules.sheet(known, team).sections.map((section) => [section.id, section.title]));
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {of.flatMap(({ indicator, low, high, drivers }) => {
          const found = indicators.get(indicator);
          if (found === undefined) return [];
          const by = drivers.map((driver) => {
            const name = titles.get(driver.section);
            return `${name === undefined ? driver.section : say(name)} ${figures.signed(driver.by, found.unit)}`;
          });
          const least = figures.number(low, found.unit);
          const alike = least === figures.number(high, found.unit);
          // All trials alike, to the decimals that are printed: as good as sure, and still no promise.
          const shown = alike ? t('about', { value: least }) : figures.range(low, high, found.unit);
          return (
            <li key={indicator} className={styles.range}>
              <span>{say(found.label)}</span>
              <b>
                {shown} <small>{figures.unit(found.unit)}</small>
              </b>
              {by.length > 0 && <p className={styles.drivers}>{t('drivers', { drivers: by.join('; ') })}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
