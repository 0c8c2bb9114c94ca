/** Step, play, speed, the time at the playhead, the loop. */
import { Pause, Play, Repeat, StepBack, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Segmented } from '../ui/radio.tsx';
import { useText } from '../ui/text.tsx';
import { type Player, SPEEDS } from './player.ts';
import type { TurnSpan } from './tape.ts';
import { replayText } from './text.ts';
import styles from './transport.module.css';

export function Transport({
  player,
  moment,
  go,
  clock,
  turn,
  looping,
  loop,
  children,
}: {
  player: Player;
  moment: number;
  go: (moment: number) => void;
  clock: ReactNode;
  turn: TurnSpan | undefined;
  looping: boolean;
  loop: () => void;
  /** What the debrief adds: who presents, to whom it is open. */
  children?: ReactNode;
}): ReactNode {
  const t = useText(replayText);
  return (
    <div className={styles.transport}>
      <span className={styles.buttons}>
        <IconButton icon={StepBack} label={t('back')} onClick={() => go(moment - 1)} />
        <IconButton
          look="primary"
          icon={player.playing ? Pause : Play}
          label={t(player.playing ? 'pause' : 'play')}
          className={styles.play}
          onClick={player.toggle}
        />
        <IconButton icon={StepForward} label={t('forward')} onClick={() => go(moment + 1)} />
      </span>
      <Segmented
        label={t('speed')}
        choices={SPEEDS.map((speed) => ({ value: String(speed), label: t('times', { speed }) }))}
        value={String(player.speed)}
        onChange={(value) => player.setSpeed(SPEEDS.find((speed) => String(speed) === value) ?? 1)}
      />
      <span className={styles.clock}>{clock}</span>
      <span className={styles.space} />
      {children}
      {turn !== undefined && (
        <Button icon={Repeat} className={styles.loop} aria-pressed={looping} onClick={loop}>
          {t('loop', { turn: turn.step })}
        </Button>
      )}
      <span className={styles.keys} aria-hidden="true">
        <Kbd>K</Kbd> {t('keys.play')} <Kbd>J</Kbd> <Kbd>L</Kbd> {t('keys.speed')} <Kbd>,</Kbd> <Kbd>.</Kbd>{' '}
        {t('keys.event')} <Kbd>[</Kbd> <Kbd>]</Kbd> {t('keys.turn')}
      </span>
    </div>
  );
}
