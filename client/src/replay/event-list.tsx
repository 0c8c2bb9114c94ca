/** The events of the turn under the playhead, as a list: what the timeline draws, for whoever cannot or will not point at it. */
import { List } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.ts';
import { Popover } from '../ui/popover.tsx';
import { useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useSentence } from './sentences.ts';
import type { Tape, TurnSpan } from './tape.ts';
import { replayText } from './text.ts';
import { toTheSecond } from './time.ts';
import styles from './timeline.module.css';

interface Props {
  tape: Tape;
  moment: number;
  go: (moment: number) => void;
  turn: TurnSpan | undefined;
  people: { readonly [seat: string]: string };
}

export function EventList(props: Props): ReactNode {
  const t = useText(replayText);
  const phone = useMedia('(max-width: 767px)');
  const label = t('events', { turn: props.turn?.step ?? 0 });
  return (
    <Popover
      label={label}
      side="above"
      trigger={(opener) =>
        phone ? (
          <Button {...opener} icon={List}>
            {label}
          </Button>
        ) : (
          <IconButton {...opener} icon={List} size="small" label={label} />
        )
      }
    >
      {(close) => <Events {...props} close={close} />}
    </Popover>
  );
}

function Events({ tape, moment, go, turn, people, close }: Props & { close: () => void }): ReactNode {
  const { locale } = useLanguage();
  const sentence = useSentence(people);
  const time = toTheSecond(locale);
  const records = turn === undefined ? [] : tape.records.slice(turn.from, turn.to);
  return (
    <ol className={styles.events}>
      {records.map((record) => (
        <li key={record.n}>
          <button
            type="button"
            aria-current={record.n + 1 === moment ? 'step' : undefined}
            data-focus={record.n + 1 === moment ? '' : undefined}
            onClick={() => {
              close();
              go(record.n + 1);
            }}
          >
            <time dateTime={new Date(record.at).toISOString()}>{time.format(record.at)}</time>
            <span>{sentence(record)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
