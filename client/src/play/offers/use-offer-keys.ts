/** Keys of offers, wherever their cards stand: O writes a new one, A accepts the one that has the focus. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useText } from '../../ui/text.tsx';
import { playText } from '../play-text.ts';

export function useOfferKeys(exercise: string): void {
  const t = useText(playText);
  const [, navigate] = useLocation();
  useShortcuts(
    useMemo(
      () => [
        { keys: 'O', does: t('offers.make'), run: () => navigate(`/s/${exercise}/offers/new`) },
        { keys: 'A', does: t('keys.accept'), run: () => acceptable()?.click() },
      ],
      [t, exercise, navigate],
    ),
  );
}

/** The button that asks before it accepts: of the offer with the focus, else of the only one there is. */
function acceptable(): HTMLElement | null {
  const card = document.activeElement?.closest('[data-offer]') ?? null;
  if (card !== null) return card.querySelector<HTMLElement>('[data-accept]');
  const all = document.querySelectorAll<HTMLElement>('[data-accept]');
  return all.length === 1 ? (all[0] ?? null) : null;
}
