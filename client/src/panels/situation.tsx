/** All indicators in their four groups: the leading headlines on show, the others one fold away within their group. */
import type { Group, Indicator } from '@sandtable/shared/rules/board.ts';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { panelText } from './panel-text.ts';
import styles from './situation.module.css';
import type { Trail } from './trail.ts';

const groups: readonly Group[] = ['financial', 'industrial', 'political', 'strategic'];

/** How many rows of a group are on show: nine in all, what a laptop holds above the objectives. */
const ON_SHOW: Readonly<Record<Group, number>> = { financial: 2, industrial: 2, political: 2, strategic: 3 };

/** Headlines that the viewer can move come first, then those that are good or bad news to them. */
function leading(headlines: readonly Indicator[], group: Group): readonly Indicator[] {
  const rank = (one: Indicator) => (one.lever === undefined ? 2 : 0) + (one.better === 'neither' ? 1 : 0);
  const chosen = new Set([...headlines].sort((a, b) => rank(a) - rank(b)).slice(0, ON_SHOW[group]));
  return headlines.filter((one) => chosen.has(one));
}

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
  const list = useId();
  const headlines = leading(
    members.filter((one) => one.headline === true),
    group,
  );
  const others = members.filter((one) => !headlines.includes(one));
  const folds = headlines.length > 0 && others.length >= FEWEST;
  // What somebody asks the why of stays in sight.
  const spread = !folds || unfolded || others.some(({ id }) => id === open);
  const row = (one: Indicator) => (
    <IndicatorRow key={one.id} indicator={one} trail={trailOf(one.id)} onOpen={onOpen} open={open === one.id} />
  );
  return (
    <section aria-label={t(`group.${group}`)}>
      <header className={styles.group}>
        <h3>{t(`group.${group}`)}</h3>
        {folds && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={spread}
            aria-controls={list}
            onClick={() => unfold(!unfolded)}
          >
            {t('more', { count: others.length })}
            <Icon of={ChevronRight} size={14} />
          </button>
        )}
      </header>
      <ul>{headlines.map(row)}</ul>
      <ul id={list} hidden={!spread}>
        {spread && others.map(row)}
      </ul>
    </section>
  );
}
