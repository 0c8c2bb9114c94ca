/** Every figure, by module: searched, narrowed by kind, each with unit and source. */
import type { Background, Figure } from '@sandtable/rulesets/public';
import { addressed, OBSERVER } from '@sandtable/shared/words.ts';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/radio.tsx';
import { Tag } from '../ui/tag.tsx';
import { type Say, useRulesetText, useText } from '../ui/text.tsx';
import styles from './sources.module.css';
import { sourcesText } from './text.ts';

const KINDS = ['all', 'assumption', 'opening', 'constant'] as const;
type Kind = (typeof KINDS)[number];

/** A figure as it is read: words instead of keys. */
interface Line {
  readonly id: string;
  readonly kind: Figure['kind'];
  readonly module: string;
  readonly name: string;
  readonly label: string | null;
  /** null: not for this viewer while play goes on. */
  readonly value: string | null;
  readonly unit: string;
  readonly source: string;
  readonly chosen: boolean;
  readonly sought: string;
}

function useLines(figures: readonly Figure[]): readonly Line[] {
  const say = useRulesetText();
  const t = useText(sourcesText);
  const viewer = useExercise((state) => state.viewer) ?? OBSERVER;
  const created = useExercise((state) => state.exercise.created);
  const over = useExercise(({ exercise }) => exercise.stage === 'over' || exercise.stage === 'closed');
  return useMemo(
    () =>
      figures.map((figure): Line => {
        const { kind, module, name, source } = figure;
        const told = over || addressed(figure.see ?? 'all', viewer);
        const set = kind === 'assumption' ? created?.options?.[name] : undefined;
        const now = typeof set === 'number' ? ` (${t('assumption.now', { value: set })})` : '';
        const label = figure.label === undefined ? null : say(figure.label);
        const unit = wordsOf(figure.unit, say);
        return {
          id: `${kind} ${module}.${name}`,
          kind,
          module,
          name,
          label,
          value: told ? `${figure.value.replaceAll('-', '−')}${now}` : null,
          unit,
          source,
          chosen: source.startsWith('design choice'),
          sought: `${label ?? ''} ${module}.${name} ${unit} ${source}`.toLowerCase(),
        };
      }),
    [figures, say, t, viewer, created, over],
  );
}

function wordsOf(unit: Figure['unit'], say: Say): string {
  return typeof unit === 'string' ? unit : say(unit);
}

export function Numbers({
  figures,
  modules,
}: {
  figures: readonly Figure[];
  modules: Background['modules'];
}): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  const lines = useLines(figures);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const found = useMemo(() => {
    const words = wanted.split(/\s+/);
    return lines.filter(
      (line) => (kind === 'all' || line.kind === kind) && words.every((w) => line.sought.includes(w)),
    );
  }, [lines, kind, wanted]);
  const groups = [{ id: '', title: t('assumptions') }, ...modules.map(({ id, title }) => ({ id, title: say(title) }))]
    .map((group) => ({ ...group, lines: found.filter(({ module }) => module === group.id) }))
    .filter((group) => group.lines.length > 0);
  return (
    <section aria-labelledby="numbers" className={styles.section}>
      <h2 id="numbers">{t('numbers')}</h2>
      <div className={styles.tools}>
        <TextField
          label={t('search')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={styles.search}
        />
        <Segmented
          label={t('kinds')}
          choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'all')}
        />
      </div>
      <p className={styles.quiet} role="status">
        {found.length === 0
          ? t('nothing')
          : t('count', {
              shown: found.length,
              all: lines.length,
              choices: found.filter(({ chosen }) => chosen).length,
            })}
      </p>
      <nav aria-label={t('modules')} className={styles.modules}>
        {groups.map(({ id, title }) => (
          <a key={id} href={`#numbers-${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {groups.map((group) => (
        <Group key={group.id} {...group} />
      ))}
    </section>
  );
}

function Group({ id, title, lines }: { id: string; title: string; lines: readonly Line[] }): ReactNode {
  const t = useText(sourcesText);
  return (
    <section className={styles.group} id={`numbers-${id}`} aria-label={title}>
      <h3>
        {title} <span className={styles.quiet}>{lines.length}</span>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.value')}</th>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col">{t('column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.label !== null && <span className={styles.label}>{line.label}</span>}
                <code>{line.name}</code>
              </th>
              <td>
                {line.value === null ? (
                  <span className={styles.quiet}>{t('hidden', { unit: line.unit || 'none' })}</span>
                ) : (
                  <>
                    <b>{line.value}</b> <span className={styles.quiet}>{line.unit}</span>
                  </>
                )}
              </td>
              <td className={styles.quiet}>{t(`one.${line.kind}`)}</td>
              <td>{line.source === 'design choice' ? <Tag tone="line">{line.source}</Tag> : line.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
