/** What publishing would bring: how the headline numbers would stand, the results, and the orders that count. */
import type { Proposal } from '@sandtable/shared/exercise/proposal.ts';
import { FACILITATOR } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Delta } from '../../panels/delta.tsx';
import { useFigures } from '../../panels/figures.ts';
import { boardOf } from '../../play/known.ts';
import { useRules } from '../../play/use-table.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { AudienceWords } from '../audience-field.tsx';
import { OrdersView } from '../orders-view.tsx';
import table from '../table.module.css';
import { reviewText } from '../text.ts';
import styles from './review.module.css';

export function WouldBe({ proposal }: { proposal: Proposal }): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const rules = useRules();
  const told = useMemo(
    () =>
      proposal.entries
        .map((entry, index) => ({ index, entry, reading: rules.tell(entry.event, FACILITATOR) }))
        .filter(({ reading }) => reading.weight >= 2)
        .sort((a, b) => b.reading.weight - a.reading.weight),
    [proposal, rules],
  );
  return (
    <>
      <Headlines proposal={proposal} />
      <details className={styles.fold}>
        <summary>{t('results', { count: told.length })}</summary>
        <ul className={styles.results}>
          {told.map(({ index, entry, reading }) => (
            <li key={index} data-weight={reading.weight}>
              <span>{say.rich(reading.text)}</span>
              <AudienceWords of={entry.audience} />
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.fold}>
        <summary>{t('orders')}</summary>
        {rules.manifest.teams.map(({ id }) => (
          <OrdersView key={id} team={id} orders={proposal.orders.filter((order) => order.team === id)} headed />
        ))}
      </details>
    </>
  );
}

/** A ruleset may have dozens of headlines; the first are the ones that moved. */
const MOST = 8;

/** The headline numbers now and then: what the room will see first. */
function Headlines({ proposal }: { proposal: Proposal }): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const figures = useFigures();
  const rules = useRules();
  const known = useExercise((state) => state.exercise.known);
  const now = boardOf(rules, known, FACILITATOR).indicators;
  const then = boardOf(rules, proposal.known, FACILITATOR).indicators;
  const rows = [...then.values()].filter((indicator) => indicator.value !== undefined);
  const headlines = rows.filter((indicator) => indicator.headline === true);
  if (rows.length === 0) return null;
  const moved = (headlines.length > 0 ? headlines : rows).filter(
    ({ id, value = 0, unit }) => figures.number(now.get(id)?.value ?? value, unit) !== figures.number(value, unit),
  );
  return (
    <table className={table.table}>
      <caption className={styles.sub}>{t('would-be')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" className={table.end}>
            {t('now')}
          </th>
          <th scope="col" className={table.end}>
            {t('after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.slice(0, MOST).map((indicator) => {
          const before = now.get(indicator.id)?.value;
          const after = indicator.value ?? 0;
          return (
            <tr key={indicator.id}>
              <th scope="row">{say(indicator.label)}</th>
              <td className={table.number}>{before === undefined ? '–' : figures.number(before, indicator.unit)}</td>
              <td className={table.number}>
                {before !== undefined && <Delta change={after - before} indicator={indicator} />}{' '}
                <b>{figures.number(after, indicator.unit)}</b> {figures.unit(indicator.unit)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
