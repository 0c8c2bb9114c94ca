/**
 * The order sheet a widget stands on: the declared sheet, the team's draft, this person's hands, and who else is where.
 * Widgets read it through `useElement`; nothing in a widget knows the exercise.
 */

import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import type { Field, Section, Sheet } from '@sandtable/shared/rules/sheet.ts';
import type { Json, Refusal, TeamId } from '@sandtable/shared/words.ts';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../exercise-context.tsx';
import type { Desk } from './desk.ts';
import type { Edit } from './desk-edits.ts';
import { elementOf, fieldPath, splitKey, withElement } from './element.ts';
import { standing } from './standing.ts';

/** Why nothing can be written now, or `open`. */
export type Closed = 'open' | 'sealed' | 'locked' | 'not-awaited' | 'other-tab' | 'watching';

export interface SheetView {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly team: TeamId;
  readonly info: TeamInfo | undefined;
  readonly closed: Closed;
  /** The bloc this person holds; votes are cast only where two or more blocs are held. */
  readonly blocs: { readonly mine: string | null; readonly held: ReadonlySet<string>; readonly lead: boolean };
  readonly fields: ReadonlyMap<string, Field>;
  /** Why this person may not write the field, or null. */
  barrier(field: Field, bloc: string | null): Refusal | null;
  /** The draft path of what this person proposes for a field that the lead writes; null where they write it, or may not propose. */
  proposes(field: Field): string | null;
}

const Laid = createContext<SheetView | null>(null);

export function SheetProvider({ view, children }: { view: SheetView; children: ReactNode }): ReactNode {
  return <Laid value={view}>{children}</Laid>;
}

export function useSheet(): SheetView {
  const view = useContext(Laid);
  if (view === null) throw new Error('A widget stands outside a SheetProvider.');
  return view;
}

/** One thing a hand can be laid on. */
export interface ElementView {
  readonly key: string;
  /** What to show: mine while I am at it, else what stands on the sheet. */
  readonly value: Json;
  readonly edit: Edit | undefined;
  readonly readOnly: boolean;
  /** The name of a teammate who is in it now. */
  readonly peer: string | undefined;
  change(value: Json): void;
  /** Left: what stands is final. */
  leave(): void;
}

/** Where this person's hand goes: the field, a bloc's vote on it, or one's own proposal for it. */
function usePath(field: Field, bloc: string | null): { readonly path: string; readonly proposing: boolean } {
  const { proposes } = useSheet();
  const proposal = bloc === null ? proposes(field) : null;
  return { path: proposal ?? (bloc === null ? field.path : `${field.path}#${bloc}`), proposing: proposal !== null };
}

/** Reads one element of a field and writes it. `readOnly` is true wherever the sheet or the person's role forbids it. */
export function useElement(field: Field, bloc: string | null, element: string | null = null): ElementView {
  const { desk, closed, barrier } = useSheet();
  const { path, proposing } = usePath(field, bloc);
  const key = element === null ? path : `${path}/${element}`;
  const whole = useStanding(path);
  const edit = useStore(desk.store, (state) => state.edits[key]);
  const hand = useStore(desk.store, (state) => state.hands[key]);
  const peer = usePeer(key);
  const readOnly = closed !== 'open' || (!proposing && barrier(field, bloc) !== null);
  const value = edit?.value ?? hand ?? elementOf(whole, element);
  return useMemo(
    () => ({
      key,
      value,
      edit,
      readOnly,
      peer,
      change: (next) => desk.edit(key, next),
      leave: () => desk.leave(key),
    }),
    [key, value, edit, readOnly, peer, desk],
  );
}

/** The value of a whole field with this person's unsent edits on it: what the sheet would hold. */
export function useWhole(field: Field, bloc: string | null = null): Json {
  const { desk } = useSheet();
  const { path } = usePath(field, bloc);
  const edits = useStore(desk.store, (state) => state.edits);
  const base = useStanding(path);
  return useMemo(() => withEdits(path, base, edits), [path, base, edits]);
}

/** A draft path's value with the unsent edits laid over it. */
export function withEdits(path: string, base: Json, edits: { readonly [key: string]: Edit }): Json {
  let value = base;
  for (const [key, edit] of Object.entries(edits)) {
    const { path: of, element } = splitKey(key);
    if (of !== path) continue;
    value = withElement(value, element, edit.value);
  }
  return value;
}

/** What stands on the team's sheet at a draft path, without this person's unsent edits. */
export function useStanding(path: string): Json {
  const { team, fields } = useSheet();
  // The exercise keeps unchanged values' identity, so a widget renders again only when its own value moved.
  return useExercise((state) => standing(state, team, fields, path).value);
}

/** What the ruleset would refuse of this field as it would stand. */
export function useFieldRefusals(field: Field): readonly Refusal[] {
  const { desk } = useSheet();
  return useStore(desk.store, (state) => state.refusals[field.path]) ?? NONE;
}
const NONE: readonly Refusal[] = [];

/** The teammate whose hand is on this element, by name. */
function usePeer(key: string): string | undefined {
  const { team } = useSheet();
  // Somebody who only proposes is at the same field.
  const place = (path: string) => path.replace(/@[^/]*/, '');
  return useExercise((state) => {
    for (const [seat, { online, path }] of Object.entries(state.presence)) {
      if (!online || path === null || place(path) !== place(key) || seat === state.seat) continue;
      if (state.exercise.seats[seat]?.team === team) return state.people[seat] ?? undefined;
    }
    return undefined;
  });
}

/** Who of the team, besides this person, is somewhere in these fields. */
export function usePeersIn(section: Section): string[] {
  const { team } = useSheet();
  const names = useExercise((state) =>
    Object.entries(state.presence)
      .filter(([seat, { online, path }]) => {
        if (!online || path === null || seat === state.seat || state.exercise.seats[seat]?.team !== team) return false;
        const at = fieldPath(splitKey(path).path);
        return section.fields.some((field) => field.path === at);
      })
      .map(([seat]) => state.people[seat] ?? '')
      .filter((name) => name !== '')
      .join('\n'),
  );
  return names === '' ? [] : names.split('\n');
}
