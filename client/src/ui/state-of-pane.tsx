/** What a pane shows when it has nothing to show: not yet, nothing there, or not for you. */
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { Icon, type IconOf } from './icon.tsx';
import styles from './state-of-pane.module.css';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

/** A grey block in the final place and size of what is being fetched. No shimmer: nothing moves by itself. */
export function Skeleton({
  width = '100%',
  height = 14,
  radius = 3,
}: {
  width?: number | string;
  height?: number | string;
  radius?: number;
}): ReactNode {
  const style: CSSProperties = { width, height, borderRadius: radius };
  return <span className={styles.skeleton} style={style} aria-hidden="true" />;
}

/** "Fetching turn 2…": the words come only after 600 ms, so that a quick answer does not flash. */
export function Fetching({ text }: { text?: string }): ReactNode {
  const t = useText(uiText);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.fetching} role="status">
      {late ? (text ?? t('loading')) : ''}
    </p>
  );
}

/** One sentence and the action that fills the gap. */
export function EmptyState({
  icon,
  children,
  action,
}: {
  icon?: IconOf;
  children: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.empty}>
      {icon && <Icon of={icon} size={20} className={styles.icon} />}
      <p>{children}</p>
      {action}
    </div>
  );
}
