/** How far a section of the sheet is: what its header and the progress bar say. */
import { readyPath } from '@sandtable/shared/exercise/draft.ts';
import type { Section } from '@sandtable/shared/rules/sheet.ts';
import { useStore } from 'zustand';
import { useExercise } from '../../exercise-context.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { touchedFields } from '../../widgets/standing.ts';

/**
 * `untouched`: nobody changed it, so it would repeat what is printed. `drafted`: somebody did. `ready`: somebody ticked it
 * (an edit takes the tick away). `wrong`: it would be refused as it stands.
 */
export type SectionState = 'untouched' | 'drafted' | 'ready' | 'wrong';

export interface StatedSection {
  readonly section: Section;
  readonly state: SectionState;
}

/** A proposal changes nothing of the sheet. */
const counts = (path: string) => !path.includes('@');

export function useSectionStates(): readonly StatedSection[] {
  const { sheet, team, desk } = useSheet();
  const touched = useExercise((state) => touchedFields(state, team));
  const edits = useStore(desk.store, (state) => state.edits);
  const refusals = useStore(desk.store, (state) => state.refusals);
  const typing = new Set(
    Object.keys(edits)
      .filter(counts)
      .map((key) => fieldPath(splitKey(key).path)),
  );
  const drafted = new Set(Object.keys(touched).filter(counts).map(fieldPath));
  return sheet.sections.map((section) => {
    const { fields } = section;
    if (fields.some((field) => refusals[field.path] !== undefined)) return { section, state: 'wrong' };
    const path = readyPath(section.id);
    const ticked = path in edits ? edits[path]?.value : touched[path]?.value;
    const busy = fields.some((field) => typing.has(field.path));
    if (ticked === true && !busy) return { section, state: 'ready' };
    return { section, state: busy || fields.some((field) => drafted.has(field.path)) ? 'drafted' : 'untouched' };
  });
}
