/** What is told of the moment under the playhead, and the bookmarks and notes. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { ReactNode } from 'react';
import { useText } from '../ui/text.tsx';
import type { Loaded } from './fetch-replay.ts';
import { AddMark, MarksPane } from './marks-pane.tsx';
import { MomentPane } from './moment-pane.tsx';
import type { Player } from './player.ts';
import styles from './review.module.css';
import type { Tape } from './tape.ts';
import { replayText } from './text.ts';
import type { useMarks } from './use-marks.ts';
import { useNotable, useSkim } from './use-skim.ts';

export function MomentSection({
  loaded: { replay, ruleset },
  tape,
  end,
  closed,
  player,
  moment,
  shown,
  exercise,
  time,
  go,
  marking: { marks, canMark, add, voting },
}: {
  loaded: Loaded;
  tape: Tape;
  /** The exercise at the end of what is played. */
  end: Exercise;
  closed: boolean;
  player: Player;
  /** Where the playhead stands. */
  moment: number;
  /** As far as the panes could follow it. */
  shown: number;
  /** The exercise there. */
  exercise: Exercise;
  time: string;
  go: (moment: number) => void;
  marking: ReturnType<typeof useMarks>;
}): ReactNode {
  const t = useText(replayText);
  const { viewer, people } = replay;
  const { rules } = ruleset;
  const skim = useSkim(player, useNotable(rules, end, viewer), shown);
  return (
    <section className={styles.moment} aria-labelledby="replay-moment">
      <h2 id="replay-moment">{t('moment')}</h2>
      {/* What is told of a moment scrolls as one, which must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <div className={styles.scroll} tabIndex={0}>
        <MomentPane
          key={skim?.moment ?? 'still'}
          rules={rules}
          viewer={viewer}
          exercise={skim === null ? exercise : tape.at(skim.moment)}
          record={tape.made(skim?.moment ?? shown)}
          people={people}
          flashes={skim?.flashes === true}
        />
        <MarksPane
          marks={marks}
          tape={tape}
          moment={moment}
          go={go}
          voting={voting}
          empty={t(
            canMark
              ? 'marks.none'
              : viewer.kind !== 'facilitator'
                ? 'marks.everything'
                : closed
                  ? 'marks.closed'
                  : 'marks.none.yet',
          )}
        />
      </div>
      {canMark && <AddMark time={time} add={add} />}
    </section>
  );
}
