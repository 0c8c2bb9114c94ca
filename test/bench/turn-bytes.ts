/** Bytes of an adjudicated turn as each viewer is told it: raw and deflated. */
import { deflateRawSync } from 'node:zlib';
import { rulesets } from '@sandtable/rulesets';
import { DEFLATE } from '@sandtable/server/room/deflate.ts';
import { FACILITATOR, OBSERVER, playHeadless, tell, type Viewer, viewerName } from '@sandtable/shared';
import { type Row, report } from './table.ts';

/** As the server's sockets do it. */
const AS_SENT = { windowBits: DEFLATE.serverMaxWindowBits, ...DEFLATE.zlibDeflateOptions };

export async function turnBytes(): Promise<void> {
  const entry = rulesets.find(({ id }) => id === 'pledge-to-power') ?? rulesets[0];
  if (entry === undefined) throw new Error('There is no ruleset to play.');
  const ruleset = await entry.load();
  const { manifest } = ruleset.rules;
  const scenario = (manifest.scenarios.find(({ id }) => id === 'baseline') ?? manifest.scenarios[0])?.id ?? '';
  const { records } = playHeadless({ ruleset, scenario, seed: 'bench' });
  const viewers: Viewer[] = [
    FACILITATOR,
    OBSERVER,
    ...manifest.teams.map(({ id }): Viewer => ({ kind: 'team', team: id })),
  ];
  const rows = viewers.flatMap((viewer): Row[] => {
    const turns = records
      .filter(({ body }) => body.kind === 'adjudicated')
      .map((record) => JSON.stringify(tell(record, viewer, 0)));
    const player = viewer.kind !== 'facilitator';
    return [
      {
        what: `${viewerName(viewer)}: raw`,
        unit: 'kB',
        figures: turns.map((turn) => Buffer.byteLength(turn) / 1000),
        ...(player ? { goal: '≤ 60' } : {}),
      },
      {
        what: `${viewerName(viewer)}: deflated`,
        unit: 'kB',
        figures: turns.map((turn) => deflateRawSync(turn, AS_SENT).length / 1000),
        ...(player ? { goal: '≤ 8' } : {}),
      },
    ];
  });
  report('turn-bytes', 'Bytes of one adjudicated turn, as told', rows);
}
