/** `/s/:id/sources`: the page of sources of an exercise, as far as this seat may know it. */
import type { ReactNode } from 'react';
import { OfExercise } from './of-exercise.tsx';
import { Page } from './page.tsx';

export default function Sources(): ReactNode {
  return <OfExercise page={(back) => <Page back={back} />} />;
}
