/** The turns played and to come as a line, what rewinds set aside as branches under it, and the way back. */
import { GitFork, History } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useHeldBack } from '../acts.ts';
import { Section } from '../section.tsx';
import { consoleText } from '../text.ts';
import { ForkDialog } from './fork-dialog.tsx';
import { RewindDialog } from './rewind-dialog.tsx';
import styles from './turns-pane.module.css';

export function TurnsPane(): ReactNode {
  const t = useText(consoleText);
  const x = useExercise((state) => state.exercise);
  const held = useHeldBack();
  const [rewinding, setRewinding] = useState(false);
  const [forking, setForking] = useState(false);
  const { history, stage, step } = x;
  const back = history.filter((snapshot) => snapshot.step < step - 1 || (snapshot.step < step && stage !== 'orders'));
  const why = stage === 'closed' ? t('stage.closed') : back.length === 0 ? t('turns.none') : held;
  const whyNot = stage === 'closed' ? t('stage.closed') : history.length === 0 ? t('turns.none') : undefined;
  useShortcuts(
    useMemo(
      () => (whyNot === undefined ? [{ keys: 'F', does: t('turns.fork'), run: () => setForking(true) }] : []),
      [t, whyNot],
    ),
  );
  return (
    <Section
      title={t('turns.title')}
      tools={
        <>
          <Button size="small" icon={History} why={why} onClick={() => setRewinding(true)}>
            {t('turns.rewind')}
          </Button>
          <Button size="small" icon={GitFork} why={whyNot} onClick={() => setForking(true)}>
            {t('turns.fork')}
          </Button>
        </>
      }
    >
      <Track />
      <Branches />
      {forking && <ForkDialog steps={history.map((snapshot) => snapshot.step)} close={() => setForking(false)} />}
      {rewinding && <RewindDialog choices={back.map((snapshot) => snapshot.step)} close={() => setRewinding(false)} />}
    </Section>
  );
}

function Track(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const id = useExercise((state) => state.id);
  const history = useExercise((state) => state.exercise.history);
  const status = useExercise((state) => state.exercise.status);
  const step = useExercise((state) => state.exercise.step);
  const over = status?.over === true;
  // A step is one phase: a ruleset with several phases to a turn has that many steps to it.
  const phases = Math.max(1, useRules().manifest.phases.length);
  const turns = Array.from({ length: Math.max((status?.turns ?? 0) * phases, over ? 0 : step) }, (_, i) => i + 1);
  return (
    <ol className={styles.track}>
      {turns.map((turn) => {
        const played = history.find((snapshot) => snapshot.step === turn);
        const label = history.find((snapshot) => snapshot.step === turn - 1)?.status.label;
        const now = turn === step && !over;
        const name = t('turns.turn', { turn });
        return (
          <li key={turn} className={styles.turn} data-state={played ? 'played' : now ? 'now' : 'ahead'}>
            {played ? (
              <Link href={`/s/${id}/aar?n=${played.n + 1}`} title={t('turns.replay', { turn })}>
                <span className="sr-only">{t('turns.replay', { turn })}</span>
                <b aria-hidden="true">{name}</b>
                <i aria-hidden="true" />
              </Link>
            ) : (
              <span aria-current={now ? 'step' : undefined}>
                <b>{name}</b>
                <i aria-hidden="true" />
              </span>
            )}
            {now && label !== undefined && <small>{say(label)}</small>}
          </li>
        );
      })}
    </ol>
  );
}

/** What was set aside: from which turn, how far it went, when. */
function Branches(): ReactNode {
  const t = useText(consoleText);
  const branches = useExercise((state) => state.exercise.branches);
  if (branches.length === 0) return null;
  return (
    <ul className={styles.branches}>
      {branches.map(({ branch, from, at, history }) => (
        <li key={branch}>
          <span className={styles.fork} aria-hidden="true" />
          {t('turns.branch', {
            from,
            to: history.at(-1)?.step ?? from,
            played: history.length,
            at,
          })}
        </li>
      ))}
    </ul>
  );
}
