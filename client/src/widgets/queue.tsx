/**
 * Build orders in priority order. Rows move by the grip (drag, or Space and arrows), by the menu, and on a phone by the
 * menu alone. Each row says what it costs and when the first of it arrives.
 */
import type { QueueField } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Lock, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { say as announce } from '../ui/live.tsx';
import { Menu } from '../ui/menu.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { same } from './element.ts';
import { useFieldWords } from './field-words.ts';
import { type QueueRow, rowsOf } from './limits.ts';
import { FieldName, Label, Problems, Standing, useFieldNote } from './parts.tsx';
import styles from './queue.module.css';
import { QueueLine } from './queue-line.tsx';
import { useElement, useSheet, useWhole } from './sheet-context.tsx';
import { widgetText } from './widget-text.ts';

export function Queue({ field, bloc }: { field: QueueField; bloc: string | null }): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const words = useFieldWords();
  const { sheet, fields } = useSheet();
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  const rows = rowsOf(at.value);
  const [dragged, drag] = useState<number | null>(null);
  const purse = sheet.sections.find((section) => section.fields.includes(field))?.budget;
  const { slower } = field;
  const pace = useWhole(fields.get(slower?.path ?? '') ?? field);
  const delay = slower !== undefined && same(pace, slower.value) ? slower.by : 0;
  const horizon = Math.max(1, ...field.items.map((item) => item.lead + delay));
  const nameOf = (row: QueueRow) => {
    const item = field.items.find((candidate) => candidate.id === row.item);
    return item ? say(item.label) : row.item;
  };

  const put = (next: readonly QueueRow[], now = true) => {
    at.change(next.map(({ item, quantity }): Json => ({ item, quantity })));
    if (now) at.leave();
  };
  const move = (from: number, to: number) => {
    const row = rows[from];
    const place = Math.min(rows.length - 1, Math.max(0, to));
    if (row === undefined || place === from) return;
    const next = rows.filter((_, i) => i !== from);
    next.splice(place, 0, row);
    put(next);
    announce(t('queue.moved', { item: nameOf(row), place: place + 1, count: rows.length }), at.key);
  };
  const unused = field.items.filter((item) => !rows.some((row) => row.item === item.id));

  return (
    <fieldset className={styles.queue} data-element={at.key} data-row={field.path} aria-label={say(field.label)}>
      <p className={styles.heading}>
        <Label name={<FieldName field={field} />} note={note} />
      </p>
      {rows.length > 0 && (
        <div className={styles.head} aria-hidden="true">
          <span />
          <span>{t('queue.item')}</span>
          <span className={styles.right}>{t('queue.units')}</span>
          <span className={styles.right}>
            {purse ? words.amount(0, purse.unit).replace(/^\S+\s*/, '') : t('queue.cost')}
          </span>
          <span className={styles.span}>
            <span>{t('queue.end', { turns: horizon })}</span>
          </span>
        </div>
      )}
      <ol>
        {rows.map((row, i) => (
          <QueueLine
            key={row.item}
            field={field}
            row={row}
            item={field.items.find((candidate) => candidate.id === row.item)}
            place={i}
            count={rows.length}
            horizon={horizon}
            delay={delay}
            purse={purse?.unit}
            cancel={field.cancel}
            readOnly={at.readOnly}
            dragged={dragged === i}
            onDrag={drag}
            onDropAt={(to) => {
              if (dragged !== null) move(dragged, to);
              drag(null);
            }}
            onMove={(to) => move(i, to)}
            onQuantity={(quantity) =>
              put(
                rows.map((old, j) => (j === i ? { ...old, quantity } : old)),
                false,
              )
            }
            onLeave={at.leave}
            onRemove={() => put(rows.filter((_, j) => j !== i))}
          />
        ))}
      </ol>
      {rows.length === 0 && <p className={styles.none}>{t('queue.empty')}</p>}
      {rows.length > 1 && field.unranked && <p className={styles.none}>{t('queue.unranked')}</p>}
      <Standing field={field} element={null} at={at} />
      <Problems field={field} bloc={bloc} />
      {!at.readOnly && unused.length > 0 && (
        <div className={styles.add}>
          <Menu
            label={t('queue.add')}
            trigger={(opener) => (
              <Button {...opener} look="quiet" size="small" icon={Plus}>
                {t('queue.add')}
              </Button>
            )}
            items={unused.map((item) => ({
              id: item.id,
              icon: item.binding ? Lock : undefined,
              label: say(item.label),
              note:
                [item.help && say(item.help), item.binding && t('queue.binding')].filter(Boolean).join(' ') ||
                undefined,
              run: () => put([...rows, { item: item.id, quantity: Math.max(item.min, item.step) }]),
            }))}
          />
        </div>
      )}
    </fieldset>
  );
}
