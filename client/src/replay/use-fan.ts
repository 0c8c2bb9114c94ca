/** The what-if that the address asks for, played again on the same throw-away luck: the same link shows the same fan. */
import type { EffectForm, Forward } from '@sandtable/shared/wire.ts';
import { useEffect, useState } from 'react';
import { useEffectWords } from '../facilitate/review/effect-form.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import type { Fan } from './address.ts';
import type { Line } from './live-line.tsx';
import { replayText } from './text.ts';

export interface Wondered {
  readonly forward: Forward;
  /** What was changed, in words. */
  readonly change: string;
}

interface Played {
  readonly key: string;
  readonly forward: Forward;
  readonly effects: readonly EffectForm[];
}

/** Fans that this page has had: asked for once, whoever asked. */
const had = new Map<string, Promise<Forward>>();

/** Plays a fan, or takes the one that was played. Rejects as the server refuses. */
export function playFan({ ask }: Pick<Line, 'ask'>, fan: Fan): Promise<Forward> {
  const key = JSON.stringify(fan);
  const { from, runs, seed, change } = fan;
  const effects = change === null ? [] : [change];
  const playing = had.get(key) ?? ask<Forward>({ question: 'forward', from, runs, seed, effects });
  had.set(key, playing);
  playing.catch(() => had.delete(key));
  return playing;
}

/** @param fan null: none is asked for, or this seat may not */
export function useFan(line: Line | null, fan: Fan | null): Wondered | null {
  const t = useText(replayText);
  const [played, setPlayed] = useState<Played | null>(null);
  const words = useEffectWords(played?.effects ?? []);
  const key = fan === null ? null : JSON.stringify(fan);
  const ask = line?.facilitator === true && line.live ? line.ask : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the fan.
  useEffect(() => {
    if (fan === null || key === null || ask === null || played?.key === key) return;
    let current = true;
    const effects =
      fan.change === null
        ? Promise.resolve([])
        : ask<{ effects: readonly EffectForm[] }>({ question: 'effects' }).then((answer) => answer.effects);
    Promise.all([playFan({ ask }, fan), effects]).then(
      ([forward, known]) => current && setPlayed({ key, forward, effects: known }),
      () => current && toast({ tone: 'alert', text: t('what-if.failed') }),
    );
    return () => {
      current = false;
    };
  }, [key, ask, t]);
  if (fan === null || played === null || played.key !== key) return null;
  const change =
    fan.change === null ? t('what-if.luck', { turn: t('turn.short', { turn: fan.from + 1 }) }) : words(fan.change);
  return { forward: played.forward, change };
}
