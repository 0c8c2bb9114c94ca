/** What the record under the playhead said, in words, with reasons. */
import type { Exercise, Line } from '@sandtable/shared/exercise/exercise.ts';
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import { indicatorsOf } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useState } from 'react';
import { Why } from '../panels/why.tsx';
import { useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './moment.module.css';
import { replayText } from './text.ts';

/** Headlines and normal results first; details wait behind one line. */
const SHOWN = 12;

export function Moment({
  rules,
  viewer,
  exercise,
  record,
  people,
}: {
  rules: AnyRules;
  viewer: Viewer;
  exercise: Exercise;
  record: ToldRecord | undefined;
  people: { readonly [seat: string]: string };
}): ReactNode {
  const t = useText(replayText);
  const sentence = useSentence(people);
  const [all, setAll] = useState(false);
  if (record === undefined) return <p className={styles.nothing}>{t('moment.nothing')}</p>;
  const told = exercise.lines
    .filter((line) => line.n === record.n)
    .map((line) => ({ line, reading: rules.tell(line.entry.event, viewer) }))
    .filter(({ reading }) => reading.weight > 0)
    .sort((a, b) => b.reading.weight - a.reading.weight);
  const shown = all ? told : told.slice(0, SHOWN);
  const units = indicatorsOf(rules.board(exercise.known, viewer));
  return (
    <>
      <p className={styles.what}>{sentence(record)}</p>
      <ul className={styles.lines}>
        {shown.map(({ line, reading }, i) => (
          <MomentLine
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of one record have no identity but their order.
            key={`${line.n}/${i}`}
            line={line}
            reading={reading}
            unit={reading.moves?.[0] === undefined ? undefined : units.get(reading.moves[0])?.unit}
          />
        ))}
      </ul>
      {told.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('moment.more', { count: told.length - shown.length })}
        </button>
      )}
    </>
  );
}

function MomentLine({
  line,
  reading,
  unit,
}: {
  line: Line;
  reading: Reading;
  unit: Parameters<typeof Why>[0]['unit'];
}): ReactNode {
  const say = useRulesetText();
  const { because } = line.entry;
  const { from, to } = because.inputs ?? {};
  return (
    <li>
      <details>
        <summary data-weight={reading.weight}>{say(reading.text)}</summary>
        <Why
          terms={because.terms ?? []}
          unit={unit}
          signs={because.signs}
          start={typeof from === 'number' ? { value: from } : undefined}
          end={typeof to === 'number' ? { value: to } : undefined}
          lever={reading.lever}
          rule={because.rule}
        />
      </details>
    </li>
  );
}

/** A record in a sentence. */
export function useSentence(people: { readonly [seat: string]: string }): (record: ToldRecord) => string {
  const t = useText(replayText);
  const looks = useTeamLooks();
  const name = (seat: string | undefined) => people[seat ?? ''] ?? t('somebody');
  const team = (id: string | undefined) => looks(id).name;
  return ({ actor, body }) => {
    const who =
      actor === null
        ? t('somebody')
        : actor.kind === 'facilitator'
          ? t('white-cell')
          : 'seat' in actor
            ? name(actor.seat)
            : 'team' in actor
              ? team(actor.team)
              : t('white-cell');
    switch (body.kind) {
      case 'seated':
        return t('kind.seated', { who: name(body.seat) });
      case 'clock':
        return body.act === undefined ? '' : t(`kind.clock.${body.act}`);
      case 'sealed':
      case 'unsealed':
        return t(`kind.${body.kind}`, { team: team(body.team) });
      case 'adjudicated':
        return t('kind.adjudicated', { step: body.step ?? 0 });
      case 'ruled':
        return t('kind.ruled', { text: body.justification ?? '' });
      case 'injected':
        return t('kind.injected', { title: body.title ?? '' });
      case 'said':
        return t('kind.said', { who, text: body.text ?? '' });
      case 'offered':
        return t('kind.offered', { from: team(body.from), to: team(body.to) });
      case 'answered':
        return t('kind.answered', { answer: body.answer ?? '' });
      case 'noted':
        return t('kind.noted', { text: body.text ?? '' });
      case 'bookmarked':
        return t('kind.bookmarked', { label: body.label ?? '' });
      case 'rewound':
      case 'forked':
        return t(`kind.${body.kind}`, { step: body.step ?? 0 });
      default:
        return t(`kind.${body.kind}`);
    }
  };
}
