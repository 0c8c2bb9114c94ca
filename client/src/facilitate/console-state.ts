/** What this facilitator looks at: whose eyes, which turn, which pane on a small screen. Of this page alone. */
import type { TeamId } from '@sandtable/shared/words.ts';
import { create } from 'zustand';

/** The view that is everything: what the facilitator knows. */
export const TRUTH = 'facilitator';

export type Tab = 'see' | 'steer' | 'inject';

interface ConsoleState {
  /** `facilitator`, a team, or `observer`. */
  readonly view: string;
  /** Turns back from the present: 0 is now. */
  readonly back: number;
  readonly tab: Tab;
  /** The first pane where it is a drawer. */
  readonly drawer: boolean;
  /** The team whose sheet is keyed in. */
  readonly keying: TeamId | null;
}

const START: ConsoleState = { view: TRUTH, back: 0, tab: 'steer', drawer: false, keying: null };

export const useConsole = create<ConsoleState>(() => START);

/** Looks through somebody's eyes; on a small screen the pane that shows it comes forward. */
export function look(view: string): void {
  useConsole.setState({ view, tab: 'see', drawer: true });
}

export function forget(): void {
  useConsole.setState(START);
}
