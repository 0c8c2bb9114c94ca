/** A condition built by choosing: groups of terms that must hold together, one group or another. */
import { COMPARISONS, type Condition, type MselTerm, OFFER_STATES, STAGES } from '@sandtable/shared/exercise/msel.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { useBoard, useRules } from '../../play/use-table.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Checkbox } from '../../ui/switch.tsx';
import { useNumber, useRulesetText, useText } from '../../ui/text.tsx';
import { UnitField } from '../../widgets/unit-field.tsx';
import forms from '../forms.module.css';
import { mselText } from '../text.ts';
import styles from './terms-form.module.css';

type Kind = MselTerm['is'];
type Change<T> = (next: T) => void;

/** Most groups, and terms to a group. */
const MOST = 8;

export function TermsForm({
  self,
  value,
  onChange,
}: {
  self: string;
  value: Condition;
  onChange: Change<Condition>;
}): ReactNode {
  const t = useText(mselText);
  const first = useFirst();
  const put = (at: number, group: MselTerm[] | null) =>
    onChange(group === null || group.length === 0 ? value.toSpliced(at, 1) : value.with(at, group));
  return (
    <div className={styles.groups}>
      {value.map((group, at) => (
        // Terms have no identity of their own; a removed one takes its fields with it.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <div key={at} className={styles.group}>
          {at > 0 && <p className={styles.or}>{t('term.or.word')}</p>}
          {group.map((term, index) => (
            <TermForm
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={index}
              self={self}
              term={term}
              onChange={(next) => put(at, group.with(index, next))}
              onRemove={() => put(at, group.toSpliced(index, 1))}
            />
          ))}
          {group.length < MOST && (
            <Button size="small" look="quiet" icon={Plus} onClick={() => put(at, [...group, first])}>
              {t('term.add')}
            </Button>
          )}
        </div>
      ))}
      {value.length < MOST && (
        <Button size="small" icon={Plus} onClick={() => onChange([...value, [first]])}>
          {value.length === 0 ? t('term.kind') : t('term.or')}
        </Button>
      )}
    </div>
  );
}

/** What a new term asks before anything is chosen. */
function useFirst(): MselTerm {
  const { indicators } = useBoard();
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1);
  return useMemo(() => {
    const [indicator] = indicators.values();
    return indicator === undefined
      ? { is: 'turn', from: turn, to: turn }
      : { is: 'indicator', indicator: indicator.id, compare: 'above', value: indicator.value ?? 0 };
  }, [indicators, turn]);
}

function TermForm({
  self,
  term,
  onChange,
  onRemove,
}: {
  self: string;
  term: MselTerm;
  onChange: Change<MselTerm>;
  onRemove: () => void;
}): ReactNode {
  const t = useText(mselText);
  const rules = useRules();
  const others = useExercise((state) => state.exercise.msel);
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1);
  const first = useFirst();
  const { teams, phases } = rules.manifest;
  const other = others.find(({ item }) => item.id !== self)?.item.id;
  const started: { readonly [K in Kind]: MselTerm | undefined } = {
    indicator: first.is === 'indicator' ? first : undefined,
    turn: { is: 'turn', from: turn, to: turn },
    phase: phases.length > 1 && phases[0] !== undefined ? { is: 'phase', phase: phases[0].id } : undefined,
    stage: { is: 'stage', stage: 'orders' },
    sealed: teams[0] === undefined ? undefined : { is: 'sealed', team: teams[0].id },
    event: rules.occurrences?.[0] === undefined ? undefined : { is: 'event', event: rules.occurrences[0].type },
    offer: { is: 'offer', state: 'open' },
    inject: other === undefined ? undefined : { is: 'inject', item: other, state: 'sent' },
  };
  const kinds = (Object.keys(started) as Kind[]).filter((kind) => kind === term.is || started[kind] !== undefined);
  return (
    <div className={styles.term}>
      <div className={styles.head}>
        <Select
          label={t('term.kind')}
          bare
          choices={kinds.map((value) => ({ value, label: t(`term.kind.${value}`) }))}
          value={term.is}
          onChange={(kind) => onChange(started[kind] ?? term)}
        />
        <Checkbox
          label={t('term.negate')}
          on={term.not === true}
          onChange={(on) => {
            const { not: _, ...rest } = term;
            onChange(on ? { ...rest, not: true } : rest);
          }}
        />
        <IconButton icon={X} size="small" label={t('term.remove')} onClick={onRemove} />
      </div>
      <div className={forms.thirds}>
        <TermFields self={self} term={term} onChange={onChange} />
      </div>
    </div>
  );
}

