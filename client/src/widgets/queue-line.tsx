/** One row of a queue. */
import { rowKey } from '@sandtable/shared/rules/rows.ts';
import type { QueueField, Unit } from '@sandtable/shared/rules/sheet.ts';
import type { Text } from '@sandtable/shared/words.ts';
import { ArrowDown, ArrowUp, ArrowUpToLine, EllipsisVertical, GripVertical, Lock, Trash2 } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useFigures } from '../panels/figures.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { shout } from '../ui/live.tsx';
import { Menu } from '../ui/menu.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { Beside } from './beside-row.tsx';
import { useFieldWords } from './field-words.ts';
import type { QueueRow } from './limits.ts';
import { decimalsOf } from './number-line.tsx';
import styles from './queue.module.css';
import { widgetText } from './widget-text.ts';

export function QueueLine({
  field,
  row,
  item,
  place,
  count,
  horizon,
  delay,
  purse,
  cancel,
  readOnly,
  dragged,
  onDrag,
  onDropAt,
  onMove,
  onQuantity,
  onLeave,
  onRemove,
}: {
  field: QueueField;
  row: QueueRow;
  item: QueueField['items'][number] | undefined;
  place: number;
  count: number;
  /** Turns that the bar spans. */
  horizon: number;
  /** Turns that come on top of what the item takes. */
  delay: number;
  purse: Unit | undefined;
  /** What taking the row off comes to. */
  cancel: Text | undefined;
  readOnly: boolean;
  dragged: boolean;
  onDrag: (place: number | null) => void;
  onDropAt: (place: number) => void;
  onMove: (to: number) => void;
  onQuantity: (quantity: number) => void;
  onLeave: () => void;
  onRemove: () => void;
}): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const words = useFieldWords();
  const figures = useFigures();
  const [liftedFrom, lift] = useState<number | null>(null);
  const name = item ? say(item.label) : row.item;
  const lead = (item?.lead ?? 0) + delay;
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1) + lead;
  const turns = useExercise((state) => state.exercise.status?.turns ?? turn);
  const first = turn > turns ? t('queue.first.never') : t('queue.first', { turn });
  const tell = (key: 'queue.lifted' | 'queue.dropped' | 'queue.back', at = place) =>
    shout(t(key, { item: name, place: at + 1, count }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      tell(liftedFrom === null ? 'queue.lifted' : 'queue.dropped');
      lift(liftedFrom === null ? place : null);
    } else if (liftedFrom !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(place + (event.key === 'ArrowUp' ? -1 : 1));
    } else if (liftedFrom !== null && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onMove(liftedFrom);
      tell('queue.back', liftedFrom);
      lift(null);
    }
  };
  const style: CSSProperties & Record<'--lead', number> = { '--lead': horizon > 0 ? Math.min(1, lead / horizon) : 0 };

  return (
    <li
      className={classes(styles.row, dragged && styles.dragged, liftedFrom !== null && styles.lifted)}
      data-row={rowKey(field, row.item)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropAt(place);
      }}
    >
      {readOnly ? (
        <span />
      ) : (
        <button
          type="button"
          className={styles.grip}
          aria-label={t('queue.grip', { item: name })}
          aria-pressed={liftedFrom !== null}
          draggable
          onDragStart={() => onDrag(place)}
          onDragEnd={() => onDrag(null)}
          onKeyDown={onKeyDown}
          onBlur={() => lift(null)}
        >
          <Icon of={GripVertical} size={14} />
        </button>
      )}
      <span className={styles.item} title={item?.help ? say(item.help) : undefined}>
        {name}
        {item?.binding && (
          <span role="img" aria-label={t('queue.binding')} title={t('queue.binding')} className={styles.lock}>
            <Icon of={Lock} size={12} />
          </span>
        )}
        <Beside field={field} row={row.item} name={name} />
        <small className={styles.load}>{first}</small>
        {item?.load && <small className={styles.load}>{say(item.load)}</small>}
      </span>
      {readOnly ? (
        <span className={styles.right}>{figures.number(row.quantity, item?.unit)}</span>
      ) : (
        <NumberField
          label={`${name}, ${item?.unit ? say(item.unit.label) : t('queue.units')}`}
          bare
          value={row.quantity}
          min={item?.min}
          max={item?.max}
          step={item?.step ?? 1}
          decimals={item?.unit?.digits ?? decimalsOf(item?.step ?? 1)}
          onChange={(quantity) => quantity !== null && onQuantity(quantity)}
          onLeave={onLeave}
        />
      )}
      <b className={styles.right}>{figures.number(row.quantity * (item?.cost ?? 0), purse)}</b>
      <span
        className={styles.bar}
        style={style}
        role="img"
        aria-label={`${first} (${t('queue.lead.turns', { turns: lead })})`}
        title={t('queue.lead.turns', { turns: lead })}
      >
        <i className={styles.time} />
        <i className={styles.arrives} />
      </span>
      {!readOnly && (
        <Menu
          label={t('queue.menu', { item: name })}
          trigger={(opener) => (
            <IconButton {...opener} icon={EllipsisVertical} size="small" label={t('queue.menu', { item: name })} />
          )}
          items={[
            { id: 'up', label: t('queue.up'), icon: ArrowUp, run: () => onMove(place - 1) },
            { id: 'down', label: t('queue.down'), icon: ArrowDown, run: () => onMove(place + 1) },
            { id: 'top', label: t('queue.top'), icon: ArrowUpToLine, run: () => onMove(0) },
            'line',
            {
              id: 'remove',
              label: `${t('queue.remove')}: ${words.amount(row.quantity, item?.unit)}`,
              note: cancel && say(cancel),
              icon: Trash2,
              danger: true,
              run: onRemove,
            },
          ]}
        />
      )}
    </li>
  );
}
