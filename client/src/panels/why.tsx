/**
 * The answer to "why": statement, where it started, what moved it and who, where it ended, what you can do, and the
 * rule. One component for log rows, indicators, results and the review. Reductions are hatched; a cause this viewer
 * may not know is an unnamed hexagon. Who holds only an estimate sees directions, not sizes. Screen readers get the
 * causes as a list of sentences.
 */
import type { ToldTerm } from '@sandtable/shared/log/audience.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { isRemainder, UNNAMED } from '@sandtable/shared/show/causes.ts';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { TeamGlyph, TeamName } from '../ui/team.tsx';
import { type TextLike, useRulesetText, useText } from '../ui/text.tsx';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import styles from './why.module.css';
import { type Bar, roundTo, whyBars, whyDigits, whyRows } from './why-rows.ts';

export interface WhyProps {
  /** What happened, in a sentence. */
  statement?: ReactNode;
  terms: readonly ToldTerm[];
  unit?: Unit | undefined;
  /** What it was before, with its label ("Packages you paid for"). */
  start?: { readonly value: number; readonly label?: string | undefined } | undefined;
  /** What it is now; start plus the terms where it is not given. */
  end?: { readonly value: number; readonly label?: string | undefined } | undefined;
  /** The terms are signs only (the viewer holds an estimate). */
  signs?: boolean | undefined;
  /** The terms are what the number is made of, and not what changed it. */
  parts?: boolean | undefined;
  lever?: TextLike | undefined;
  /** A heading of the ruleset's RULES.md. */
  rule?: string | undefined;
  onRule?: ((rule: string) => void) | undefined;
  className?: string | undefined;
}

export function Why({
  statement,
  terms,
  unit,
  start,
  end,
  signs,
  parts,
  lever,
  rule,
  onRule,
  className,
}: WhyProps): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  const figures = useFigures();
  const [all, showAll] = useState(false);

  const digits = whyDigits(
    terms.map((term) => term.value),
    unit?.digits,
  );
  const exact: Unit = { ...unit, label: unit?.label ?? { key: '' }, digits };
  const causes = terms.map((term) => ({ term, value: term.value, hidden: isRemainder(term) }));
  const sum = causes.reduce((total, one) => total + one.value, 0);
  const from = start === undefined ? undefined : roundTo(start.value, digits);
  const to =
    end !== undefined
      ? roundTo(end.value, digits)
      : start !== undefined && !signs
        ? roundTo(start.value + sum, digits)
        : undefined;
  const change = from !== undefined && to !== undefined ? to - from : undefined;
  // Dust that prints as nothing is no cause, unless there is no other.
  const shown = signs ? causes : causes.filter(({ value }) => roundTo(value, digits) !== 0);
  const { rows, smaller } = whyRows(
    shown.length > 0 ? shown : causes,
    signs ? 0 : digits,
    signs ? undefined : change,
    all ? Number.POSITIVE_INFINITY : 5,
  );
  // Of a deed, not of a number, whose only cause is hidden: a size would say nothing.
  const alone = start === undefined && end === undefined && unit === undefined && causes.every(({ hidden }) => hidden);
  const bars = whyBars(from, [...rows.map((row) => row.shown), ...(smaller ? [smaller.shown] : [])], to);

  return (
    <div className={classes(styles.why, className)}>
      {statement !== undefined && <p className={styles.statement}>{statement}</p>}
      {signs && <p className={styles.note}>{t('why.signs')}</p>}
      {parts && <p className={styles.note}>{t('why.parts')}</p>}
      {terms.length === 0 ? (
        <p className={styles.note}>{t('why.none')}</p>
      ) : (
        <ul className={classes(styles.rows, signs && styles.signs)}>
          {start !== undefined && from !== undefined && (
            <Row
              label={start.label ?? t('why.start')}
              value={figures.number(from, exact)}
              bar={signs ? null : bars.start}
              look="whole"
            />
          )}
          {rows.map(({ cause, shown }, i) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: causes have no identity and their order is fixed.
              key={`${cause.term.label.key}${i}`}
              label={
                <CauseLabel
                  by={cause.hidden ? null : cause.term.by}
                  label={cause.term.label.key === UNNAMED ? t('why.hidden') : say(cause.term.label)}
                />
              }
              value={signs ? <Sign up={cause.value > 0} /> : alone ? '' : figures.signed(shown, exact)}
              bar={signs || alone ? null : (bars.steps[i] ?? null)}
              look={cause.value < 0 ? 'less' : 'more'}
            />
          ))}
          {smaller && (
            <Row
              label={
                <button type="button" className={styles.smaller} onClick={() => showAll(true)}>
                  {t('why.smaller', { count: smaller.count })}
                </button>
              }
              value={signs ? '' : figures.signed(smaller.shown, exact)}
              bar={signs ? null : (bars.steps[rows.length] ?? null)}
              look={smaller.shown < 0 ? 'less' : 'more'}
            />
          )}
          {to !== undefined && (
            <Row
              label={<b>{end?.label ?? t('why.end')}</b>}
              value={<b>{figures.number(to, exact)}</b>}
              bar={signs ? null : bars.end}
              look="whole"
            />
          )}
        </ul>
      )}
      {causes.some(({ term }) => term.label.key === UNNAMED) && <p className={styles.note}>{t('why.hidden.what')}</p>}
      {lever && <p className={styles.lever}>{t('why.lever', { lever: say(lever) })}</p>}
      {rule !== undefined &&
        (onRule ? (
          <button type="button" className={styles.rule} onClick={() => onRule(rule)}>
            {t('why.rule', { rule: say({ key: rule }) })}
          </button>
        ) : (
          <p className={styles.rule}>{t('why.rule', { rule: say({ key: rule }) })}</p>
        ))}
    </div>
  );
}

function CauseLabel({ by, label }: { by: string | null | undefined; label: string }): ReactNode {
  return (
    <>
      {by === null && <TeamGlyph team={null} size={11} />}
      {typeof by === 'string' && <TeamName team={by} short size={11} />}
      <span className={styles.cause}>{label}</span>
    </>
  );
}

/** Which way a cause pushes, where its size is not this viewer's to know. */
function Sign({ up }: { up: boolean }): ReactNode {
  const t = useText(panelText);
  return (
    <>
      <svg viewBox="0 0 8 8" className={styles.arrow} aria-hidden="true">
        <path d={up ? 'M4 1 7.5 7h-7Z' : 'M4 7 7.5 1h-7Z'} />
      </svg>
      <span className="sr-only">{t(up ? 'why.sign.up' : 'why.sign.down')}</span>
    </>
  );
}

function Row({
  label,
  value,
  bar,
  look,
}: {
  label: ReactNode;
  value: ReactNode;
  bar: Bar | null;
  look: 'whole' | 'more' | 'less';
}): ReactNode {
  const style: (CSSProperties & Record<'--from' | '--size', number>) | undefined = bar
    ? { '--from': bar.from, '--size': bar.size }
    : undefined;
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={classes(styles.track, bar && styles.drawn)} style={style} aria-hidden="true">
        {bar && <span className={classes(styles.bar, styles[look])} />}
      </span>
      <span className={styles.value}>{value}</span>
    </li>
  );
}
