/** Which of this team's own orders led to a fact, with what they said: the part of a "why" that one can do otherwise. */
import type { Line } from '@sandtable/shared/exercise/exercise.ts';
import { splitPath } from '@sandtable/shared/rules/sheet.ts';
import { Json } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useFieldWords } from '../../widgets/field-words.ts';
import { sheetOf } from '../known.ts';
import { playText } from '../play-text.ts';
import { useFold, useOwnTeam, useRules } from '../use-table.ts';
import styles from './log-row.module.css';

export function OrderCauses({ line }: { line: Line }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const words = useFieldWords();
  const rules = useRules();
  const team = useOwnTeam();
  const known = useFold((x) => x.known);
  const lastOrders = useFold((x) => x.lastOrders);
  const ids = line.entry.because.orders ?? [];
  if (team === null || ids.length === 0) return null;
  const fields = sheetOf(rules, known, team.id).sections.flatMap((section) => section.fields);
  const rows = ids.flatMap((id) => {
    const type = id.split('/')[2] ?? '';
    const order = lastOrders.find((sealed) => sealed.id === id)?.order;
    return fields
      .filter((field) => splitPath(field.path).type === type)
      .map((field) => {
        const value = order === undefined ? undefined : Json.safeParse(order[splitPath(field.path).field]).data;
        return {
          path: field.path,
          name: say(field.label),
          value: value === undefined ? '' : words.value(field, null, value),
        };
      });
  });
  if (rows.length === 0) return null;
  return (
    <>
      <p className={styles.ordered}>{t('why.yours')}</p>
      <dl className={styles.orders}>
        {rows.map((row) => (
          <div key={row.path}>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
