/**
 * Injects that are written but not sent: kept on this device, like anything half-written, until they are sent or thrown
 * away. The one being composed is among them, so that closing the dialog loses nothing.
 */
import { Audience, Json } from '@sandtable/shared/words.ts';
import { useEffect } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { newCommandId } from '../../command-id.ts';
import { dropText, keepText, keptText } from '../../kept-text.ts';

export const MEDIA = ['news', 'cable', 'incident', 'notice'] as const;

const PreparedCard = z.object({
  id: z.string(),
  /** When it was last changed, ms: the order of the list. */
  at: z.number(),
  title: z.string(),
  text: z.string(),
  medium: z.enum(MEDIA),
  to: Audience,
  source: z.string(),
  expected: z.string(),
  effect: z.object({ effect: z.string(), params: z.record(z.string(), Json) }).nullable(),
  justification: z.string(),
});
export type PreparedCard = z.infer<typeof PreparedCard>;

const PREFIX = 'prepared/';
const useCards = create<{ exercise: string; cards: readonly PreparedCard[] }>(() => ({ exercise: '', cards: [] }));

/** A card nobody has written anything on. */
export function blankCard(): PreparedCard {
  return {
    id: newCommandId(),
    at: Date.now(),
    title: '',
    text: '',
    medium: 'news',
    to: 'all',
    source: '',
    expected: '',
    effect: null,
    justification: '',
  };
}

/** The prepared cards of an exercise, in the order they were begun. */
export function usePrepared(exercise: string): readonly PreparedCard[] {
  const held = useCards();
  useEffect(() => {
    if (useCards.getState().exercise === exercise) return;
    useCards.setState({ exercise, cards: [] });
    void keptText(exercise, PREFIX).then((kept) => {
      if (useCards.getState().exercise !== exercise) return;
      const found = [...kept.values()].flatMap((value) => {
        const card = PreparedCard.safeParse(value);
        return card.success ? [card.data] : [];
      });
      const here = useCards.getState().cards;
      const fresh = found.filter(({ id }) => !here.some((card) => card.id === id));
      useCards.setState({ cards: [...fresh, ...here].sort((a, b) => a.at - b.at) });
    });
  }, [exercise]);
  return held.exercise === exercise ? held.cards : [];
}

/** Keeps a card as it stands now. */
export function prepare(exercise: string, card: PreparedCard): void {
  const { cards } = useCards.getState();
  const known = cards.some(({ id }) => id === card.id);
  useCards.setState({ cards: known ? cards.map((one) => (one.id === card.id ? card : one)) : [...cards, card] });
  void keepText(exercise, PREFIX + card.id, card);
}

/** Sent, or thrown away. */
export function discard(exercise: string, id: string): void {
  useCards.setState(({ cards }) => ({ cards: cards.filter((card) => card.id !== id) }));
  void dropText(exercise, [PREFIX + id]);
}
