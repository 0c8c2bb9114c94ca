/**
 * A bar of rungs. The chosen one is ink, those below are tinted where they are included in it, those that cannot be
 * chosen are hatched and say why. A radio group: arrows move, and a rung that cannot be had can still be reached and
 * asked why.
 */
import type { Rung } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { useRulesetText, useText } from '../ui/text.tsx';
import { same } from './element.ts';
import styles from './rungs.module.css';
import { widgetText } from './widget-text.ts';

/** A rung as it is drawn. */
export interface Step {
  readonly value: Json;
  readonly words: string;
  readonly help?: string | undefined;
  /** Why it cannot be chosen. */
  readonly unavailable?: string | undefined;
}

/** Declared rungs in the ruleset's words. */
export function useSteps(rungs: readonly Rung[]): readonly Step[] {
  const say = useRulesetText();
  return rungs.map(({ value, label, help, unavailable }) => ({
    value,
    words: say(label),
    help: help && say(help),
    unavailable: unavailable && say(unavailable),
  }));
}

export function Rungs({
  label,
  rungs,
  value,
  last,
  included,
  readOnly,
  peer,
  onChoose,
}: {
  label: string;
  rungs: readonly Step[];
  value: Json;
  last?: Json | undefined;
  /** The rungs below the chosen one are part of it. */
  included: boolean;
  readOnly: boolean;
  peer?: string | undefined;
  onChoose: (value: Json) => void;
}): ReactNode {
  const t = useText(widgetText);
  const list = useRef<HTMLDivElement>(null);
  const [asked, ask] = useState<number | null>(null);
  const chosen = rungs.findIndex((rung) => same(rung.value, value));
  const before = last === undefined ? -1 : rungs.findIndex((rung) => same(rung.value, last));
  const why = asked === null ? undefined : rungs[asked]?.unavailable;

  const choose = (index: number) => {
    const rung = rungs[index];
    if (rung === undefined || readOnly) return;
    if (rung.unavailable) {
      ask(index);
      return;
    }
    ask(null);
    onChoose(rung.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = [...(list.current?.children ?? [])].indexOf(event.target as Element);
    const to = {
      ArrowRight: focused + 1,
      ArrowDown: focused + 1,
      ArrowLeft: focused - 1,
      ArrowUp: focused - 1,
      Home: 0,
      End: rungs.length - 1,
    }[event.key];
    if (to === undefined || to < 0 || to >= rungs.length) return;
    event.preventDefault();
    const next = list.current?.children[to];
    if (next instanceof HTMLElement) next.focus();
    choose(to);
  };

  return (
    <div className={styles.field}>
      <div
        ref={list}
        role="radiogroup"
        aria-label={label}
        aria-readonly={readOnly || undefined}
        className={classes(styles.rungs, peer !== undefined && styles.peer)}
        onKeyDown={onKeyDown}
      >
        {rungs.map((rung, i) => {
          const on = i === chosen;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a native radio can be neither reached while disabled nor say why.
            <button
              type="button"
              role="radio"
              // biome-ignore lint/suspicious/noArrayIndexKey: rungs never move.
              key={i}
              aria-checked={on}
              aria-disabled={rung.unavailable !== undefined || readOnly || undefined}
              aria-label={
                rung.unavailable ? t('rung.unavailable', { label: rung.words, why: rung.unavailable }) : undefined
              }
              title={rung.unavailable ?? rung.help}
              tabIndex={on || (chosen < 0 && i === 0) ? 0 : -1}
              className={classes(
                styles.rung,
                on && styles.on,
                included && i < chosen && styles.in,
                rung.unavailable && styles.no,
                i === before && styles.last,
              )}
              onClick={() => choose(i)}
            >
              {rung.words}
            </button>
          );
        })}
      </div>
      {peer !== undefined && <span className={styles.who}>{peer}</span>}
      {why && (
        <p className={styles.why} role="status">
          {why}
        </p>
      )}
    </div>
  );
}
