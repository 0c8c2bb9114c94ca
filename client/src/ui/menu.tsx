/**
 * A button that opens a list of things to do. Arrows move, Home and End jump, a letter finds, Enter does, Escape
 * closes and gives the focus back.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconOf } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';
import { type OpenerProps, Popover } from './popover.tsx';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconOf | undefined;
  glyph?: ReactNode;
  keys?: string | undefined;
  danger?: boolean | undefined;
  /** What comes of it, under its words. */
  note?: string | undefined;
  /** A chosen one among several (a tick stands before it). */
  checked?: boolean | undefined;
  /** Why it cannot be done now; it stays in the list and says so. */
  why?: string | undefined;
  run: () => void;
}

export function Menu({
  label,
  items,
  trigger,
  side = 'below',
}: {
  label: string;
  items: readonly (MenuItem | 'line')[];
  trigger: (open: OpenerProps) => ReactNode;
  side?: 'below' | 'above' | 'end';
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    const found =
      to === undefined && /^\p{L}$/u.test(event.key)
        ? [...all.slice(at + 1), ...all.slice(0, at + 1)].find((one) =>
            one.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
          )
        : all[to ?? -1];
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    found.focus();
  };

  return (
    <Popover
      label={label}
      role="menu"
      trigger={trigger}
      side={side}
      className={styles.menu}
      onToggle={(open) => {
        if (open)
          requestAnimationFrame(() =>
            (entries().find((one) => one.getAttribute('aria-checked') === 'true') ?? entries()[0])?.focus(),
          );
      }}
    >
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the items; the menu is the popover.
        <div ref={list} onKeyDown={onKeyDown}>
          {items.map((item, i) =>
            item === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place between two items.
              <hr key={`${id}${i}`} className={styles.line} />
            ) : (
              <button
                key={item.id}
                type="button"
                data-item=""
                {...(item.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': item.checked })}
                aria-disabled={item.why !== undefined || undefined}
                tabIndex={-1}
                className={classes(styles.item, item.danger && styles.danger)}
                onClick={() => {
                  if (item.why !== undefined) return;
                  close();
                  item.run();
                }}
              >
                {item.checked !== undefined && <span className={styles.tick} aria-hidden="true" />}
                {item.icon && <Icon of={item.icon} size={16} />}
                {item.glyph}
                <span className={styles.words}>
                  {item.label}
                  {item.note !== undefined && <span className={styles.why}>{item.note}</span>}
                  {item.why !== undefined && <span className={styles.why}>{item.why}</span>}
                </span>
                {item.keys && <Kbd>{item.keys}</Kbd>}
              </button>
            ),
          )}
        </div>
      )}
    </Popover>
  );
}
