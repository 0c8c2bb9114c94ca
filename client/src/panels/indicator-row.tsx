/**
 * One number worth watching, as a row of the situation: label, value with unit, change, trail. A known value is a
 * number; an estimate is its range with a grey band and never a point. With `onOpen` the whole row opens its "why".
 */
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { TeamGlyph } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { Delta } from './delta.tsx';
import { useFigures } from './figures.ts';
import styles from './indicator-row.module.css';
import { panelText } from './panel-text.ts';
import { Sparkline } from './sparkline.tsx';
import { lastChange, pointOf, type Trail } from './trail.ts';

export interface IndicatorProps {
  indicator: Indicator;
  /** Turn by turn, the current turn last. */
  trail: Trail;
  onOpen?: ((id: string) => void) | undefined;
  /** Its "why" is open beside it. */
  open?: boolean | undefined;
}

/** Longer figures than this, in characters, are set smaller on the wall, so that their unit stays beside them. */
const LONG = 4;

/** Value and unit, shared by the row and the board's tile; `children` stand behind them. */
function Value({ indicator, children }: Pick<IndicatorProps, 'indicator'> & { children?: ReactNode }): ReactNode {
  const t = useText(panelText);
  const figures = useFigures();
  const known = indicator.value !== undefined || indicator.belief !== undefined;
  const figure = figures.point(pointOf(indicator, 0), indicator.unit);
  return (
    <span className={classes(styles.value, figure.length > LONG && styles.long)}>
      {known ? (
        <>
          <b className={styles.figure}>{figure}</b>
          <span className={styles.unit}>{figures.unit(indicator.unit)}</span>
        </>
      ) : (
        <span className={styles.unit}>{t('unknown')}</span>
      )}
      {children}
    </span>
  );
}

/** The change since last turn, where the number is known or believed. */
function Change({ indicator, trail }: Pick<IndicatorProps, 'indicator' | 'trail'>): ReactNode {
  const known = indicator.value !== undefined || indicator.belief !== undefined;
  const change = known ? lastChange(trail) : undefined;
  return change !== undefined && <Delta change={change} indicator={indicator} />;
}

function Label({ indicator }: { indicator: Indicator }): ReactNode {
  const say = useRulesetText();
  const t = useText(panelText);
  return (
    <span className={styles.label}>
      {indicator.team !== undefined && <TeamGlyph team={indicator.team} size={9} named />}
      <span title={indicator.short && say(indicator.label)}>
        {say(indicator.short ?? indicator.label)}
        {indicator.value === undefined && indicator.belief && ` (${t('estimate')})`}
      </span>
    </span>
  );
}

export function IndicatorRow({ indicator, trail, onOpen, open }: IndicatorProps): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  return (
    <li className={classes(styles.row, onOpen && styles.opens, open && styles.open)} data-indicator={indicator.id}>
      <span className={styles.words}>
        <Label indicator={indicator} />
        <Value indicator={indicator}>
          <Change indicator={indicator} trail={trail} />
        </Value>
      </span>
      <Sparkline trail={trail} />
      {onOpen && (
        <button
          type="button"
          className={styles.cover}
          aria-label={t('open.why', { label: say(indicator.label) })}
          aria-expanded={open ?? false}
          onClick={() => onOpen(indicator.id)}
        />
      )}
    </li>
  );
}

/** The same, as a tile of the big board or the top strip. */
export function IndicatorTile({ indicator, trail, large }: IndicatorProps & { large?: boolean }): ReactNode {
  return (
    <div className={classes(styles.tile, large && styles.large)} data-indicator={indicator.id}>
      <Label indicator={indicator} />
      <Value indicator={indicator}>{!large && <Change indicator={indicator} trail={trail} />}</Value>
      {large ? (
        <span className={styles.went}>
          <Sparkline trail={trail} width={150} height={46} />
          <Change indicator={indicator} trail={trail} />
        </span>
      ) : (
        <Sparkline trail={trail} width={96} height={26} />
      )}
    </div>
  );
}
