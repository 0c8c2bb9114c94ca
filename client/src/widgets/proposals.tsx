/**
 * What teammates propose for a field that the lead writes: shown to all of the team, accepted or declined by whoever may
 * write it, withdrawn by whoever made it. Loaded only where the host has leads write.
 */
import type { DraftField } from '@sandtable/shared/exercise/draft.ts';
import { splitDraftPath } from '@sandtable/shared/exercise/draft.ts';
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import { MessageSquarePlus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { say as announce } from '../ui/live.tsx';
import { State } from '../ui/tag.tsx';
import { catalogue, useText } from '../ui/text.tsx';
import { same, splitKey } from './element.ts';
import { useFieldWords } from './field-words.ts';
import styles from './proposals.module.css';
import { useSheet, useStanding } from './sheet-context.tsx';
import { touchedFields } from './standing.ts';
import en from './text/proposals.en.ts';

const proposalText = catalogue(en, { uk: () => import('./text/proposals.uk.ts') });

interface Proposal {
  readonly path: string;
  readonly field: string;
  readonly seat: string;
  readonly value: DraftField['value'];
}

function proposalsIn(touched: { readonly [path: string]: DraftField }): Proposal[] {
  return Object.entries(touched).flatMap(([path, { value }]) => {
    const { field, proposer } = splitDraftPath(path);
    return proposer === null || value === null ? [] : [{ path, field, seat: proposer, value }];
  });
}

/** The list, held still while the cursor is in a text field of the sheet: what arrives must not move what is typed in. */
function useHeldStill<T>(list: T): T {
  const { desk } = useSheet();
  const typing = useStore(desk.store, ({ hands }) => Object.keys(hands).length > 0);
  const shown = useRef(list);
  if (!typing) shown.current = list;
  return shown.current;
}

export default function Proposals({ field }: { field: Field }): ReactNode {
  const { team } = useSheet();
  const touched = useExercise((state) => touchedFields(state, team));
  const now = useStanding(field.path);
  const all = useMemo(
    () => proposalsIn(touched).filter((one) => one.field === field.path && !same(one.value, now)),
    [touched, field.path, now],
  );
  const shown = useHeldStill(all);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map((one) => (
        <Row key={one.path} field={field} proposal={one} now={now} />
      ))}
    </ul>
  );
}

function Row({
  field,
  proposal: { path, seat, value },
  now,
}: {
  field: Field;
  proposal: Proposal;
  now: DraftField['value'];
}): ReactNode {
  const t = useText(proposalText);
  const words = useFieldWords();
  const { desk, closed, barrier } = useSheet();
  const me = useExercise((state) => state.seat);
  const who = useExercise((state) => state.people[seat]) ?? t('somebody');
  const mine = seat === me;
  const decides = closed === 'open' && barrier(field, null) === null;
  const values = { who, value: words.value(field, null, value), now: words.value(field, null, now) };
  const take = (whole: boolean) => {
    if (whole) {
      // What the lead was typing in the same field gives way: accepting is the later word.
      for (const key of Object.keys(desk.store.getState().edits))
        if (splitKey(key).path === field.path) desk.takeTheirs(key);
      desk.edit(field.path, value);
    }
    desk.edit(path, null);
    void desk.flush();
  };
  return (
    <li className={styles.row} data-proposal={path}>
      <p>{t.rich(mine ? 'proposal.mine' : 'proposal.theirs', values)}</p>
      {decides && (
        <>
          <Button
            size="small"
            look="primary"
            aria-label={t('proposal.accept.label', values)}
            onClick={() => take(true)}
          >
            {t('proposal.accept')}
          </Button>
          <Button size="small" aria-label={t('proposal.decline.label', values)} onClick={() => take(false)}>
            {t('proposal.decline')}
          </Button>
        </>
      )}
      {mine && !decides && closed === 'open' && (
        <Button size="small" onClick={() => take(false)}>
          {t('proposal.withdraw')}
        </Button>
      )}
    </li>
  );
}

/** Before sealing: what nobody has decided will not count. */
export function Undecided(): ReactNode {
  const t = useText(proposalText);
  const count = useOpenProposals().length;
  return count === 0 ? null : <p>{t('proposal.undecided', { count })}</p>;
}

/** Proposals that differ from what stands. */
function useOpenProposals(): Proposal[] {
  const { team, fields } = useSheet();
  const touched = useExercise((state) => touchedFields(state, team));
  return useMemo(
    () =>
      proposalsIn(touched).filter((one) => !same(one.value, touched[one.field]?.value ?? fields.get(one.field)?.value)),
    [touched, fields],
  );
}

/** How many proposals wait, at the head of the sheet; for people who only propose, that they do. */
export function ProposalCount(): ReactNode {
  const t = useText(proposalText);
  const { fields, closed, barrier } = useSheet();
  const me = useExercise((state) => state.seat);
  const open = useOpenProposals();
  const first = [...fields.values()].find((field) => barrier(field, null)?.code === 'lead-writes');
  const others = open.filter((one) => one.seat !== me).length;
  const before = useRef(others);
  useEffect(() => {
    if (others > before.current) announce(t('proposal.waiting', { count: others }), 'proposals');
    before.current = others;
  }, [others, t]);
  if (closed !== 'open' || (open.length === 0 && first === undefined)) return null;
  return (
    <State icon={MessageSquarePlus}>
      {open.length > 0 ? t('proposal.waiting', { count: open.length }) : t('proposal.you-propose')}
    </State>
  );
}
