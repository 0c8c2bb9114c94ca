/** How the exercise is run: clock, teams and people, information. */
import type { Policy } from '@sandtable/shared/log/policy.ts';
import type { Manifest, PhaseInfo } from '@sandtable/shared/rules/manifest.ts';
import type { ReactNode } from 'react';
import { Select, TextField } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Checkbox, Switch } from '../ui/switch.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './host.module.css';
import { hostText } from './text.ts';

/** What the page starts from: the ruleset's own lengths, and otherwise what most rooms want. */
export function initialPolicy(phases: readonly PhaseInfo[]): Policy {
  return {
    marking: 'EXERCISE',
    minutes: Object.fromEntries(phases.map(({ id, minutes }) => [id, minutes])),
    sealBy: 'anyone',
    lockWhenAllSealed: false,
    publish: 'facilitator',
    nextPhase: 'waits',
    replay: 'facilitator',
    door: 'open',
    observers: true,
    seatsPerTeam: 6,
  };
}

export function PolicyForm({
  manifest,
  policy,
  onChange,
  running,
}: {
  manifest: Manifest;
  policy: Policy;
  onChange: (policy: Policy) => void;
  /** The exercise exists already: a change of length counts from the next phase on. */
  running?: boolean;
}): ReactNode {
  const t = useText(hostText);
  const say = useRulesetText();
  const change = (part: Partial<Policy>) => onChange({ ...policy, ...part });
  return (
    <>
      <fieldset className={styles.block}>
        <legend>{t('new.clock')}</legend>
        {manifest.phases.map((phase) => (
          <NumberField
            key={phase.id}
            label={t('new.minutes', { phase: say(phase.name) })}
            help={t(running ? 'new.minutes.running' : 'new.minutes.help')}
            value={policy.minutes[phase.id] ?? phase.minutes}
            min={0}
            max={1440}
            onChange={(minutes) => minutes !== null && change({ minutes: { ...policy.minutes, [phase.id]: minutes } })}
          />
        ))}
        <Select
          label={t('new.next')}
          choices={(['waits', 'starts'] as const).map((value) => ({ value, label: t(`new.next.${value}`) }))}
          value={policy.nextPhase}
          onChange={(nextPhase) => change({ nextPhase })}
        />
        <Switch
          label={t('new.lockAll')}
          on={policy.lockWhenAllSealed}
          onChange={(lockWhenAllSealed) => change({ lockWhenAllSealed })}
        />
        <Switch
          label={t('new.automatic')}
          note={t('new.automatic.note')}
          on={policy.publish === 'automatic'}
          onChange={(automatic) => change({ publish: automatic ? 'automatic' : 'facilitator' })}
        />
      </fieldset>
      <fieldset className={styles.block}>
        <legend>{t('new.teams')}</legend>
        <NumberField
          label={t('new.seats')}
          value={policy.seatsPerTeam}
          min={1}
          max={40}
          onChange={(seatsPerTeam) => seatsPerTeam !== null && change({ seatsPerTeam })}
        />
        <Select
          label={t('new.writeBy')}
          choices={(['anyone', 'lead'] as const).map((value) => ({ value, label: t(`new.writeBy.${value}`) }))}
          value={policy.writeBy ?? 'anyone'}
          onChange={(writeBy) => change({ writeBy })}
        />
        <Select
          label={t('new.sealBy')}
          choices={(['anyone', 'lead'] as const).map((value) => ({ value, label: t(`new.sealBy.${value}`) }))}
          value={policy.sealBy}
          onChange={(sealBy) => change({ sealBy })}
        />
        <Switch
          label={t('new.door')}
          on={policy.door === 'open'}
          onChange={(open) => change({ door: open ? 'open' : 'closed' })}
        />
        <Switch label={t('new.observers')} on={policy.observers} onChange={(observers) => change({ observers })} />
        {policy.observers && <Watching manifest={manifest} policy={policy} change={change} />}
      </fieldset>
      <fieldset className={styles.block}>
        <legend>{t('new.information')}</legend>
        <TextField
          label={t('new.marking')}
          help={t('new.marking.help')}
          value={policy.marking}
          maxLength={80}
          onChange={(event) => change({ marking: event.target.value })}
        />
        <Select
          label={t('new.replay')}
          choices={(['facilitator', 'own-side', 'everyone'] as const).map((value) => ({
            value,
            label: t(`new.replay.${value}`),
          }))}
          value={policy.replay}
          onChange={(replay) => change({ replay })}
        />
        {running === true && (
          <Switch
            label={t('new.survey')}
            note={t('new.survey.note')}
            on={policy.survey ?? false}
            onChange={(survey) => change({ survey })}
          />
        )}
      </fieldset>
    </>
  );
}

/** Whose eyes observers may borrow, and how late. */
function Watching({
  manifest,
  policy,
  change,
}: {
  manifest: Manifest;
  policy: Policy;
  change: (part: Partial<Policy>) => void;
}): ReactNode {
  const t = useText(hostText);
  const say = useRulesetText();
  const watch = policy.watch ?? [];
  return (
    <fieldset className={styles.inner}>
      <legend>{t('new.watch')}</legend>
      {manifest.teams.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={say(name)}
          on={watch.includes(id)}
          onChange={(on) => change({ watch: on ? [...watch, id] : watch.filter((team) => team !== id) })}
        />
      ))}
      {watch.length > 0 && (
        <Switch
          label={t('new.watch.behind')}
          note={t('new.watch.behind.note')}
          on={policy.watchBehind ?? false}
          onChange={(watchBehind) => change({ watchBehind })}
        />
      )}
    </fieldset>
  );
}
