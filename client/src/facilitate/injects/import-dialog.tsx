/** Taking in a list from a file: choose, see what would change, take it in whole; or read what is wrong, cell by cell. */
import type { MselItem } from '@sandtable/shared/exercise/msel.ts';
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { Rejected } from '../../connection.ts';
import { useExercise } from '../../exercise-context.tsx';
import { useBoard, useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, inputClass } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import forms from '../forms.module.css';
import { useEffects } from '../review/effect-form.tsx';
import { putMsel } from '../seats-http.ts';
import { injectText, mselText } from '../text.ts';
import styles from './import-dialog.module.css';
import { instantOfText, type ListRead, readList } from './read-list.ts';

type Problems = Extract<ListRead, { problems: readonly unknown[] }>;

export default function ImportDialog({ close }: { close: () => void }): ReactNode {
  const m = useText(mselText);
  const t = useText(injectText);
  const say = useRulesetText();
  const form = useId();
  const exercise = useExercise((state) => state.id);
  const vocabulary = useVocabulary();
  const [name, setName] = useState('');
  const [read, setRead] = useState<ListRead | 'reading' | null>(null);
  const [how, setHow] = useState<'add' | 'whole'>('add');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const items = read !== null && read !== 'reading' && 'items' in read ? read.items : null;
  const choose = async (file: File | undefined) => {
    setRefused(undefined);
    setRead(file === undefined ? null : 'reading');
    if (file === undefined) return;
    setName(file.name);
    setRead(await readList(file, vocabulary));
  };
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (items === null) return;
    setBusy(true);
    try {
      await putMsel(exercise, { do: 'put', items: [...items], whole: how === 'whole' });
      toast({ tone: 'ok', text: m('file.done', { count: items.length }) });
      close();
    } catch (error) {
      const refusals = error instanceof Rejected ? error.refusals : [];
      setRefused(refusals.length > 0 ? refusals.map(({ text }) => say(text)).join(' ') : t('missing.line'));
    } finally {
      setBusy(false);
    }
  };
  const error = refused ?? (read !== null && read !== 'reading' && 'file' in read ? m(`file.${read.file}`) : undefined);
  return (
    <Dialog
      open
      onClose={close}
      title={m('file.title')}
      wide
      actions={
        <Button
          look="primary"
          type="submit"
          form={form}
          busy={busy}
          why={items === null ? m(read === 'reading' ? 'file.reading' : 'file.first') : undefined}
        >
          {m('file.take')}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={(event) => void take(event)}>
        <Field label={m('file.choose')} help={m('file.help')} error={error}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              data-focus=""
              className={classes(inputClass, styles.file)}
              accept=".xlsx,.csv,text/csv"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          )}
        </Field>
        {read !== null && read !== 'reading' && 'problems' in read && <Wrong read={read} />}
        {items !== null && (
          <>
            <Found items={items} name={name} />
            <RadioGroup
              label={m('file.how')}
              look="cards"
              choices={(['add', 'whole'] as const).map((value) => ({
                value,
                label: m(`file.${value}`),
                note: m(`file.${value}.note`),
              }))}
              value={how}
              onChange={setHow}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}

function Found({ items, name }: { items: readonly MselItem[]; name: string }): ReactNode {
  const m = useText(mselText);
  const msel = useExercise((state) => state.exercise.msel);
  const counts = useMemo(() => {
    const present = new Map(msel.map(({ item }) => [item.id, JSON.stringify(sorted(item))]));
    const added = items.filter(({ id }) => !present.has(id)).length;
    const same = items.filter((item) => present.get(item.id) === JSON.stringify(sorted(item))).length;
    return { added, same, changed: items.length - added - same };
  }, [items, msel]);
  return <p role="status">{m('file.found', { count: items.length, name, ...counts })}</p>;
}

/** Keys in one order, so that two items compare as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, of]) => [key, sorted(of)]),
  );
}

function Wrong({ read: { sheet, problems } }: { read: Problems }): ReactNode {
  const m = useText(mselText);
  return (
    <div role="alert" className={styles.wrong}>
      <p>{m('file.wrong')}</p>
      <ul>
        {problems.map(({ row, cell, code, values }) => {
          const key = `cell.${code}`;
          const problem = m.has(key) ? m(key, values) : code;
          return (
            <li key={`${cell}${code}${Object.values(values).join()}`}>
              {m('file.line', { sheet, row, cell, problem })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What rows may name in this exercise. */
function useVocabulary() {
  const { teams, phases, turns } = useRules().manifest;
  const { indicators } = useBoard();
  const effects = useEffects();
  const msel = useExercise((state) => state.exercise.msel);
  return useMemo(
    () => ({
      teams: teams.map(({ id }) => id),
      phases: phases.map(({ id }) => id),
      turns,
      indicators: new Set(indicators.keys()),
      effects: new Map(effects.map(({ id, fields }) => [id, fields])),
      items: new Set(msel.map(({ item }) => item.id)),
      instant: instantOfText,
    }),
    [teams, phases, turns, indicators, effects, msel],
  );
}
