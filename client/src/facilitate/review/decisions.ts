/**
 * The proposal under review and what of it is decided. A question is flagged where the draw went against odds of three to
 * one or more: a long shot that changes the turn is looked at before it stands. Looking is enough (Accept), or a ruling
 * fixes it. What was accepted is remembered on this device; it is no record, since it changes nothing.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { Proposal } from '@sandtable/shared/exercise/proposal.ts';
import type { Question } from '@sandtable/shared/rules/turn.ts';
import { useEffect } from 'react';
import { create } from 'zustand';
import { Rejected } from '../../connection.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { keep, recall } from '../../ui/kept.ts';
import { useRulesetText } from '../../ui/text.tsx';

interface Review {
  readonly proposal: Proposal | null;
  readonly problem: string | null;
  /** Keys of questions looked at and left as they are. */
  readonly accepted: ReadonlySet<string>;
  /** Exercise, branch and step they belong to. */
  readonly place: string;
  /** The question whose card is open. */
  readonly open: string | null;
}

const EMPTY: Review = { proposal: null, problem: null, accepted: new Set(), place: '', open: null };
export const useReview = create<Review>(() => EMPTY);

/** Longest odds that pass without a look. */
const LONG_SHOT = 3;
/** From here on an answer is as good as certain. */
export const CERTAIN = 0.97;

export function shareOf({ odds, answer }: Pick<Question, 'odds' | 'answer'>): number {
  return odds[answer] ?? 0;
}

/** Whether the model's own draw went so far against the odds that somebody should look. */
export function isLongShot({ odds, model }: Pick<Question, 'odds' | 'model'>): boolean {
  return (odds[model] ?? 0) * LONG_SHOT < Math.max(...Object.values(odds));
}

/** Answers fixed by rulings in force for a step, by question, with the ruling. */
export function ruledAnswers(x: Pick<Exercise, 'rulings'>, step: number) {
  const ruled = new Map<string, Exercise['rulings'][number]>();
  for (const line of x.rulings)
    if (line.step === step && !line.withdrawn && line.ruling.kind === 'answer') ruled.set(line.ruling.key, line);
  return ruled;
}

function undecidedOf(
  review: Pick<Review, 'proposal' | 'accepted'>,
  x: Pick<Exercise, 'rulings' | 'step'>,
): readonly Question[] {
  const ruled = ruledAnswers(x, x.step);
  return (review.proposal?.questions ?? []).filter(
    (question) => isLongShot(question) && !ruled.has(question.key) && !review.accepted.has(question.key),
  );
}

/** How many flagged questions wait for a decision; 0 outside the review. */
export function useUndecided(): number {
  const proposal = useReview((state) => state.proposal);
  const accepted = useReview((state) => state.accepted);
  return useExercise(({ exercise: x }) => (x.stage === 'review' ? undecidedOf({ proposal, accepted }, x).length : 0));
}

/** Opens the next flagged question's card and brings it into sight. */
export function goToUndecided(): void {
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>('[data-undecided] button');
    next?.scrollIntoView({ block: 'center' });
    next?.focus();
    next?.click();
  });
}

export function openCard(key: string | null): void {
  useReview.setState({ open: key });
}

/** Looked at, and left as the model has it. */
export function accept(key: string): void {
  const { accepted, place, open } = useReview.getState();
  const next = new Set(accepted).add(key);
  useReview.setState({ accepted: next, open: open === key ? null : open });
  keep('accepted', { [place]: JSON.stringify([...next]) });
}

/** Takes the acceptance back. */
export function reconsider(key: string): void {
  const { accepted, place } = useReview.getState();
  const next = new Set(accepted);
  next.delete(key);
  useReview.setState({ accepted: next });
  keep('accepted', { [place]: JSON.stringify([...next]) });
}

function remembered(place: string): ReadonlySet<string> {
  try {
    const keys: unknown = JSON.parse(recall('accepted')[place] ?? '[]');
    return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Asks for the proposal while mounted, and again after every ruling. */
export function useProposal(): Pick<Review, 'proposal' | 'problem'> {
  const open = useOpen();
  const say = useRulesetText();
  const id = useExercise((state) => state.id);
  const live = useExercise((state) => state.link.state === 'live');
  const rulings = useExercise((state) => state.exercise.rulings);
  const step = useExercise((state) => state.exercise.step);
  const branch = useExercise((state) => state.exercise.branch);
  const proposal = useReview((state) => state.proposal);
  const problem = useReview((state) => state.problem);
  const place = `${id}.${branch}.${step}`;
  useEffect(() => {
    if (useReview.getState().place !== place) useReview.setState({ ...EMPTY, place, accepted: remembered(place) });
    return () => useReview.setState({ proposal: null, problem: null });
  }, [place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ruling changes what the same question is answered with.
  useEffect(() => {
    let current = true;
    if (!live) return;
    open.ask<Proposal>({ question: 'proposal' }).then(
      (answer) => current && useReview.setState({ proposal: answer, problem: null }),
      (error: unknown) => {
        if (current && error instanceof Rejected)
          useReview.setState({ problem: error.refusals.map(({ text }) => say(text)).join(' ') });
      },
    );
    return () => {
      current = false;
    };
  }, [open, rulings, place, live, say]);
  return { proposal, problem };
}
