/**
 * A field on which blocs vote: the other blocs' values to read, one's own to set, and what would count. Drawn only
 * while two or more blocs are held; before that the team fills in one value together.
 */
import { weightedMajority, weightedMedian } from '@sandtable/shared/exercise/bloc.ts';
import type { Bloc } from '@sandtable/shared/rules/manifest.ts';
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../exercise-context.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './bloc-votes.module.css';
import { splitKey } from './element.ts';
import { useFieldWords } from './field-words.ts';
import { FieldName, Label, useFieldNote } from './parts.tsx';
import { useSheet, useWhole } from './sheet-context.tsx';
import { touchedFields } from './standing.ts';
import { widgetText } from './widget-text.ts';

export function BlocVotes({
  field,
  children,
}: {
  field: Field;
  /** Draws the control for one bloc's value, or for the team's own with null. */
  children: (bloc: string | null, label: string) => ReactNode;
}): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const { info, blocs } = useSheet();
  const note = useFieldNote(field);
  const voters = info?.blocs ?? [];
  const mine = voters.find((voter) => voter.id === blocs.mine);
  return (
    <fieldset aria-label={say(field.label)} className={styles.votes} data-row={field.path}>
      <p className={styles.heading}>
        <Label name={<FieldName field={field} />} note={note} />
      </p>
      {mine && children(mine.id, t('bloc.own', { bloc: say(mine.name) }))}
      {blocs.lead && voters.some((voter) => !blocs.held.has(voter.id)) && children(null, t('bloc.lead'))}
      <dl className={styles.others} aria-label={t('bloc.rest')}>
        {voters
          .filter((voter) => voter.id !== mine?.id)
          .map((voter) => (
            <Other key={voter.id} field={field} voter={voter} />
          ))}
      </dl>
      <Result field={field} voters={voters} />
    </fieldset>
  );
}

function Other({ field, voter }: { field: Field; voter: Bloc }): ReactNode {
  const t = useText(widgetText);
  const say = useRulesetText();
  const words = useFieldWords();
  const { blocs } = useSheet();
  const value = useWhole(field, blocs.held.has(voter.id) ? voter.id : null);
  return (
    <div className={styles.other}>
      <dt>
        {say(voter.name)} <small>{t('vote.weight', { weight: voter.weight })}</small>
      </dt>
      <dd>{words.value(field, null, value)}</dd>
    </div>
  );
}

function Result({ field, voters }: { field: Field; voters: readonly Bloc[] }): ReactNode {
  const t = useText(widgetText);
  const words = useFieldWords();
  const say = useRulesetText();
  const value = useVoted(field, voters);
  const open = useOpenVotes(field, voters);
  return (
    <p className={styles.result} title={t(field.vote === 'majority' ? 'bloc.majority' : 'bloc.median')}>
      {t('bloc.result', { value: words.value(field, null, value) })}
      {open.length > 0 && ` ${t('bloc.open', { who: open.map(({ name }) => say(name)).join(', ') })}`}
    </p>
  );
}

/** The value that would be sealed, as `draftOrders` settles it. */
function useVoted(field: Field, voters: readonly Bloc[]) {
  const { blocs } = useSheet();
  const own = useWhole(field, null);
  // The number of blocs is the manifest's and never changes while a page lives.
  // biome-ignore-start lint/correctness/useHookAtTopLevel: a fixed list, always in the same order.
  const votes = voters.map((voter) => ({
    value: useWhole(field, blocs.held.has(voter.id) ? voter.id : null),
    weight: voter.weight,
  }));
  // biome-ignore-end lint/correctness/useHookAtTopLevel: see above.
  return field.vote === 'majority' ? weightedMajority(votes, field.last ?? field.value) : weightedMedian(votes, own);
}

/** Blocs that somebody holds and that have not voted. */
function useOpenVotes(field: Field, voters: readonly Bloc[]): readonly Bloc[] {
  const { team, blocs, desk } = useSheet();
  const pathOf = ({ id }: Bloc) => `${field.path}#${id}`;
  const touched = useExercise((state) => touchedFields(state, team));
  const edits = useStore(desk.store, (state) => state.edits);
  const voted = new Set([...Object.keys(touched), ...Object.keys(edits)].map((key) => splitKey(key).path));
  return voters.filter((voter) => blocs.held.has(voter.id) && !voted.has(pathOf(voter)));
}
