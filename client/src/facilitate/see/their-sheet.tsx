/** A team's sheet as it stands: what it sealed, or what its draft would order if the phase locked now. */
import { draftOrders } from '@sandtable/shared/exercise/draft.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { blocsHeld } from '../../play/sheet/use-desk.ts';
import { useRules } from '../../play/use-table.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { touchedFields } from '../../widgets/standing.ts';
import { OrdersView } from '../orders-view.tsx';
import { Quiet } from '../section.tsx';
import { consoleText } from '../text.ts';

export function TheirSheet({ team }: { team: TeamId }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useRules();
  const x = useExercise((state) => state.exercise);
  const draft = useExercise((state) => touchedFields(state, team));
  const sealed = x.sealed[team]?.orders ?? null;
  const drafted = useMemo(
    () => (x.stage === 'lobby' ? [] : draftOrders(rules, x.known, team, draft, blocsHeld(x, team))),
    [rules, x, team, draft],
  );
  if (sealed !== null)
    return (
      <>
        <Quiet>{t('view.sheet.sealed')}</Quiet>
        <OrdersView team={team} orders={sealed} />
      </>
    );
  const refusals = drafted.flatMap((item) => item.refusals);
  return (
    <>
      <Quiet>
        {t(Object.keys(draft).length === 0 ? 'view.sheet.untouched' : 'view.sheet.draft')}
        {refusals.length > 0 && ` ${refusals.map((refusal) => say(refusal.text)).join(' ')}`}
      </Quiet>
      <OrdersView
        team={team}
        orders={drafted.flatMap(({ order, touched }) =>
          order === null ? [] : [{ order, source: touched ? ('draft' as const) : ('default' as const) }],
        )}
      />
    </>
  );
}
