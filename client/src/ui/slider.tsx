/**
 * A number on a line. A native range input: arrows step, Page keys take a tenth, Home and End the ends; Shift+arrow
 * takes ten steps. `last` draws last turn's value as a tick, `limit` is as far as it may be moved now (the remainder
 * of a budget) and is drawn as the end of the solid track.
 */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './slider.module.css';

export interface SliderProps {
  /** Read aloud; the visible label is the row's. */
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** The hand was taken off; the last value is final. */
  onLeave?: (() => void) | undefined;
  min?: number;
  max: number;
  step?: number;
  limit?: number | undefined;
  last?: number | undefined;
  /** The value in words, with unit and last turn's value: "3.1 billion euros, last turn 2.4". */
  valueText?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

export function Slider({
  label,
  value,
  onChange,
  onLeave,
  min = 0,
  max,
  step = 1,
  limit,
  last,
  valueText,
  disabled,
  className,
}: SliderProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const share = (v: number) => (max > min ? Math.min(1, Math.max(0, (v - min) / (max - min))) : 0);
  const set = (target: number) => {
    const within = Math.min(limit ?? max, max, Math.max(min, target));
    onChange(Number(within.toFixed(6)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!direction || !event.shiftKey) return;
    event.preventDefault();
    set(value + direction * step * 10);
  };
  const style: CSSProperties & Record<`--${string}`, number> = { '--at': share(value), '--limit': share(limit ?? max) };
  if (last !== undefined) style['--last'] = share(last);

  return (
    <span className={classes(styles.slider, className)} style={style}>
      {last !== undefined && <span className={styles.tick} />}
      <input
        ref={input}
        type="range"
        className={styles.input}
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          set(event.target.valueAsNumber);
          // The browser has moved the thumb to where the pointer is; past the limit it must come back.
          if (limit !== undefined && event.target.valueAsNumber > limit)
            event.target.value = String(Math.min(limit, max));
        }}
        onPointerUp={onLeave}
        onBlur={onLeave}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