function TermFields({ self, term, onChange }: { self: string; term: MselTerm; onChange: Change<MselTerm> }): ReactNode {
  const t = useText(mselText);
  const say = useRulesetText();
  const number = useNumber();
  const figures = useFigures();
  const now = (value: number, unit: Unit) =>
    unit.percent ? `${figures.number(value, unit)} ${figures.unit(unit)}` : number(value);
  const rules = useRules();
  const { indicators } = useBoard();
  const others = useExercise((state) => state.exercise.msel);
  const teams = rules.manifest.teams.map(({ id, name }) => ({ value: id, label: say(name) }));
  switch (term.is) {
    case 'indicator': {
      const found = indicators.get(term.indicator);
      return (
        <>
          <Select
            label={t('field.indicator')}
            className={styles.whole}
            choices={[...indicators.values()]
              .map(({ id, label }) => ({ value: id, label: say(label) }))
              .sort((a, b) => a.label.localeCompare(b.label))}
            value={term.indicator}
            onChange={(indicator) => onChange({ ...term, indicator, value: indicators.get(indicator)?.value ?? 0 })}
          />
          <Select
            label={t('field.compare')}
            choices={COMPARISONS.map((value) => ({ value, label: t(`compare.${value}`) }))}
            value={term.compare}
            onChange={(compare) => onChange({ ...term, compare })}
          />
          <UnitField
            label={t('field.value')}
            of={found?.unit.percent ? found.unit : undefined}
            help={
              found?.value === undefined ? undefined : t('field.value.now', { value: now(found.value, found.unit) })
            }
            value={term.value}
            decimals={found?.unit.digits ?? 0}
            onChange={(value) => onChange({ ...term, value: value ?? 0 })}
          />
        </>
      );
    }
    case 'turn':
      return (
        <>
          <NumberField
            label={t('field.from')}
            value={term.from}
            min={1}
            max={rules.manifest.turns}
            onChange={(from) => onChange({ ...term, from: Math.max(1, Math.round(from ?? 1)) })}
          />
          <NumberField
            label={t('field.to')}
            help={t('field.to.help')}
            value={term.to ?? null}
            min={term.from}
            max={rules.manifest.turns}
            onChange={(to) => {
              const { to: _, ...rest } = term;
              onChange(to === null ? rest : { ...rest, to: Math.max(1, Math.round(to)) });
            }}
          />
        </>
      );
    case 'phase':
      return (
        <Select
          label={t('form.phase')}
          choices={rules.manifest.phases.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={term.phase}
          onChange={(phase) => onChange({ ...term, phase })}
        />
      );
    case 'stage':
      return (
        <Select
          label={t('field.stage')}
          choices={STAGES.map((value) => ({ value, label: t(`form.moment.${value}`) }))}
          value={term.stage}
          onChange={(stage) => onChange({ ...term, stage })}
        />
      );
    case 'sealed':
      return (
        <Select
          label={t('field.team')}
          choices={teams}
          value={term.team}
          onChange={(team) => onChange({ ...term, team })}
        />
      );
    case 'event':
      return (
        <Select
          label={t('field.event')}
          choices={(rules.occurrences ?? []).map(({ type, label }) => ({ value: type, label: say(label) }))}
          value={term.event}
          onChange={(event) => onChange({ ...term, event })}
        />
      );
    case 'offer': {
      const anybody = [{ value: '', label: t('field.offer.any') }, ...teams];
      const side = (name: 'from' | 'to', team: string) => {
        const { [name]: _, ...rest } = term;
        onChange(team === '' ? rest : { ...rest, [name]: team });
      };
      return (
        <>
          <Select
            label={t('field.offer.from')}
            choices={anybody}
            value={term.from ?? ''}
            onChange={(team) => side('from', team)}
          />
          <Select
            label={t('field.offer.to')}
            choices={anybody}
            value={term.to ?? ''}
            onChange={(team) => side('to', team)}
          />
          <Select
            label={t('field.state')}
            choices={OFFER_STATES.map((value) => ({ value, label: t(`offer.${value}`) }))}
            value={term.state}
            onChange={(state) => onChange({ ...term, state })}
          />
        </>
      );
    }
    case 'inject':
      return (
        <>
          <Select
            label={t('field.item')}
            choices={others
              .filter(({ item }) => item.id !== self)
              .map(({ item }) => ({ value: item.id, label: `${item.id} ${item.title}` }))}
            value={term.item}
            onChange={(item) => onChange({ ...term, item })}
          />
          <Select
            label={t('field.state')}
            choices={(['sent', 'skipped'] as const).map((value) => ({ value, label: t(`inject.${value}`) }))}
            value={term.state}
            onChange={(state) => onChange({ ...term, state })}
          />
        </>
      );
  }
}
