/** `/s/:id/forecasts`: every brief that held forecasts against this exercise, as far as this seat was told. To print as well. */
import type { TablePanel as Declared } from '@sandtable/shared/rules/board.ts';
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { TablePanel } from '../panels/table-panel.tsx';
import { boardOf } from '../play/known.ts';
import { Marking } from '../play/marking.tsx';
import { useFold, useRules, useViewer } from '../play/use-table.ts';
import { OfExercise } from '../sources/of-exercise.tsx';
import page from '../sources/sources.module.css';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { EmptyState } from '../ui/state-of-pane.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import styles from './forecasts.module.css';
import { forecastsText } from './text.ts';

export default function Forecasts(): ReactNode {
  return <OfExercise page={(back) => <Whole back={back} />} />;
}

function Whole({ back }: { back: string }): ReactNode {
  const ruleset = useExercise((state) => state.ruleset);
  if (ruleset === null) return <Loading />;
  return (
    <RulesetWords words={ruleset.words}>
      <Page back={back} />
    </RulesetWords>
  );
}

function Page({ back }: { back: string }): ReactNode {
  const t = useText(forecastsText);
  const title = useFold((x) => x.title);
  const over = useFold((x) => x.stage === 'over' || x.stage === 'closed');
  const facilitator = useViewer().kind === 'facilitator';
  const briefs = useBriefs();
  const marking = useFold((x) => x.policy?.marking);
  useEffect(() => {
    document.title = `${t('title')} · Sandtable`;
  }, [t]);
  return (
    <div className={page.page}>
      <Marking text={marking} />
      <header className={page.top}>
        <Link href="/" className={page.brand}>
          <Mark />
          Sandtable
        </Link>
        <span className={styles.tools}>
          {briefs.length > 0 && (
            <Button icon={Printer} onClick={() => print()}>
              {t('print')}
            </Button>
          )}
          <ButtonLink href={back}>{t('back')}</ButtonLink>
        </span>
      </header>
      <main className={page.main}>
        <h1>{t('title')}</h1>
        <p className={page.quiet}>{title}</p>
        <p>{t(over || !facilitator ? 'lead' : 'lead.facilitator')}</p>
        {briefs.length === 0 && <EmptyState>{t(over ? 'none' : 'not-yet')}</EmptyState>}
        {briefs.map((brief) => (
          <section key={JSON.stringify(brief.title)} className={styles.brief} data-brief="">
            <TablePanel panel={brief} />
          </section>
        ))}
      </main>
    </div>
  );
}

/** The newest first. One stays on the board until the next is written: it is listed once. */
function useBriefs(): readonly Declared[] {
  const rules = useRules();
  const viewer = useViewer();
  const history = useFold((x) => x.history);
  return useMemo(() => {
    const found = new Map<string, Declared>();
    for (const { known } of history)
      for (const panel of boardOf(rules, known, viewer).board.panels)
        if (panel.kind === 'table' && panel.holds === 'forecasts') {
          const name = JSON.stringify(panel.title);
          // As it was written: what it rests on goes on being counted afterwards.
          if (!found.has(name)) found.set(name, panel);
        }
    return [...found.values()].reverse();
  }, [rules, viewer, history]);
}
