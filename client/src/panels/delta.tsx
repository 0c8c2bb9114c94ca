/** A change since last turn: arrow, sign and number. Hue repeats whether it is good; words say it to screen readers. */
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.tsx';
import styles from './delta.module.css';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import { verdict } from './trail.ts';

export function Delta({
  change,
  indicator,
}: {
  change: number;
  indicator: Pick<Indicator, 'better' | 'unit'>;
}): ReactNode {
  const t = useText(panelText);
  const figures = useFigures();
  const shown = figures.signed(change, indicator.unit);
  const size = figures.number(Math.abs(change), indicator.unit);
  const even = Number(change.toFixed(indicator.unit.digits ?? 1)) === 0;
  if (even) return <span className="sr-only">{t('delta.even')}</span>;
  const up = change > 0;
  const tone = verdict(change, indicator.better);
  return (
    <span className={classes(styles.delta, tone === 'good' && styles.good, tone === 'bad' && styles.bad)}>
      <svg viewBox="0 0 8 8" aria-hidden="true" className={styles.arrow}>
        <path d={up ? 'M4 1 7.5 7h-7Z' : 'M4 7 7.5 1h-7Z'} />
      </svg>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">
        {t(up ? 'delta.up' : 'delta.down', { change: size })}
        {tone !== 'neither' && `, ${t(`delta.${tone}`)}`}
      </span>
    </span>
  );
}
