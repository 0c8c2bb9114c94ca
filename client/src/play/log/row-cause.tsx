/** Why a line of the log came about, under the line. */
import type { ReactNode } from 'react';
import { panelText } from '../../panels/panel-text.ts';
import { Why } from '../../panels/why.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useFold, useRules, useViewer } from '../use-table.ts';
import { causeOf, wholeCauseOf } from './cause.ts';
import type { LogItem } from './items.ts';
import styles from './log-row.module.css';
import { OrderCauses } from './order-causes.tsx';

export function RowCause({ item }: { item: Extract<LogItem, { what: 'fact' }> }): ReactNode {
  const rules = useRules();
  const viewer = useViewer();
  const history = useFold((x) => x.history);
  const known = useFold((x) => x.known);
  const lines = useFold((x) => x.lines);
  const injects = useFold((x) => x.injects);
  const say = useRulesetText();
  const words = useText(panelText);
  const { line, reading } = item;
  const moved = reading.moves?.[0];
  // A number that several facts of a turn moved has one line, and that line has all their causes.
  const whole =
    moved === undefined || item.aside || reading.clearing === undefined
      ? undefined
      : wholeCauseOf(rules, { history, known, lines, injects }, viewer, moved, line);
  const { indicator, why } = whole ?? causeOf(rules, { history, known }, viewer, line, reading);
  const own = (item.line.entry.because.orders?.length ?? 0) > 0;
  return (
    <div className={styles.cause}>
      {why.terms.length > 0 || !own ? (
        <Why statement={indicator ? say(indicator.label) : undefined} {...why} />
      ) : (
        indicator && <p>{say(indicator.label)}</p>
      )}
      <OrderCauses line={item.line} />
      {why.terms.length === 0 && own && (
        <>
          {why.lever && <p className={styles.lever}>{words('why.lever', { lever: say(why.lever) })}</p>}
          {why.rule !== undefined && <p className={styles.lever}>{words('why.rule', { rule: why.rule })}</p>}
        </>
      )}
    </div>
  );
}
