/** Order sheets as far as they are filled in: not records, but they survive a restart. */
import { DraftField, Json, type SheetDraft } from '@sandtable/shared';
import type { Batch } from './batch.ts';
import { ask, type Engine } from './engine.ts';
import { fenced, type Lease } from './lease.ts';

/** One touched field of one team's sheet. */
export interface StoredDraft extends DraftField {
  readonly branch: number;
  readonly step: number;
  readonly team: string;
  readonly path: string;
}

export interface DraftStore {
  /** Writes fields over what they held. Refuses with `fenced` under an old lease. */
  saveDrafts(lease: Lease, drafts: readonly StoredDraft[]): Promise<void>;
  /** Every team's sheet of one step of one branch. */
  loadDrafts(exercise: string, branch: number, step: number): Promise<Map<string, SheetDraft>>;
  /** Empties a team's sheet: what is not touched is what the sheet prints. */
  clearDrafts(lease: Lease, branch: number, step: number, team: string): Promise<void>;
}

const ROWS = 1_000;

export function draftStore(engine: Engine, batch: Batch): DraftStore {
  const held = (lease: Lease) => async (db: Parameters<Parameters<Batch['run']>[1]>[0]) => {
    const row = await db
      .selectFrom('exercise')
      .select('epoch')
      .where('id', '=', lease.exercise)
      .$if(engine.lockRows, (query) => query.forShare())
      .executeTakeFirst();
    if (row?.epoch !== lease.epoch) throw fenced(lease);
  };
  return {
    async saveDrafts(lease, drafts) {
      if (drafts.length === 0) return;
      // Later wins: one statement may not write a row twice.
      const last = new Map(drafts.map((draft) => [`${draft.branch}/${draft.step}/${draft.team}/${draft.path}`, draft]));
      const rows = [...last.values()].map(({ value, ...draft }) => ({
        exercise: lease.exercise,
        ...draft,
        value: JSON.stringify(value),
      }));
      await batch.run(lease.exercise, async (db) => {
        await held(lease)(db);
        for (let from = 0; from < rows.length; from += ROWS) {
          await db
            .insertInto('draft')
            .values(rows.slice(from, from + ROWS))
            .onConflict((conflict) =>
              conflict.columns(['exercise', 'branch', 'step', 'team', 'path']).doUpdateSet(({ ref }) => ({
                value: ref('excluded.value'),
                seat: ref('excluded.seat'),
                at: ref('excluded.at'),
              })),
            )
            .execute();
        }
      });
    },
    clearDrafts: (lease, branch, step, team) =>
      batch.run(lease.exercise, async (db) => {
        await held(lease)(db);
        await db
          .deleteFrom('draft')
          .where('exercise', '=', lease.exercise)
          .where('branch', '=', branch)
          .where('step', '=', step)
          .where('team', '=', team)
          .execute();
      }),
    async loadDrafts(exercise, branch, step) {
      const rows = await ask(engine, (db) =>
        db
          .selectFrom('draft')
          .select(['team', 'path', 'value', 'seat', 'at'])
          .where('exercise', '=', exercise)
          .where('branch', '=', branch)
          .where('step', '=', step)
          .orderBy('team')
          .orderBy('path')
          .execute(),
      );
      const sheets = new Map<string, { [path: string]: DraftField }>();
      for (const { team, path, value, seat, at } of rows) {
        const sheet = sheets.get(team) ?? {};
        sheet[path] = DraftField.parse({ value: Json.parse(JSON.parse(value)), seat, at });
        sheets.set(team, sheet);
      }
      return sheets;
    },
  };
}
