/** A Lucide icon at one of the design's sizes (14, 16, 18, 20). Decorative: the words beside it, or the label of the
    button around it, say what it means. Thin strokes vanish at 14 px and below, so those are drawn heavier. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './icon.module.css';

export type IconOf = LucideIcon;

export function Icon({
  of: Glyph,
  size = 16,
  className,
}: {
  of: IconOf;
  size?: number;
  className?: string | undefined;
}): ReactNode {
  const names = className ? `${styles.icon} ${className}` : styles.icon;
  return <Glyph size={size} strokeWidth={size <= 14 ? 2.25 : 2} className={names} aria-hidden="true" />;
}
