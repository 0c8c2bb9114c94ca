/** The indicators with their why, and the objectives, as this viewer has them. The why opens under the list's head. */
import { X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Situation } from '../../panels/situation.tsx';
import { Why } from '../../panels/why.tsx';
import { wholeCauseOf } from '../../play/log/cause.ts';
import { Objectives } from '../../play/objectives.tsx';
import { useBoard, useRules, useViewer } from '../../play/use-table.ts';
import { IconButton } from '../../ui/button.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { consoleText } from '../text.ts';
import styles from './view-pane.module.css';

export function SituationHere(): ReactNode {
  const { indicators, trailOf } = useBoard();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {open !== null && indicators.has(open) && <WhyCard id={open} close={() => setOpen(null)} />}
      <Situation
        indicators={[...indicators.values()]}
        trailOf={trailOf}
        onOpen={(id) => setOpen(open === id ? null : id)}
        open={open ?? undefined}
      />
      <Objectives />
    </>
  );
}

function WhyCard({ id, close }: { id: string; close: () => void }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useViewer();
  const x = useExercise((state) => state.exercise);
  const { indicators } = useBoard();
  const indicator = indicators.get(id);
  const cause = useMemo(() => wholeCauseOf(rules, x, viewer, id), [rules, x, viewer, id]);
  if (indicator === undefined) return null;
  return (
    <aside className={styles.why} aria-label={t('view.why', { label: say(indicator.label) })}>
      <header>
        <h3>{say(indicator.label)}</h3>
        <IconButton icon={X} size="small" label={t('view.why.close')} onClick={close} />
      </header>
      {cause !== undefined ? (
        <Why statement={say.rich(cause.reading.text)} {...cause.why} />
      ) : (
        <p className="secondary">{t('view.unmoved')}</p>
      )}
    </aside>
  );
}
