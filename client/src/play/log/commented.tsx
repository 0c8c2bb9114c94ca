/** A comment on the order sheet, as a line of the log. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import type { ReactNode } from 'react';
import { useCommentBy } from './comment-words.ts';

export function Commented({ said }: { said: Said }): ReactNode {
  const by = useCommentBy();
  return (
    <p>
      <b>{by(said)}</b> {said.text}
    </p>
  );
}
