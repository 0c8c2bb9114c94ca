/**
 * Fields: a label, the control, help, and an error that says what to do. Plain form controls, light enough for the
 * join page. Errors are tied to the control (aria-describedby) and stay out of live regions: the form decides when
 * to announce.
 */
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  /** Keeps the label for screen readers only, where the layout already says it. */
  bare?: boolean | undefined;
  className?: string | undefined;
}

/** Lays out label, control, help and error; hands the control its ids. */
export function Field({
  label,
  help,
  error,
  bare,
  className,
  children,
}: FieldProps & {
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const described = [help ? `${id}h` : '', error ? `${id}e` : ''].filter(Boolean).join(' ');
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={bare ? 'sr-only' : styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <p id={`${id}h`} className={styles.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}e`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The class of a text-like control, for controls that bring their own element. */
export const inputClass = styles.input;

export type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'className'>;

/** One line of text. */
export function TextField({ label, help, error, bare, className, ...rest }: TextFieldProps): ReactNode {
  return (
    <Field label={label} help={help} error={error} bare={bare} className={className}>
      {(ids) => <input type="text" {...rest} {...ids} className={styles.input} />}
    </Field>
  );
}

export type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'id' | 'className'>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, help, error, bare, className, ...rest }: TextAreaProps): ReactNode {
  return (
    <Field label={label} help={help} error={error} bare={bare} className={className}>
      {(ids) => <textarea rows={3} {...rest} {...ids} className={classes(styles.input, styles.area)} />}
    </Field>
  );
}

export interface Choice<V extends string = string> {
  value: V;
  label: string;
  disabled?: boolean | undefined;
}

/** One of several, in a native select: best on phones and for long lists. */
export function Select<V extends string>({
  label,
  help,
  error,
  bare,
  className,
  choices,
  value,
  onChange,
  ...rest
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
} & Omit<ComponentProps<'select'>, 'id' | 'className' | 'value' | 'onChange'>): ReactNode {
  return (
    <Field label={label} help={help} error={error} bare={bare} className={className}>
      {(ids) => (
        <select
          {...rest}
          {...ids}
          className={classes(styles.input, styles.select)}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
