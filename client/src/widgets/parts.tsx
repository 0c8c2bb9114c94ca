/** What every widget shows around its control: label, effect, secrecy, and below it whatever is wrong or contested. */
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import { CircleAlert, EyeOff, Info } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { say as announce } from '../ui/live.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Beside } from './beside-row.tsx';
import { useFieldWords } from './field-words.ts';
import { type Problem, problemOf, shortfall } from './limits.ts';
import styles from './parts.module.css';
import { type ElementView, useFieldRefusals, useSheet, useWhole } from './sheet-context.tsx';
import { widgetText } from './widget-text.ts';

/** The label of a field or a line: name, and one short line of what it does. */
export function Label({
  name,
  note,
  htmlFor,
}: {
  name: ReactNode;
  note?: string | undefined;
  htmlFor?: string;
}): ReactNode {
  const words = (
    <>
      {name}
      {note !== undefined && <small className={styles.note}>{note}</small>}
    </>
  );
  return htmlFor === undefined ? (
    <span className={styles.label}>{words}</span>
  ) : (
    <label className={styles.label} htmlFor={htmlFor}>
      {words}
    </label>
  );
}

/** A field's name with its signs: secret, help. */
export function FieldName({ field }: { field: Field }): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const id = useId();
  // The effect line stands in sight; help that is not in sight must still be reachable by keyboard.
  const aside = field.effect !== undefined ? field.help : undefined;
  return (
    <span className={styles.name}>
      {say(field.label)}
      <Beside field={field} row={null} name={say(field.label)} />
      {field.secret && (
        <Tooltip text={t('secret.note')}>
          <span role="img" aria-label={t('secret.note')} className={styles.sign}>
            <Icon of={EyeOff} size={14} />
          </span>
        </Tooltip>
      )}
      {aside !== undefined && (
        <Tooltip text={say(aside)}>
          <button type="button" className={styles.sign} aria-label={say(aside)} id={id}>
            <Icon of={Info} size={14} />
          </button>
        </Tooltip>
      )}
    </span>
  );
}

/** The short line under a field's name. */
export function useFieldNote(field: Field): string | undefined {
  const say = useRulesetText();
  const { barrier, info } = useSheet();
  const t = useText(widgetText);
  const names = field.roles?.flatMap((id) => {
    const role = info?.roles.find((candidate) => candidate.id === id);
    return role ? [say(role.name)] : [];
  });
  if (names !== undefined && names.length > 0 && barrier(field, null)?.code === 'wrong-role')
    return t('role.only', { role: names.join(', ') });
  const text = field.effect ?? field.help;
  return text ? say(text) : undefined;
}

function useProblemWords(field: Field): (problem: Problem) => string {
  const t = useText(widgetText);
  const words = useFieldWords();
  const unit = field.kind === 'amount' || field.kind === 'allocation' ? field.unit : undefined;
  return (problem) => {
    switch (problem.key) {
      case 'low':
        return t('problem.low', { least: words.amount(problem.least, unit) });
      case 'high':
        return t('problem.high', { most: words.amount(problem.most, unit) });
      case 'over':
        return t('problem.over', { by: words.amount(problem.by, unit) });
      case 'short':
        return t('problem.short', { by: words.amount(problem.by, unit) });
      case 'long':
        return t('problem.long', { by: problem.by });
      case 'purse':
        return t('problem.purse', { by: words.amount(problem.by, unit) });
      case 'empty':
        return t('problem.empty');
    }
  };
}

/** Under a field: what the form or the ruleset has against it. Quiet where nothing is wrong. */
export function Problems({ field, bloc = null }: { field: Field; bloc?: string | null }): ReactNode {
  const say = useRulesetText();
  const whole = useWhole(field, bloc);
  const refusals = useFieldRefusals(field);
  const words = useProblemWords(field);
  const { closed } = useSheet();
  const problem = problemOf(field, whole) ?? shortfall(field, whole);
  if (closed !== 'open') return null;
  const lines = problem !== null ? [words(problem)] : refusals.map((refusal) => say(refusal.text));
  return lines.length === 0 ? null : (
    <p className={styles.problem} data-problem={field.path}>
      <Icon of={CircleAlert} size={14} />
      <span>{lines.join(' ')}</span>
    </p>
  );
}

/** Under an element: a collision to settle, or an edit that came too late or was not accepted. */
export function Standing({ field, element, at }: { field: Field; element: string | null; at: ElementView }): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const { edit } = at;
  if (edit === undefined) return null;
  if (edit.state === 'clash') return <ClashCard field={field} element={element} at={at} />;
  if (edit.state === 'late')
    return (
      <p className={styles.problem} data-late={at.key}>
        <Icon of={CircleAlert} size={14} />
        <span>{t('state.late')}</span>
      </p>
    );
  if (edit.refused !== undefined && edit.refused.length > 0)
    return (
      <p className={styles.problem}>
        <Icon of={CircleAlert} size={14} />
        <span>{edit.refused.map((refusal) => say(refusal.text)).join(' ')}</span>
      </p>
    );
  return null;
}

function ClashCard({ field, element, at }: { field: Field; element: string | null; at: ElementView }): ReactNode {
  const t = useText(widgetText);
  const words = useFieldWords();
  const { desk } = useSheet();
  const { edit, key } = at;
  const who = useExercise((state) => state.people[edit?.theirs?.seat ?? '']) ?? t('somebody');
  const long = field.kind === 'statement' || field.kind === 'queue';
  const mine = words.value(field, element, edit?.value ?? null);
  const theirs = words.value(field, element, edit?.theirs?.value ?? null);
  const what = words.name(field, element);
  useEffect(() => announce(t('clash.announce', { who, field: what }), key), [t, who, what, key]);
  return (
    <fieldset
      className={classes(styles.clash, long && styles.long)}
      aria-label={t('clash.announce', { who, field: what })}
      data-clash={key}
    >
      <p>{long ? t.rich('clash.text', { who }) : t.rich('clash.theirs', { who, theirs, mine })}</p>
      {long && <p className={styles.theirs}>{theirs}</p>}
      <div className={styles.choose}>
        <Button look="primary" size="small" onClick={() => desk.keepMine(key)}>
          {long ? t('clash.keep.text') : t('clash.keep', { mine })}
        </Button>
        <Button size="small" onClick={() => desk.takeTheirs(key)}>
          {long ? t('clash.take.text') : t('clash.take', { theirs })}
        </Button>
        <span className={styles.until}>{long ? t('clash.lock.text') : t('clash.lock', { mine })}</span>
      </div>
    </fieldset>
  );
}
