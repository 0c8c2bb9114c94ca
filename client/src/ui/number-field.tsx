/**
 * A number that people type or step. What is being typed stays as typed until the field is left: a value arriving
 * from a teammate changes the field only while nobody is in it. Out-of-range numbers can be typed (the sheet says so
 * and does not send them); the arrow keys stay within min and max.
 * Keys: arrows one step, Shift+arrows and Page keys ten, Home and End to the limits.
 */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './number-field.module.css';
import { parseNumber } from './parse-number.ts';
import { useNumber } from './text.tsx';

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  /** Called with each number as it is typed; null when the field was emptied. Half-typed text ("-") calls nothing. */
  onChange: (value: number | null) => void;
  /** The field was left; the last value is final. */
  onLeave?: (() => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  decimals?: number | undefined;
  /** Printed after the number and read with it: "bn". */
  unit?: string | undefined;
  /** The name of a teammate who is in this field now. */
  peer?: string | undefined;
  readOnly?: boolean | undefined;
  required?: boolean | undefined;
}

export function NumberField({
  value,
  onChange,
  onLeave,
  min,
  max,
  step = 1,
  decimals = 0,
  unit,
  peer,
  readOnly,
  required,
  ...field
}: NumberFieldProps): ReactNode {
  const number = useNumber();
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    value === null ? '' : number(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  const stepTo = (target: number) => {
    const within = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, target));
    const rounded = Number(within.toFixed(Math.max(decimals, 6)));
    setTyped(null);
    onChange(rounded);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = value ?? min ?? 0;
    const many = step * 10;
    const targets: Record<string, number | undefined> = {
      ArrowUp: from + (event.shiftKey ? many : step),
      ArrowDown: from - (event.shiftKey ? many : step),
      PageUp: from + many,
      PageDown: from - many,
      Home: event.shiftKey ? undefined : min,
      End: event.shiftKey ? undefined : max,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    stepTo(target);
  };

  return (
    <Field {...field}>
      {(ids) => (
        <span className={classes(styles.box, peer !== undefined && styles.peer)}>
          <input
            {...ids}
            className={styles.input}
            type="text"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            role="spinbutton"
            aria-valuenow={value ?? undefined}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={value === null ? undefined : [shown, unit].filter(Boolean).join(' ')}
            aria-required={required}
            readOnly={readOnly}
            value={typed ?? shown}
            onChange={(event) => {
              const text = event.target.value;
              setTyped(text);
              const parsed = parseNumber(text, decimals);
              if (parsed !== null) onChange(Number(parsed.toFixed(decimals)));
              else if (text.trim() === '') onChange(null);
            }}
            onFocus={() => setTyped((kept) => kept ?? shown)}
            onBlur={() => {
              setTyped(null);
              onLeave?.();
            }}
            onKeyDown={onKeyDown}
          />
          {unit && (
            <span className={styles.unit} aria-hidden="true">
              {unit}
            </span>
          )}
          {peer !== undefined && <span className={styles.who}>{peer}</span>}
        </span>
      )}
    </Field>
  );
}
