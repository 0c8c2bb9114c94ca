/**
 * Tabs: one pane of several. Arrow keys move between tabs, Home and End jump; panes that are not shown stay mounted
 * when `keep` is set, so that what is being typed in them survives.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './tabs.module.css';

export interface Tab {
  id: string;
  label: ReactNode;
  /** Unread or open things in that pane. */
  count?: number | undefined;
  pane: ReactNode;
}

export function Tabs({
  label,
  tabs,
  value,
  onChange,
  keep,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  keep?: boolean;
  className?: string | undefined;
}): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    const target = tabs[index];
    if (!target) return;
    onChange(target.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div className={classes(styles.tabs, className)}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}${tab.id}t`}
            aria-controls={`${id}${tab.id}p`}
            aria-selected={tab.id === value}
            tabIndex={tab.id === value ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}${tab.id}p`}
          aria-labelledby={`${id}${tab.id}t`}
          hidden={tab.id !== value}
          className={styles.pane}
        >
          {(keep || tab.id === value) && tab.pane}
        </div>
      ))}
    </div>
  );
}
