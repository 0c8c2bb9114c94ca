/** How far a section of the sheet is, from what was touched and what is wrong: what its header and the progress bar say. */
import type { Section } from '@sandtable/shared/rules/sheet.ts';
import { useStore } from 'zustand';
import { useExercise } from '../../exercise-context.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { touchedFields } from '../../widgets/standing.ts';

/** `untouched`: nobody changed it, so it would repeat what is printed. `drafted`: somebody did. `wrong`: it would be refused. */
export type SectionState = 'untouched' | 'drafted' | 'wrong';

export function useSectionStates(): readonly { readonly section: Section; readonly state: SectionState }[] {
  const { sheet, team, desk } = useSheet();
  const touched = useExercise((state) => touchedFields(state, team));
  const edits = useStore(desk.store, (state) => state.edits);
  const refusals = useStore(desk.store, (state) => state.refusals);
  const paths = new Set(
    [...Object.keys(touched), ...Object.keys(edits).map((key) => splitKey(key).path)].map(fieldPath),
  );
  return sheet.sections.map((section) => ({
    section,
    state: section.fields.some((field) => refusals[field.path] !== undefined)
      ? 'wrong'
      : section.fields.some((field) => paths.has(field.path))
        ? 'drafted'
        : 'untouched',
  }));
}
