/**
 * A band across the top of the pane it concerns. It says what happened and what to do, and everything under it stays
 * usable. Ready-made: connection lost, paused, deadline. Banners are not live regions; whoever shows one decides
 * whether it is also spoken (`say`, `shout`).
 */
import { CirclePause, Info, Timer, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classes } from './classes.ts';
import { Icon, type IconOf } from './icon.tsx';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

export function Banner({
  tone = 'info',
  icon,
  children,
  action,
}: {
  tone?: 'info' | 'alert';
  icon?: IconOf | undefined;
  children: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className={classes(styles.banner, styles[tone])}>
      <Icon of={icon ?? (tone === 'alert' ? TriangleAlert : Info)} size={16} />
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}

/** The connection is gone; `seconds` since when. */
export function OfflineBanner({ seconds }: { seconds: number }): ReactNode {
  const t = useText(uiText);
  return (
    <Banner tone="alert" icon={WifiOff}>
      {t.rich('banner.offline', { seconds })}
    </Banner>
  );
}

/** The white cell stopped the clock. */
export function PausedBanner(): ReactNode {
  const t = useText(uiText);
  return <Banner icon={CirclePause}>{t.rich('banner.paused')}</Banner>;
}

/** The lock is near. `rest` names what is not started, as a sentence. */
export function DeadlineBanner({ minutes, rest }: { minutes: number; rest: string }): ReactNode {
  const t = useText(uiText);
  return (
    <Banner tone="alert" icon={Timer}>
      {t.rich('banner.deadline', { minutes, rest })}
    </Banner>
  );
}
