/**
 * Buttons. `look`: primary (one per view), plain, quiet (no border), danger. `size`: small, normal, large.
 * `keys` prints the shortcut beside the words; wiring it is `useShortcuts`' job.
 * A button that may not be used says why: give `why` and it stays focusable, announces the reason and does nothing.
 */
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconOf } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'large';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconOf | undefined;
  keys?: string | undefined;
  /** Why it cannot be used now. undefined = it can. */
  why?: string | undefined;
  busy?: boolean | undefined;
  /** Has the focus first in a dialog. */
  'data-focus'?: '' | undefined;
}

/** A button with words. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  keys,
  why,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  const blocked = why !== undefined || busy === true;
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[look], styles[size], className)}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      title={why ?? rest.title}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
      {why !== undefined && <span className="sr-only">{` (${why})`}</span>}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'keys'> {
  icon: IconOf;
  /** What it does, in words: read aloud and shown on hover. */
  label: string;
  /** A small count in the corner, such as unread messages. */
  count?: number | undefined;
}

/** A button with an icon alone, for the few places where words do not fit (zoom, transport, close). */
export function IconButton({
  icon,
  label,
  look = 'quiet',
  size = 'normal',
  count,
  className,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Button
      {...rest}
      look={look}
      size={size}
      className={classes(styles.square, className)}
      aria-label={label}
      title={rest.why ?? label}
    >
      <Icon of={icon} size={size === 'small' ? 14 : 18} />
      {count !== undefined && count > 0 && (
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      )}
    </Button>
  );
}

/** An address that looks like a button. */
export function ButtonLink({
  look = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'a'> & Pick<ButtonProps, 'look' | 'size' | 'icon'>): ReactNode {
  return (
    <a {...rest} className={classes(styles.button, styles[look], styles[size], className)}>
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </a>
  );
}
