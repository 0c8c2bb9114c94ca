/** Rungs, and where we stand on them: an ink rung where it is known, hatched rungs where it is an estimate. */
import type { LadderPanel as Ladder } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { useRulesetText, useText } from '../ui/text.tsx';
import { useFigures } from './figures.ts';
import styles from './ladder-panel.module.css';
import { panelText } from './panel-text.ts';

/** A rung is climbed whole: decimals would say more than a ladder knows. */
const WHOLE = { label: { key: '' }, digits: 0 };

/** Index of the highest rung that a value reaches; -1 below the first. */
export function rungAt(rungs: Ladder['rungs'], value: number): number {
  return rungs.findLastIndex((rung) => value >= rung.from);
}

export function LadderPanel({ panel }: { panel: Ladder }): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  const figures = useFigures();
  const { rungs, value, belief } = panel;
  const here = value === undefined ? null : rungAt(rungs, value);
  const from = belief && value === undefined ? rungAt(rungs, belief.low) : null;
  const to = belief && value === undefined ? rungAt(rungs, belief.high) : null;
  const name = (index: number) => {
    const rung = rungs[Math.max(0, index)];
    return rung ? say(rung.label) : t('unknown');
  };
  const where =
    here !== null
      ? t('ladder.at', { rung: name(here) })
      : from !== null && to !== null
        ? t('ladder.between', { low: name(from), high: name(to) })
        : t('unknown');

  return (
    <figure className={styles.frame}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{say(panel.title)}</span>
        <span className="sr-only">{t('ladder.summary', { title: say(panel.title), at: where })}</span>
        <b className={styles.figure}>
          {value !== undefined
            ? figures.number(value, WHOLE)
            : belief
              ? figures.range(belief.low, belief.high, WHOLE)
              : t('unknown')}
        </b>
      </figcaption>
      <ol className={styles.rungs} reversed>
        {rungs
          .map((rung, i) => {
            const maybe = from !== null && to !== null && i >= Math.max(0, from) && i <= to;
            const on = here === i;
            const below = here !== null ? i < here : from !== null && i < from;
            return (
              <li
                key={rung.from}
                className={classes(styles.rung, on && styles.on, below && styles.below, maybe && styles.maybe)}
                aria-current={on ? 'step' : undefined}
              >
                <span className={styles.from}>{figures.number(rung.from)}</span>
                <span className={styles.label}>{say(rung.label)}</span>
                {on && <span className="sr-only">{t('ladder.here')}</span>}
                {maybe && <span className="sr-only">{t('ladder.maybe')}</span>}
              </li>
            );
          })
          .reverse()}
      </ol>
    </figure>
  );
}
