/** Logs to measure with: whole plays by bots, told as one viewer has them, until they hold so many orders. */
import { type AnyRuleset, type LogRecord, playHeadless, type ToldRecord, tell, type Viewer } from '@sandtable/shared';

/**
 * One log that holds at least `orders` orders: sheets of a bot-played exercise, sealed and reopened as often as it takes.
 * Reopening is what a room does that cannot make up its mind; each seal is told like the first.
 */
export function longLog(ruleset: AnyRuleset, orders: number): readonly LogRecord[] {
  const { scenarios } = ruleset.rules.manifest;
  const scenario = (scenarios.find(({ id }) => id === 'baseline') ?? scenarios[0])?.id ?? '';
  const { records } = playHeadless({ ruleset, scenario, seed: 'bench' });
  const sheets = records.filter(({ body }) => body.kind === 'sealed').length;
  const held = records.reduce((sum, { body }) => sum + (body.kind === 'sealed' ? body.orders.length : 0), 0);
  const repeats = Math.max(0, Math.ceil(((orders - held) * sheets) / Math.max(1, held) / Math.max(1, sheets)));
  return records.flatMap((record): LogRecord[] => {
    const { body } = record;
    if (body.kind !== 'sealed') return [record];
    const reopened: LogRecord = { ...record, body: { kind: 'unsealed', step: body.step, team: body.team } };
    return [record, ...Array.from({ length: repeats }, () => [reopened, record]).flat()];
  });
}

/** The records one viewer was told, counted as that viewer counts them. */
export function toldTo(records: readonly LogRecord[], viewer: Viewer): ToldRecord[] {
  const told: ToldRecord[] = [];
  for (const record of records) {
    const part = tell(record, viewer, told.length);
    if (part !== null) told.push(part);
  }
  return told;
}
