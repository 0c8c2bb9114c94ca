/** When an inject is sent: now, by hand, by the clock, on a moment of a turn, on a condition; and with what chance. */
import { type Condition, MOMENTS } from '@sandtable/shared/exercise/msel.ts';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Select, TextField } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import forms from '../forms.module.css';
import { mselText } from '../text.ts';
import type { Draft, DraftTrigger } from './draft.ts';
import { TermsForm } from './terms-form.tsx';

const KINDS = ['now', 'manual', 'minute', 'time', 'phase', 'condition'] as const;

export function TriggerForm({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}): ReactNode {
  const t = useText(mselText);
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1);
  const ahead = useExercise((state) => state.ahead);
  const { trigger, chance } = draft;
  const started: { readonly [K in (typeof KINDS)[number]]: () => DraftTrigger } = {
    now: () => ({ on: 'now' }),
    manual: () => ({ on: 'manual' }),
    minute: () => ({ on: 'minute', turn, minute: 5 }),
    // The next whole quarter of an hour.
    time: () => ({ on: 'time', at: Math.ceil((Date.now() + ahead) / 900_000) * 900_000 }),
    phase: () => ({ on: 'phase', turn, moment: 'orders' }),
    condition: () => ({ on: 'condition', any: [] }),
  };
  const kinds = KINDS.filter((kind) => kind !== 'now' || draft.of === null);
  return (
    <>
      <Select
        label={t('form.trigger')}
        choices={kinds.map((value) => ({ value, label: t(`form.trigger.${value}`) }))}
        value={trigger.on}
        onChange={(kind) => onChange({ trigger: started[kind]() })}
      />
      <When trigger={trigger} self={draft.id} onChange={(next) => onChange({ trigger: next })} />
      {trigger.on !== 'now' && trigger.on !== 'manual' && (
        <NumberField
          label={t('form.chance')}
          help={t('form.chance.help')}
          unit="%"
          value={chance}
          min={1}
          max={99}
          onChange={(next) => onChange({ chance: next === null ? null : Math.round(next) })}
        />
      )}
    </>
  );
}

function When({
  trigger,
  self,
  onChange,
}: {
  trigger: DraftTrigger;
  self: string;
  onChange: (next: DraftTrigger) => void;
}): ReactNode {
  const t = useText(mselText);
  switch (trigger.on) {
    case 'now':
    case 'manual':
      return null;
    case 'minute':
      return (
        <div className={forms.pair}>
          <TurnField trigger={trigger} onChange={onChange} />
          <NumberField
            label={t('form.minute')}
            help={t('form.minute.help')}
            value={trigger.minute}
            min={0}
            max={6000}
            onChange={(minute) => onChange({ ...trigger, minute: minute ?? 0 })}
          />
          <PhaseField trigger={trigger} onChange={onChange} />
        </div>
      );
    case 'time':
      return (
        <TextField
          label={t('form.time')}
          help={t('form.time.help')}
          type="datetime-local"
          value={localTime(trigger.at)}
          onChange={(event) => {
            const at = new Date(event.target.value).getTime();
            if (Number.isFinite(at)) onChange({ on: 'time', at });
          }}
        />
      );
    case 'phase':
      return (
        <div className={forms.pair}>
          <TurnField trigger={trigger} onChange={onChange} />
          <Select
            label={t('form.moment')}
            choices={MOMENTS.map((value) => ({ value, label: t(`form.moment.${value}`) }))}
            value={trigger.moment}
            onChange={(moment) => onChange({ ...trigger, moment })}
          />
          <PhaseField trigger={trigger} onChange={onChange} />
        </div>
      );
    case 'condition':
      return (
        <TermsForm
          self={self}
          value={trigger.any as Condition}
          onChange={(any) => onChange({ on: 'condition', any })}
        />
      );
  }
}

type Turned = Extract<DraftTrigger, { turn: number }>;

function TurnField({ trigger, onChange }: { trigger: Turned; onChange: (next: Turned) => void }): ReactNode {
  const t = useText(mselText);
  const { turns } = useRules().manifest;
  return (
    <NumberField
      label={t('form.turn')}
      value={trigger.turn}
      min={1}
      max={turns}
      onChange={(turn) => onChange({ ...trigger, turn: Math.min(turns, Math.max(1, Math.round(turn ?? 1))) })}
    />
  );
}

/** Only where a turn has more than one phase. */
function PhaseField({ trigger, onChange }: { trigger: Turned; onChange: (next: Turned) => void }): ReactNode {
  const t = useText(mselText);
  const say = useRulesetText();
  const { phases } = useRules().manifest;
  if (phases.length < 2) return null;
  return (
    <Select
      label={t('form.phase')}
      choices={[
        { value: '', label: t('form.phase.any') },
        ...phases.map(({ id, name }) => ({ value: id, label: say(name) })),
      ]}
      value={trigger.phase ?? ''}
      onChange={(phase) => {
        const { phase: _, ...rest } = trigger;
        onChange(phase === '' ? rest : { ...rest, phase });
      }}
    />
  );
}

/** An instant as the browser's own field wants it: this device's time of day. */
function localTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
