/**
 * What else might have come of a turn: the turns since played again with the orders that were given, on other luck and, if
 * the white cell likes, after an effect. Drawn as a fan beside what was played, under the map.
 */
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { EffectForm as Effect } from '@sandtable/shared/wire.ts';
import { GitFork, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Chosen, EffectForm } from '../facilitate/review/effect-form.tsx';
import { FanChart } from '../panels/fan-chart.tsx';
import { boardOf, trailOf, turnOf } from '../play/known.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Popover } from '../ui/popover.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import type { Fan } from './address.ts';
import type { Whole } from './charts-pane.tsx';
import type { Line } from './live-line.tsx';
import { replayText } from './text.ts';
import { playFan, type Wondered } from './use-fan.ts';
import styles from './what-if.module.css';

/** Enough for bands that hold still; a few seconds of the server's time. */
const RUNS = 40;

interface Props {
  readonly line: Line;
  /** The step from whose end it is played on. */
  readonly from: number;
  /** How the turn after it is called. */
  readonly name: string;
  /** It was played: the address may name it. */
  readonly done: (fan: Fan) => void;
}

export function WhatIfButton({ line, from, name, done }: Props): ReactNode {
  const t = useText(replayText);
  return (
    <Popover
      label={t('what-if')}
      side="above"
      trigger={(opener) => (
        <Button {...opener} icon={GitFork}>
          <span>{t('what-if')}</span>
        </Button>
      )}
    >
      {(close) => (
        <Wish
          line={line}
          from={from}
          name={name}
          done={(fan) => {
            close();
            done(fan);
          }}
        />
      )}
    </Popover>
  );
}

function Wish({ line, from, name, done }: Props): ReactNode {
  const { ask } = line;
  const t = useText(replayText);
  const [effects, setEffects] = useState<readonly Effect[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // Without the list there is still other luck to be tried.
    ask<{ effects: readonly Effect[] }>({ question: 'effects' }).then(
      (answer) => setEffects(answer.effects),
      () => {},
    );
  }, [ask]);
  const play = async () => {
    setBusy(true);
    const fan: Fan = { from, runs: RUNS, seed: newSeed(), change: chosen };
    try {
      await playFan(line, fan);
      done(fan);
    } catch {
      toast({ tone: 'alert', text: t('what-if.failed') });
    }
    setBusy(false);
  };
  return (
    <div className={styles.wish}>
      <p>{t('what-if.how', { turn: name, runs: RUNS })}</p>
      <EffectForm effects={effects} chosen={chosen} onChange={setChosen} none={t('what-if.nothing')} />
      <Button look="primary" busy={busy} onClick={() => void play()}>
        {t(busy ? 'what-if.busy' : 'what-if.play')}
      </Button>
    </div>
  );
}

/** Names the throw-away luck of one fan. */
function newSeed(): string {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');
}

export function WhatIfPane({
  rules,
  whole,
  result: { forward, change },
  turn,
  close,
}: {
  rules: AnyRules;
  whole: Whole;
  result: Wondered;
  turn: number;
  close: () => void;
}): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const { end, viewer } = whole;
  const { indicators } = boardOf(rules, end.known, viewer);
  const choices = useMemo(
    () =>
      [...indicators.values()]
        .filter(({ id }) => forward.bands[id] !== undefined)
        .sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false))
        .map(({ id, label }) => ({ value: id, label: say(label) })),
    [indicators, forward, say],
  );
  const [picked, pick] = useState<string | null>(null);
  const id = picked ?? choices[0]?.value ?? '';
  const indicator = indicators.get(id);
  // The end of a step is where the next turn opens.
  const turns = new Map(end.history.map(({ step, status }) => [step, turnOf(status)]));
  return (
    <section className={styles.pane} aria-label={t('what-if')}>
      <div className={styles.choice}>
        <Select label={t('what-if.indicator')} bare choices={choices} value={id} onChange={pick} />
        <IconButton icon={X} size="small" label={t('what-if.close')} onClick={close} />
      </div>
      {indicator !== undefined && (
        <FanChart
          title={say(indicator.label)}
          unit={indicator.unit}
          team={indicator.team}
          change={change}
          turns={Math.max(rules.manifest.turns, ...turns.values())}
          numbered={rules.manifest.turns}
          played={trailOf(rules, end, viewer, id)}
          bands={(forward.bands[id] ?? []).map(({ step, ...band }) => ({ ...band, turn: turns.get(step) ?? step + 1 }))}
          fork={turns.get(forward.from) ?? forward.from + 1}
          runs={forward.runs}
          at={turn}
          height={128}
        />
      )}
    </section>
  );
}
