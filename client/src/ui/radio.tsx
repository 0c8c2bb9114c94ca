/**
 * One of several, all visible. Native radio inputs, so arrows, forms and screen readers behave as everywhere else.
 * `look`: cards (a choice with a line of consequence), pills (short words), list (plain rows).
 * A choice that cannot be taken stays visible and says why in its note.
 */
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './radio.module.css';

export interface RadioChoice<V extends string = string> {
  value: V;
  label: ReactNode;
  /** What choosing it means, or why it cannot be chosen. */
  note?: ReactNode;
  /** Stands before the label: a team glyph, an icon. */
  glyph?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps<V extends string> {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  bare?: boolean | undefined;
  choices: readonly RadioChoice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  look?: 'cards' | 'pills' | 'list';
  error?: ReactNode;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

export function RadioGroup<V extends string>({
  label,
  bare,
  choices,
  value,
  onChange,
  look = 'list',
  error,
  disabled,
  className,
}: RadioGroupProps<V>): ReactNode {
  const id = useId();
  return (
    <fieldset
      className={classes(styles.group, className)}
      disabled={disabled}
      aria-describedby={error ? `${id}e` : undefined}
    >
      <legend className={bare ? 'sr-only' : styles.legend}>{label}</legend>
      <div className={styles[look]}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.input}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            {choice.glyph && <span className={styles.glyph}>{choice.glyph}</span>}
            <span className={styles.words}>
              <span className={styles.name}>{choice.label}</span>
              {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}e`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Switches between a few views of one thing: a radio group drawn as one bar. */
export function Segmented<V extends string>({
  label,
  choices,
  value,
  onChange,
  className,
}: {
  /** For screen readers; the words on the bar are the choices. */
  label: string;
  choices: readonly { value: V; label: ReactNode; disabled?: boolean | undefined }[];
  value: V;
  onChange: (value: V) => void;
  className?: string | undefined;
}): ReactNode {
  const name = useId();
  return (
    <span role="radiogroup" aria-label={label} className={classes(styles.bar, className)}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.segment}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </span>
  );
}
