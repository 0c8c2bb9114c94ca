/** On or off at once (Switch), or a mark in a form (Checkbox). Native checkboxes underneath. */
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './switch.module.css';

export interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'className'> {
  label: ReactNode;
  note?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  className?: string | undefined;
}

/** Takes effect when it is turned; the label stands before it, as in the lobby. */
export function Switch({ label, note, on, onChange, className, ...rest }: SwitchProps): ReactNode {
  return (
    <label className={classes(styles.row, styles.switchRow, className)}>
      <span className={styles.words}>
        {label} {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={on}
        aria-checked={on}
        onChange={(e) => onChange(e.target.checked)}
      />
    </label>
  );
}

/** A tick; takes effect with the form around it, or marks something read. */
export function Checkbox({ label, note, on, onChange, className, ...rest }: SwitchProps): ReactNode {
  return (
    <label className={classes(styles.row, className)}>
      <input
        {...rest}
        type="checkbox"
        className={styles.box}
        checked={on}
        onChange={(e) => onChange(e.target.checked)}
      />
      <span className={styles.words}>
        {label} {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}
