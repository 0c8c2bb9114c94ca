/** The keys of the replay. */
import { useMemo } from 'react';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useText } from '../ui/text.tsx';
import type { Loaded } from './fetch-replay.ts';
import type { usePlayer } from './player.ts';
import { replayText } from './text.ts';

export function useReplayKeys({
  player,
  go,
  moment,
  tape,
  turn,
  views,
  look,
  compare,
}: {
  player: ReturnType<typeof usePlayer>;
  go: (moment: number) => void;
  moment: number;
  tape: Loaded['tape'];
  turn: { from: number; to: number } | undefined;
  views: readonly string[];
  look: (view: string) => void;
  compare: () => void;
}): void {
  const t = useText(replayText);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'K', does: t('keys.play'), run: player.toggle },
        { keys: 'J', does: t('keys.slower'), run: () => player.faster(-1) },
        { keys: 'L', does: t('keys.faster'), run: () => player.faster(1) },
        { keys: ',', does: t('back'), run: () => go(moment - 1) },
        { keys: '.', does: t('forward'), run: () => go(moment + 1) },
        { keys: '[', does: t('keys.turn.back'), run: () => go((turn?.from ?? 1) - 1) },
        { keys: ']', does: t('keys.turn.on'), run: () => go(turn?.to ?? tape.length) },
        { keys: 'Home', does: t('keys.start'), run: () => go(0) },
        { keys: 'End', does: t('keys.end'), run: () => go(tape.length) },
        { keys: 'C', does: t('compare'), run: compare },
        {
          keys: 'B',
          does: t('keys.bookmark'),
          run: () => document.querySelector<HTMLElement>('[data-add-mark]')?.focus(),
        },
        ...views
          .slice(0, 10)
          .map((view, i) => ({ keys: String(i), does: t('keys.view', { nth: i }), run: () => look(view) })),
      ],
      [t, player, go, moment, turn, tape, views, look, compare],
    ),
  );
}
