/** Draws any field of an order sheet. */
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Allocation } from './allocation.tsx';
import { Amount } from './amount.tsx';
import { BlocVotes } from './bloc-votes.tsx';
import { Choice } from './choice.tsx';
import { Ladder } from './ladder.tsx';
import { Matrix } from './matrix.tsx';
import { Queue } from './queue.tsx';
import { useSheet } from './sheet-context.tsx';
import { Vote } from './vote.tsx';

const Proposals = lazy(() => import('./proposals.tsx'));
const Statement = lazy(() => import('./statement.tsx'));

/** A field with its control. Where blocs vote on it, each bloc has a control of its own. */
export function Widget({ field }: { field: Field }): ReactNode {
  const { blocs } = useSheet();
  const leadWrites = useExercise((state) => state.exercise.policy?.writeBy === 'lead');
  if (field.vote !== undefined && blocs.held.size >= 2)
    return (
      <BlocVotes field={field}>
        {(bloc, label) => <Control key={bloc ?? ''} field={field} bloc={bloc} label={label} />}
      </BlocVotes>
    );
  return (
    <>
      <Control field={field} bloc={null} />
      {leadWrites && (
        <Suspense>
          <Proposals field={field} />
        </Suspense>
      )}
    </>
  );
}

function Control({ field, bloc, label }: { field: Field; bloc: string | null; label?: string }): ReactNode {
  switch (field.kind) {
    case 'amount':
      return <Amount field={field} bloc={bloc} label={label} />;
    case 'allocation':
      return <Allocation field={field} bloc={bloc} />;
    case 'queue':
      return <Queue field={field} bloc={bloc} />;
    case 'ladder':
      return <Ladder field={field} bloc={bloc} label={label} />;
    case 'matrix':
      return <Matrix field={field} bloc={bloc} label={label} />;
    case 'choice':
      return <Choice field={field} bloc={bloc} label={label} />;
    case 'statement':
      return (
        <Suspense>
          <Statement field={field} bloc={bloc} />
        </Suspense>
      );
    case 'vote':
      return <Vote field={field} bloc={bloc} />;
  }
}
