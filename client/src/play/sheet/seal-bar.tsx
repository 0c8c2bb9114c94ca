/** The bar that never scrolls away: what happens at lock, the preview, and sealing. */

import { leadOf } from '@sandtable/shared/exercise/seats.ts';
import { LockOpen } from 'lucide-react';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { soon } from '../../ui/soon.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { hourMinute } from '../hour-minute.ts';
import { playText } from '../play-text.ts';
import { useNameOf, useRules } from '../use-table.ts';
import styles from './seal-bar.module.css';

const Preview = soon(() => import('./preview.tsx').then((module) => module.Preview));
const SealDialog = soon(() => import('./seal-dialog.tsx').then((module) => module.SealDialog));

/** Why this person cannot seal or reopen, beyond the state of the sheet. */
function useLeadOnly(): string | undefined {
  const t = useText(playText);
  const rules = useRules();
  const nameOf = useNameOf();
  const { team, blocs } = useSheet();
  const sealBy = useExercise((state) => state.exercise.policy?.sealBy);
  const lead = useExercise((state) => leadOf(rules, state.exercise, team));
  return sealBy === 'lead' && !blocs.lead ? t('seal.lead', { name: nameOf(lead, t('somebody')) }) : undefined;
}

export function SealBar(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const open = useOpen();
  const rules = useRules();
  const { locale } = useLanguage();
  const { closed, team } = useSheet();
  const clock = useExercise((state) => state.exercise.clock);
  const step = useExercise((state) => state.exercise.step);
  const stage = useExercise((state) => state.exercise.stage);
  const sealed = useExercise((state) => state.exercise.sealed[team]);
  const byWhiteCell = useExercise((state) => {
    const last = state.exercise.behalf.findLast((one) => one.team === team);
    return last?.act === 'sealed' && last.at === sealed?.at;
  });
  const live = useExercise((state) => state.link.state === 'live');
  const leadOnly = useLeadOnly();
  const [sealing, setSealing] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const time = (at: number) => hourMinute(locale).format(at);
  const suspended = useExercise((state) => state.exercise.suspended !== null);
  // After the lock, whoever has extra time is alone at the sheet.
  const why =
    (stage === 'locked' ? undefined : leadOnly) ??
    (suspended ? t('seal.suspended') : live ? undefined : t('seal.offline'));

  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'Ctrl+Enter',
          does: t('keys.seal'),
          run: () => closed === 'open' && why === undefined && setSealing(true),
        },
      ],
      [t, closed, why],
    ),
  );

  const reopen = async () => {
    const outcome = await open.send({ act: 'unseal', step });
    if (!outcome.ok) toast({ tone: 'alert', text: outcome.refusals.map((refusal) => say(refusal.text)).join(' ') });
  };

  return (
    <footer className={styles.bar}>
      {closed === 'sealed' ? (
        <>
          <span className={styles.note}>
            {byWhiteCell && t('seal.by-white-cell')}
            {stage === 'orders'
              ? t('seal.done', { time: time(sealed?.at ?? 0) })
              : t('seal.settled', { time: time(sealed?.at ?? 0) })}
          </span>
          <span className={styles.space} />
          {stage === 'orders' && (
            <Button icon={LockOpen} why={why} onClick={() => void reopen()}>
              {t('seal.reopen')}
            </Button>
          )}
        </>
      ) : closed === 'locked' ? (
        <span className={styles.note}>
          {stage === 'over' || stage === 'closed'
            ? t('seal.over')
            : clock.lockedAt !== null && t('seal.locked', { time: time(clock.lockedAt) })}
        </span>
      ) : closed === 'not-awaited' ? (
        <span className={styles.note}>{t('seal.not-awaited')}</span>
      ) : (
        <>
          <span className={styles.note}>
            {clock.deadline !== null
              ? t('seal.locks', { time: time(clock.deadline) })
              : stage === 'orders' && t('seal.no-clock')}
          </span>
          <span className={styles.space} />
          {rules.manifest.previews === true && <Button onClick={() => setPreviewing(true)}>{t('seal.preview')}</Button>}
          <Button
            look="primary"
            keys="Ctrl ↵"
            why={closed === 'other-tab' ? t('tab.other') : why}
            onClick={() => setSealing(true)}
          >
            {t('seal.action')}
          </Button>
        </>
      )}
      <Suspense>
        <SealDialog open={sealing && closed === 'open'} onClose={() => setSealing(false)} />
      </Suspense>
      <Suspense>
        <Preview open={previewing} onClose={() => setPreviewing(false)} />
      </Suspense>
    </footer>
  );
}
