/** What other assumptions would change: whole games by bots on the server, before and after, on the same luck. */
import type { Spread, WhatIf } from '@sandtable/shared/wire.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Rejected } from '../connection.ts';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { useFigures } from '../panels/figures.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/radio.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './assumptions.module.css';
import page from './sources.module.css';
import { sourcesText } from './text.ts';

const GAMES = 150;

export function TryIt({
  changed,
  reset,
}: {
  changed: { readonly [name: string]: Json };
  reset: () => void;
}): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  const open = useOpen();
  const live = useExercise((state) => state.link.state === 'live');
  const [held, setHeld] = useState<{ of: string; answer: WhatIf } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const count = Object.keys(changed).length;
  const underWay = useExercise(({ exercise: { stage } }) => ['orders', 'locked', 'review'].includes(stage));
  const [wanted, setWanted] = useState<'opening' | 'now'>('opening');
  const from = underWay ? wanted : 'opening';
  const of = JSON.stringify([from, changed]);
  const play = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setHeld({ of, answer: await open.ask<WhatIf>({ question: 'what-if', from, options: changed, games: GAMES }) });
    } catch (error) {
      const refused = error instanceof Rejected ? error.refusals.map(({ text }) => say(text)).join(' ') : '';
      setProblem(refused || t('try.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.try}>
      {underWay && (
        <Segmented
          label={t('try.from')}
          value={from}
          onChange={setWanted}
          choices={(['opening', 'now'] as const).map((value) => ({ value, label: t(`try.from.${value}`) }))}
        />
      )}
      <div className={styles.tools}>
        <Button
          look="primary"
          icon={Play}
          busy={busy}
          why={count === 0 ? t('try.first') : live ? undefined : t('try.failed')}
          onClick={() => void play()}
        >
          {t('try', { games: GAMES })}
        </Button>
        {count > 0 && <Button onClick={reset}>{t('reset', { count })}</Button>}
      </div>
      <p className={page.quiet}>{t(from === 'now' ? 'try.note.now' : 'try.note')}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      {held !== null && held.of === of && <Outcome of={held.answer} />}
    </div>
  );
}

function Outcome({ of }: { of: WhatIf }): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  const figures = useFigures();
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const spread = ({ low, high }: Spread, unit: WhatIf['measures'][number]['unit']) => figures.range(low, high, unit);
  return (
    <div className={styles.wide} role="status">
      <table className={styles.outcome}>
        <caption className="sr-only">{t('try.caption', { games: of.games })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('try.measure', { games: of.games })}</th>
            <th scope="col">{t('try.now')}</th>
            <th scope="col">{t('try.then')}</th>
            <th scope="col">{t('try.change')}</th>
          </tr>
        </thead>
        <tbody>
          {of.measures.map(({ name, label, unit, before, after }) => (
            <tr key={name} data-measure={name}>
              <th scope="row">
                {say(label)} <span className={page.quiet}>{figures.unit(unit)}</span>
              </th>
              <td>
                <b>{figures.number(before.middle, unit)}</b> <span className={page.quiet}>{spread(before, unit)}</span>
              </td>
              <td>
                <b>{figures.number(after.middle, unit)}</b> <span className={page.quiet}>{spread(after, unit)}</span>
              </td>
              <td>{figures.signed(after.middle - before.middle, unit)}</td>
            </tr>
          ))}
          {of.kinds.map(({ label, before, after }) => (
            <tr key={label.key}>
              <th scope="row">{t('try.kind', { kind: say(label) })}</th>
              <td>{percent(before)}</td>
              <td>{percent(after)}</td>
              <td>{figures.signed(Math.round(100 * (after - before)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
