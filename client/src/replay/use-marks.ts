/** The bookmarks and notes of a replay, and what this person may do about them: add more, and vote. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import type { Line } from './live-line.tsx';
import { type Mark, marksOf, type Voting } from './marks-pane.tsx';
import { replayText } from './text.ts';

export interface Marks {
  readonly marks: readonly Mark[];
  /** Whether this person may add some. */
  readonly canMark: boolean;
  /** Adds one at the playhead; false if it was not taken. */
  readonly add: (kind: Mark['kind'], words: string) => Promise<boolean>;
  /** Null where nobody can vote: the exercise is closed, the line is down, or this is a file or another view. */
  readonly voting: Voting | null;
}

export function useMarks({
  line,
  end,
  viewer,
  moment,
  stay,
  again,
}: {
  line: Line | null;
  end: Exercise;
  viewer: Viewer;
  moment: number;
  /** Holds the playhead where it is. */
  stay: () => void;
  again: () => void;
}): Marks {
  const t = useText(replayText);
  const marks = useMemo(() => marksOf(end), [end]);
  const open = viewer.kind === 'facilitator' && end.stage !== 'closed';
  const add = async (kind: Mark['kind'], words: string): Promise<boolean> => {
    const outcome = await line?.send(
      kind === 'note' ? { act: 'note', text: words, moment } : { act: 'bookmark', label: words, moment },
    );
    if (outcome === undefined || !outcome.ok) {
      toast({ tone: 'alert', text: t('add.failed') });
      return false;
    }
    // The new record lengthens the log behind the playhead, which stays where it is.
    stay();
    toast({ tone: 'ok', text: t(`added.${kind}`) });
    again();
    return true;
  };
  const voting =
    open && line?.live === true && line.seat !== null
      ? {
          seat: line.seat,
          vote: async (about: Mark['id'], on: boolean) => {
            const outcome = await line.send({ act: 'vote', about, on });
            if (!outcome.ok) toast({ tone: 'alert', text: t('votes.failed') });
            // Refused or not, the log says how the votes stand: it may have been cast in another window.
            again();
          },
        }
      : null;
  return { marks, canMark: open && line?.facilitator === true, add, voting };
}
