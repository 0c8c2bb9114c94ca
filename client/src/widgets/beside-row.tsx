/** What stands beside the name of each row: nothing, unless whoever lays the sheet has something to say of rows. */
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

export interface BesideRowProps {
  field: Field;
  /** The id of a row within the field, never its place; null: the field. */
  row: string | null;
  /** What it is called. */
  name: string;
}
export type BesideRow = ComponentType<BesideRowProps>;

export const BesideRows = createContext<BesideRow | null>(null);

export function Beside(props: BesideRowProps): ReactNode {
  const Drawn = useContext(BesideRows);
  return Drawn && <Drawn {...props} />;
}
