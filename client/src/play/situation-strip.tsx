/** The situation in a row or two, where there is no room for a column: headlines first. */
import { type ReactNode, useMemo } from 'react';
import { IndicatorTile } from '../panels/indicator-row.tsx';
import { useText } from '../ui/text.tsx';
import { playText } from './play-text.ts';
import styles from './situation-strip.module.css';
import { useBoard } from './use-table.ts';

/** As many as the pictures show. */
const MOST = 9;

export function SituationStrip(): ReactNode {
  const t = useText(playText);
  const { indicators, trailOf } = useBoard();
  const list = useMemo(
    () =>
      [...indicators.values()].sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false)).slice(0, MOST),
    [indicators],
  );
  return (
    <section className={styles.strip} aria-label={t('situation.title')}>
      {list.map((indicator) => (
        <IndicatorTile key={indicator.id} indicator={indicator} trail={trailOf(indicator.id)} />
      ))}
    </section>
  );
}
