/** Orders in words, section by section as the sheet prints them: for the proposal, a sealed sheet, another side's draft. */
import type { StoredSealed } from '@sandtable/shared/log/record.ts';
import { type Field, splitPath } from '@sandtable/shared/rules/sheet.ts';
import { Json, type TeamId } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { sheetOf } from '../play/known.ts';
import { useRules } from '../play/use-table.ts';
import { Tag } from '../ui/tag.tsx';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { useFieldWords } from '../widgets/field-words.ts';
import styles from './orders-view.module.css';
import { reviewText } from './text.ts';

export function OrdersView({
  team,
  orders,
  headed,
}: {
  team: TeamId;
  orders: readonly Pick<StoredSealed, 'order' | 'source'>[];
  /** Names the team above its orders. */
  headed?: boolean;
}): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const words = useFieldWords();
  const rules = useRules();
  const known = useExercise((state) => state.exercise.known);
  const sheet = sheetOf(rules, known, team);
  const byType = useMemo(() => new Map(orders.map((sealed) => [sealed.order.type, sealed])), [orders]);
  if (orders.length === 0)
    return (
      <div className={styles.team}>
        {headed && <TeamName team={team} />} <span className="secondary">{t('orders.none')}</span>
      </div>
    );
  return (
    <div className={styles.team}>
      {headed && (
        <h3>
          <TeamName team={team} />
        </h3>
      )}
      {sheet.sections.map((section) => {
        const lines = section.fields.flatMap((field) => {
          const sealed = byType.get(splitPath(field.path).type);
          return sealed === undefined ? [] : [{ field, sealed }];
        });
        if (lines.length === 0) return null;
        return (
          <section key={section.id}>
            <h4>{say(section.title)}</h4>
            <dl>
              {lines.map(({ field, sealed }) => (
                <div key={field.path}>
                  <dt>{say(field.label)}</dt>
                  <dd>
                    {words.value(field, null, valueIn(sealed, field))}
                    {sealed.source !== 'sealed' && <Tag>{t(`source.${sealed.source}`)}</Tag>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function valueIn({ order }: Pick<StoredSealed, 'order'>, field: Field): Json {
  // Orders are stored JSON; the check costs little and keeps the type honest.
  const found = Json.safeParse(order[splitPath(field.path).field]);
  return found.success ? found.data : null;
}
