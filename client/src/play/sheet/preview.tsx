/** What this team's own knowledge lets it expect of the sheet: ranges and drivers, from this browser, never an oracle. */
import { draftOrders } from '@sandtable/shared/exercise/draft.ts';
import type { Range } from '@sandtable/shared/rules/contract.ts';
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/state-of-pane.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { playText } from '../play-text.ts';
import { useBoard, useRules } from '../use-table.ts';
import styles from './preview.module.css';
import { blocsHeld, draftWith } from './use-desk.ts';

export function Preview({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useText(playText);
  return (
    <Dialog open={open} onClose={onClose} title={t('preview.title')} place="side">
      {open && <Ranges />}
    </Dialog>
  );
}

function Ranges(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const figures = useFigures();
  const rules = useRules();
  const { desk, team, fields } = useSheet();
  const edits = useStore(desk.store, (state) => state.edits);
  const state = useExercise((all) => all);
  const { indicators } = useBoard();
  const ranges: readonly Range[] = useMemo(() => {
    const x = state.exercise;
    const orders = draftOrders(rules, x.known, team, draftWith(state, team, fields, edits), blocsHeld(x, team));
    return (
      rules.preview?.(
        x.known,
        team,
        orders.flatMap((item) => item.order ?? []),
      ) ?? []
    );
  }, [state, rules, team, fields, edits]);
  return (
    <>
      <p className={styles.note}>{t('preview.note')}</p>
      {ranges.length === 0 && <EmptyState>{t('preview.empty')}</EmptyState>}
      <ul className={styles.list}>
        {ranges.map((range) => {
          const unit = indicators.get(range.indicator)?.unit;
          return (
            <li key={range.indicator} className={styles.range}>
              <span>{say(range.label)}</span>
              <b>
                {figures.range(range.low, range.high, unit)} <small>{figures.unit(unit)}</small>
              </b>
              {range.drivers.length > 0 && (
                <p className={styles.drivers}>
                  {t('preview.drivers', { drivers: range.drivers.slice(0, 3).map(say).join('; ') })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
