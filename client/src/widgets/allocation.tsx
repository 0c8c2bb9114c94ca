/**
 * Splits a whole over lines. Sliders stop at the remainder; typing may go beyond it, and is then said to be over and
 * not sent. With *rebalance* on, moving one line moves the others in proportion.
 */
import type { AllocationField } from '@sandtable/shared/rules/sheet.ts';
import { type ClipboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useFigures } from '../panels/figures.ts';
import { say as announce } from '../ui/live.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './allocation.module.css';
import { useFieldWords } from './field-words.ts';
import { linesOf, sumOf } from './limits.ts';
import { decimalsOf, NumberLine } from './number-line.tsx';
import { Problems } from './parts.tsx';
import type { PasteReport } from './pasted-note.tsx';
import { ShareBar } from './share-bar.tsx';
import { useElement, useSheet, useWhole } from './sheet-context.tsx';
import { useRebalance } from './use-rebalance.ts';
import { widgetText } from './widget-text.ts';

const PastedNote = lazy(() => import('./pasted-note.tsx'));

export function Allocation({ field, bloc }: { field: AllocationField; bloc: string | null }): ReactNode {
  const t = useText(widgetText);
  const { desk, closed } = useSheet();
  const words = useFieldWords();
  const figures = useFigures();
  const standing = linesOf(useWhole(field, bloc), field.lines.length);
  const path = bloc === null ? field.path : `${field.path}#${bloc}`;
  const trial = useRebalance(field, path, standing);
  const lines = trial.lines ?? standing;
  const [balance, setBalance] = useState(false);
  const say = useRulesetText();
  const [report, setReport] = useState<PasteReport | null>(null);
  const left = field.total - sumOf(lines);

  const saidLeft = useRef(left);
  useEffect(() => {
    if (saidLeft.current === left) return;
    // After a second of rest: while a slider moves, every step would be read out.
    const timer = setTimeout(() => {
      saidLeft.current = left;
      const by = words.amount(Math.abs(left), field.unit);
      announce(left < 0 ? t('alloc.over', { over: by }) : t('alloc.left', { left: by }), path);
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, words, field.unit, t, path]);

  /** Cells of a spreadsheet go into the lines from this one on; what is one number is the number field's. */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const input = event.target;
    const key =
      input instanceof HTMLInputElement ? input.closest<HTMLElement>('[data-element]')?.dataset['element'] : '';
    const start = field.lines.findIndex((_, i) => key === `${path}/${i}`);
    if (start < 0 || closed !== 'open' || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
    event.preventDefault();
    void Promise.all([import('./paste.ts'), import('../ui/parse-number.ts')]).then(([{ pasted }, { parseNumber }]) => {
      const decimals = field.unit?.digits ?? decimalsOf(field.step);
      const rows = field.lines.map(({ label }, i) => ({ id: `${path}/${i}`, label: say(label) }));
      const { taken, refused } = pasted(rows, start, text, (cell) => {
        const value = parseNumber(cell.replace(/%$/, ''), decimals);
        return value === null ? null : { value: field.unit?.percent ? value / 100 : value };
      });
      for (const { id, value } of taken) desk.edit(id, Number(value.toFixed(6)));
      for (const { id } of taken) desk.leave(id);
      setReport({ taken: taken.length, refused });
      // The field with the focus shows what is typed in it until it is left.
      if (input instanceof HTMLElement && document.activeElement === input) {
        input.blur();
        requestAnimationFrame(() => input.focus());
      }
    });
  };

  return (
    <div className={styles.allocation} onPasteCapture={paste}>
      <div
        className={trial.lines === null ? undefined : styles.trial}
        data-trial={trial.lines === null ? undefined : ''}
      >
        <Bar field={field} lines={lines} />
      </div>
      <p className={left < -1e-6 ? styles.over : styles.sum}>
        {t('alloc.placed', {
          placed: figures.number(sumOf(lines), field.unit),
          total: words.amount(field.total, field.unit),
        })}
        {' · '}
        <b>
          {left < -1e-6
            ? t('alloc.over', { over: words.amount(-left, field.unit) })
            : t('alloc.left', { left: words.amount(left, field.unit) })}
        </b>
      </p>
      {field.lines.map((line, i) => (
        <Line
          key={line.id}
          field={field}
          bloc={bloc}
          index={i}
          left={left}
          trial={
            balance ? { value: trial.lines?.[i], move: (value) => trial.move(i, value), leave: trial.leave } : undefined
          }
        />
      ))}
      {report !== null && (
        <Suspense>
          <PastedNote report={report} />
        </Suspense>
      )}
      <Problems field={field} bloc={bloc} />
      {closed === 'open' && field.lines.length > 1 && (
        <Switch
          className={styles.balance}
          label={t('alloc.rebalance')}
          note={t('alloc.rebalance.note')}
          on={balance}
          onChange={setBalance}
        />
      )}
    </div>
  );
}

function Line({
  field,
  bloc,
  index,
  left,
  trial,
}: {
  field: AllocationField;
  bloc: string | null;
  index: number;
  left: number;
  /** While lines move together: where this one would stand. */
  trial: { value: number | undefined; move: (value: number) => void; leave: () => void } | undefined;
}): ReactNode {
  const say = useRulesetText();
  const own = useElement(field, bloc, String(index));
  const leave = () => {
    trial?.leave();
    own.leave();
  };
  const at = trial === undefined ? own : { ...own, value: trial.value ?? own.value, leave };
  const line = field.lines[index];
  if (line === undefined) return null;
  const value = typeof at.value === 'number' ? at.value : 0;
  const last = Array.isArray(field.last) ? field.last[index] : undefined;
  const most = Math.min(line.max ?? field.total, field.total);
  return (
    <NumberLine
      field={field}
      element={String(index)}
      at={at}
      label={say(line.label)}
      note={line.help ? say(line.help) : undefined}
      min={line.min ?? 0}
      max={most}
      step={field.step}
      unit={field.unit}
      unitSaid
      last={typeof last === 'number' ? last : undefined}
      limit={trial ? most : Math.max(value, value + left)}
      onSlide={trial?.move}
    />
  );
}

/** The bar over the lines, with its words. */
function Bar({ field, lines }: { field: AllocationField; lines: readonly number[] }): ReactNode {
  const t = useText(widgetText);
  const words = useFieldWords();
  const sum = sumOf(lines);
  const label = t('alloc.label', {
    placed: words.amount(sum, field.unit),
    total: words.amount(field.total, field.unit),
    left: words.amount(Math.max(0, field.total - sum), field.unit),
  });
  const parts = field.lines.map(({ id }, i) => ({ id, value: lines[i] ?? 0 }));
  return <ShareBar parts={parts} total={field.total} label={label} />;
}
