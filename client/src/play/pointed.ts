/** Which place the map points at: that of the result opened last in the log. */
import type { Reading } from '@sandtable/shared/rules/contract.ts';
import { create } from 'zustand';

export const usePointed = create<{ readonly place: Reading['place'] | null }>(() => ({ place: null }));
