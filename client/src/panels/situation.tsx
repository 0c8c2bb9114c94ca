/** All indicators in their four groups: headlines on show, the others one fold away within their group. */
import type { Group, Indicator } from '@sandtable/shared/rules/board.ts';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
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

export function Situation({ indicators, ...rows }: SituationProps): ReactNode {
  const t = useText(panelText);
  const estimates = indicators.some((one) => one.value === undefined && one.belief !== undefined);
  return (
    <>
      {groups.map((group) => {
        const members = indicators.filter((one) => one.group === group);
        return members.length === 0 ? null : <OneGroup key={group} group={group} members={members} {...rows} />;
      })}
      {estimates && <p className={styles.note}>{t('estimate.note')}</p>}
    </>
  );
}

/** A fold of one would hide less than it costs. */
const FEWEST = 2;

function OneGroup({
  group,
  members,
  trailOf,
  onOpen,
  open,
}: Omit<SituationProps, 'indicators'> & { group: Group; members: readonly Indicator[] }): ReactNode {
  const t = useText(panelText);
  const [unfolded, unfold] = useState(false);
  const headlines = members.filter((one) => one.headline === true);
  const others = members.filter((one) => one.headline !== true);
  const all = headlines.length === 0 || others.length < FEWEST;
  const row = (one: Indicator) => (
    <IndicatorRow key={one.id} indicator={one} trail={trailOf(one.id)} onOpen={onOpen} open={open === one.id} />
  );
  return (
    <section aria-label={t(`group.${group}`)}>
      <h3 className={styles.group}>{t(`group.${group}`)}</h3>
      <ul>{(all ? [...headlines, ...others] : headlines).map(row)}</ul>
      {!all && (
        // What somebody asks the why of stays in sight.
        <details
          className={styles.more}
          open={unfolded || others.some(({ id }) => id === open)}
          onToggle={(event) => unfold(event.currentTarget.open)}
        >
          <summary>
            <Icon of={ChevronRight} size={14} />
            {t('more', { count: others.length })}
          </summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
