/**
 * The code of an exercise: one real input, so that paste, autofill, screen readers and phones see one field, drawn as six
 * cells. Hyphens and spaces are ignored; letters that no code contains do not appear.
 */
import { type ReactNode, useId, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.tsx';
import styles from './code-field.module.css';
import { CODE_LENGTH, tidyCode } from './door.ts';
import { joinText } from './join-text.ts';

export function CodeField({
  value,
  onChange,
  status,
  found,
  error,
  autoFocus,
}: {
  value: string;
  onChange: (code: string) => void;
  /** Beside the cells: found, looking. */
  status?: ReactNode;
  found?: boolean;
  error?: ReactNode;
  autoFocus?: boolean;
}): ReactNode {
  const t = useText(joinText);
  const id = useId();
  const [focused, setFocused] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('code')}
      </label>
      <div className={styles.line}>
        <span className={styles.box}>
          <span className={styles.cells} aria-hidden="true">
            {Array.from({ length: CODE_LENGTH }, (_, i) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: six places, always the same.
                key={i}
                className={classes(
                  styles.cell,
                  focused && i === Math.min(value.length, CODE_LENGTH - 1) && styles.at,
                  error !== undefined && styles.wrong,
                )}
              >
                {value[i] ?? ''}
              </span>
            ))}
          </span>
          <input
            id={id}
            className={styles.input}
            type="text"
            inputMode="text"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the one thing there is to do on the start page.
            autoFocus={autoFocus}
            value={value}
            aria-describedby={`${id}h`}
            aria-invalid={error !== undefined || undefined}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onChange={(event) => onChange(tidyCode(event.target.value))}
          />
        </span>
        <span className={styles.status} role="status">
          {status}
        </span>
      </div>
      {/* Once the code is found there is nothing left to explain. */}
      <p id={`${id}h`} className={error === undefined ? styles.help : styles.error} hidden={found}>
        {error ?? t('code.help')}
      </p>
    </div>
  );
}
