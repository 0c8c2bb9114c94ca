/** Yes, no or abstain per bloc. One's own row can be set; the others' are there to be read. */
import type { VoteField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useRulesetText, useText } from '../ui/text.tsx';
import { rowOf } from './field-words.ts';
import { FieldName, Label, Problems, useFieldNote } from './parts.tsx';
import { RungRow } from './rung-row.tsx';
import { useElement, useSheet, useWhole } from './sheet-context.tsx';
import styles from './vote.module.css';
import { widgetText } from './widget-text.ts';

const VOTES = ['yes', 'no', 'abstain'] as const;

export function Vote({ field, bloc }: { field: VoteField; bloc: string | null }): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const votes = useWhole(field, bloc);
  const note = useFieldNote(field);
  const all = field.voters.reduce((sum, voter) => sum + voter.weight, 0) || 1;
  const yes = field.voters
    .filter((voter) => rowOf(votes, voter.id) === 'yes')
    .reduce((sum, voter) => sum + voter.weight, 0);
  const missing = field.voters.filter((voter) => !VOTES.some((vote) => vote === rowOf(votes, voter.id)));
  const share = yes / all;
  return (
    <fieldset aria-label={say(field.label)} data-row={field.path}>
      <p className={styles.heading}>
        <Label name={<FieldName field={field} />} note={note} />
      </p>
      {field.voters.map((voter) => (
        <Row key={voter.id} field={field} bloc={bloc} voter={voter} />
      ))}
      <p className={styles.tally}>
        {t(share + 1e-9 >= field.quorum ? 'vote.passes' : 'vote.fails', { share, quorum: field.quorum })}{' '}
        {missing.length > 0 && t('vote.missing', { who: missing.map((voter) => say(voter.label)).join(', ') })}
      </p>
      <Problems field={field} bloc={bloc} />
    </fieldset>
  );
}

function Row({
  field,
  bloc,
  voter,
}: {
  field: VoteField;
  bloc: string | null;
  voter: VoteField['voters'][number];
}): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const { blocs } = useSheet();
  const at = useElement(field, bloc, voter.id);
  // A bloc that somebody holds is that person's to vote for; one that nobody holds is the lead's.
  const mine = blocs.held.has(voter.id) ? blocs.mine === voter.id : blocs.held.size === 0 || blocs.lead;
  return (
    <RungRow
      field={field}
      element={voter.id}
      at={at}
      label={say(voter.label)}
      note={t('vote.weight', { weight: voter.weight })}
      steps={VOTES.map((value) => ({ value, words: t(`vote.${value}`) }))}
      included={false}
      readOnly={at.readOnly || !mine}
    />
  );
}
