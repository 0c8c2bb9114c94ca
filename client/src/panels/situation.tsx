/** All indicators in their four groups, headlines first within each. */
import type { Group, Indicator } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { useText } from '../ui/text.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { panelText } from './panel-text.ts';
import styles from './situation.module.css';
import type { Trail } from './trail.ts';

const groups: readonly Group[] = ['financial', 'industrial', 'political', 'strategic'];

export interface SituationProps {
  indicators: readonly Indicator[];
  trailOf: (id: string) => Trail;
  onOpen?: ((id: string) => void) | undefined;
  /** The indicator whose "why" is open. */
  open?: string | undefined;
}

export function Situation({ indicators, trailOf, onOpen, open }: SituationProps): ReactNode {
  const t = useText(panelText);
  const estimates = indicators.some((one) => one.value === undefined && one.belief !== undefined);
  return (
    <>
      {groups.map((group) => {
        const members = indicators.filter((one) => one.group === group);
        if (members.length === 0) return null;
        const ordered = [...members].sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false));
        return (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h3 className={styles.group}>{t(`group.${group}`)}</h3>
            <ul>
              {ordered.map((one) => (
                <IndicatorRow
                  key={one.id}
                  indicator={one}
                  trail={trailOf(one.id)}
                  onOpen={onOpen}
                  open={open === one.id}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {estimates && <p className={styles.note}>{t('estimate.note')}</p>}
    </>
  );
}
