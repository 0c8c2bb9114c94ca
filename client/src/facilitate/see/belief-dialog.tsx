/**
 * What a team is made to believe of one number: the ends of its range and a best estimate, with a justification. It reaches
 * that team alone, without a card, and stays until it is released.
 */
import type { HeldBelief, Indicator } from '@sandtable/shared/rules/board.ts';
import { inPercent } from '@sandtable/shared/show/figures.ts';
import type { Facts, TeamId } from '@sandtable/shared/words.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useFigures } from '../../panels/figures.ts';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { UnitField } from '../../widgets/unit-field.tsx';
import { useAct } from '../acts.ts';
import forms from '../forms.module.css';
import { Justification } from '../review/justification.tsx';
import { consoleText } from '../text.ts';

const ENDS = ['low', 'value', 'high'] as const;
type Typed = { readonly [end in (typeof ENDS)[number]]: number | null };

/** What a first estimate is offered as: the truth, with a band as wide as a tenth of the indicator's scale on each side. */
const FIRST_BAND = 0.1;

function around(truth: number, { domain }: Indicator, limits: readonly [number, number] = domain) {
  const half = FIRST_BAND * (domain[1] - domain[0]);
  return { value: truth, low: Math.max(limits[0], truth - half), high: Math.min(limits[1], truth + half) };
}

export function BeliefDialog({
  team,
  indicator,
  truth,
  belief,
  close,
}: {
  team: TeamId;
  indicator: Indicator;
  truth: number;
  belief: HeldBelief | undefined;
  close: () => void;
}): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const figures = useFigures();
  const looks = useTeamLooks();
  const act = useAct();
  const form = useId();
  const effects = useRules().beliefEffects?.(team, indicator.id);
  const { digits = 1 } = indicator.unit;
  const rounded = (x: number) => Number(x.toFixed(digits));
  const [typed, setTyped] = useState<Typed>(() => {
    const { low, value, high } = belief ?? around(truth, indicator, effects?.set.limits);
    return { low: rounded(low), value: rounded(value), high: rounded(high) };
  });
  const [justification, setJustification] = useState('');
  const [busy, setBusy] = useState(false);
  if (effects === undefined) return null;
  const [min, max] = effects.set.limits;
  const name = looks(team).name;
  const what = say(indicator.label);
  const { low, value, high } = typed;
  const ordered = low !== null && value !== null && high !== null && low <= value && value <= high;
  const wrong = !ordered
    ? t('beliefs.order')
    : low < min || high > max
      ? t('beliefs.limits', indicator.unit.percent ? { min: inPercent(min), max: inPercent(max) } : { min, max })
      : justification.trim() === ''
        ? t('beliefs.justify')
        : undefined;

  /** An inject without a card: the facts go to the team, the deed into the white cell's log. */
  const send = async (title: string, effect: string, params: Facts, reason: string) => {
    setBusy(true);
    const sent = await act({
      act: 'inject',
      title,
      text: '',
      medium: 'notice',
      to: [],
      justification: reason,
      effects: [{ effect, params, audience: [] }],
    });
    setBusy(false);
    if (sent) close();
  };
  const set = (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== undefined) return;
    const { effect, params } = effects.set;
    void send(
      t('beliefs.set.title', { team: name, what }),
      effect,
      { ...params, low, value, high },
      justification.trim(),
    );
  };
  const release = () => {
    const { effect, params } = effects.release;
    const reason = justification.trim() || t('beliefs.release');
    void send(t('beliefs.release.title', { team: name, what }), effect, params, reason);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('beliefs.dialog', { team: name, what })}
      actions={
        <>
          {belief?.held && (
            <Button busy={busy} onClick={release}>
              {t('beliefs.release')}
            </Button>
          )}
          <Button look="primary" type="submit" form={form} busy={busy} why={wrong}>
            {t('beliefs.set')}
          </Button>
        </>
      }
    >
      <form id={form} className={forms.form} onSubmit={set}>
        <p>
          {t('beliefs.dialog.note', {
            team: name,
            truth: figures.number(truth, indicator.unit),
            unit: figures.unit(indicator.unit),
            held: String(belief?.held === true),
          })}
        </p>
        <div className={forms.thirds}>
          {ENDS.map((end) => (
            <UnitField
              key={end}
              label={t(`beliefs.${end}`)}
              of={indicator.unit.percent ? indicator.unit : undefined}
              value={typed[end]}
              min={min}
              max={max}
              step={10 ** -digits}
              decimals={digits}
              onChange={(next) => setTyped((before) => ({ ...before, [end]: next }))}
            />
          ))}
        </div>
        <Justification value={justification} onChange={setJustification} />
      </form>
    </Dialog>
  );
}
