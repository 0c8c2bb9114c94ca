/** The clock, and the buttons that move the exercise from stage to stage. */
import { phaseMinutes } from '@sandtable/shared/exercise/exercise.ts';
import { Lock, Pause, Play, Presentation, Send } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useExercise } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { clockState } from '../../play/play-state.ts';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Clock, useTimeLeft } from '../../ui/clock.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useHeldBack } from '../acts.ts';
import { useUndecided } from '../review/decisions.ts';
import { consoleText } from '../text.ts';
import { useCloseExercise } from '../use-close.ts';
import styles from './clock-pane.module.css';
import { LastAct } from './last-act.tsx';
import { useSteering } from './use-steering.ts';

export function ClockPane(): ReactNode {
  const t = useText(consoleText);
  const x = useExercise((state) => state.exercise);
  const ahead = useExercise((state) => state.ahead);
  const { stage, status, sealed } = x;
  const awaited = status?.awaited ?? [];
  const done = awaited.filter((team) => sealed[team] !== undefined).length;
  const clock = useMemo(() => clockState({ clock: x.clock }), [x.clock]);
  return (
    <section className={styles.pane} aria-label={t('clock.label')} data-stage={stage}>
      <div className={styles.now}>
        {stage === 'orders' && <Clock clock={clock} ahead={ahead} size="large" />}
        <div className={styles.words}>
          <p className={styles.line}>
            <span>
              <b>{t(stage === 'orders' ? 'clock.open' : `stage.${stage}`)}</b> <Note />
            </span>
            {stage === 'orders' && <span>{t('ready.sealed-of', { sealed: done, all: awaited.length })}</span>}
          </p>
          {stage === 'orders' && clock.kind !== 'stopped' && <Elapsed />}
          <LastAct />
        </div>
      </div>
      <Buttons />
    </section>
  );
}

function Note(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const { locale } = useLanguage();
  const stage = useExercise((state) => state.exercise.stage);
  const clock = useExercise((state) => state.exercise.clock);
  const ending = useExercise((state) => state.exercise.status?.ending);
  if (stage === 'over' && ending !== undefined) return `${say(ending)} ${t('clock.over')}`;
  if (stage !== 'orders') return t(`clock.${stage === 'lobby' ? 'locked' : stage}`);
  if (!clock.running) return t(clock.left === null ? 'clock.none' : 'clock.stands');
  return clock.deadline === null
    ? t('clock.none')
    : t('clock.until', { time: hourMinute(locale).format(clock.deadline) });
}

/** How much of the phase is gone. */
function Elapsed(): ReactNode {
  const rules = useRules();
  const x = useExercise((state) => state.exercise);
  const ahead = useExercise((state) => state.ahead);
  const clock = useMemo(() => clockState({ clock: x.clock }), [x.clock]);
  const left = useTimeLeft(clock, ahead) ?? 0;
  const whole = Math.max(left, phaseMinutes(rules, x) * 60_000, 1);
  const share = Math.round((1 - left / whole) * 1000) / 10;
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ inlineSize: `${share}%` }} />
    </span>
  );
}

function Buttons(): ReactNode {
  const t = useText(consoleText);
  const [, navigate] = useLocation();
  const id = useExercise((state) => state.id);
  const stage = useExercise((state) => state.exercise.stage);
  const clock = useExercise((state) => state.exercise.clock);
  const live = useExercise((state) => state.link.state === 'live');
  const held = useHeldBack();
  const undecided = useUndecided();
  const steer = useSteering();
  const closing = useCloseExercise();
  const offline = live ? undefined : t('line.none');
  const why = offline ?? held;
  const timed = clock.deadline !== null || clock.left !== null;
  if (stage === 'orders')
    return (
      <div className={styles.buttons}>
        {clock.running ? (
          <Button icon={Pause} keys={t('key.space')} why={offline} onClick={steer.pause}>
            {t('pause')}
          </Button>
        ) : (
          <Button look="primary" icon={Play} keys={t('key.space')} why={offline} onClick={steer.pause}>
            {t(timed ? 'start.clock' : 'resume')}
          </Button>
        )}
        {timed && (
          <>
            <Button why={offline} onClick={() => steer.extend(2)} aria-label={t('plus.label', { minutes: 2 })}>
              {t('plus', { minutes: 2 })}
            </Button>
            <Button why={offline} onClick={() => steer.extend(5)} aria-label={t('plus.label', { minutes: 5 })}>
              {t('plus.bare', { minutes: 5 })}
            </Button>
            <Button why={why} onClick={() => steer.shorten(2)} aria-label={t('minus.label', { minutes: 2 })}>
              {t('minus.bare', { minutes: 2 })}
            </Button>
          </>
        )}
        <span className={styles.space} />
        <Button
          look={clock.running ? 'primary' : 'plain'}
          icon={Lock}
          keys="L"
          why={why}
          busy={steer.busy}
          onClick={steer.lock}
        >
          {t('lock')}
        </Button>
      </div>
    );
  if (stage === 'review')
    return (
      <div className={styles.buttons}>
        <Button look="primary" icon={Send} keys="Ctrl ↵" why={why} busy={steer.busy} onClick={steer.publish}>
          {undecided > 0 ? t('publish.decide', { count: undecided }) : t('publish')}
        </Button>
      </div>
    );
  if (stage === 'over' || stage === 'closed')
    return (
      <div className={styles.buttons}>
        <Button look="primary" icon={Presentation} onClick={() => navigate(`/s/${id}/aar`)}>
          {t('replay.open')}
        </Button>
        <span className={styles.space} />
        {stage === 'over' && (
          <Button look="danger" why={why} onClick={() => void closing()}>
            {t('close')}
          </Button>
        )}
      </div>
    );
  return null;
}
