import { canonical, parseRecord } from '@sandtable/shared';
import type { z } from 'zod';
import type { Check } from '../check.ts';

export const parses: Check = {
  id: 'parses',
  demand: 'everything stored parses, and parsing changes nothing: records, events, orders, clauses, effects',
  heavy: true,
  *run({ ruleset, table, moments, steps }) {
    const { rules } = ruleset;
    for (const { event } of moments.flatMap(({ entries }) => entries)) yield* kept(rules.event, event, 'event');
    for (const { order } of steps.flatMap(({ orders }) => orders)) yield* kept(rules.order, order, 'order');
    for (const record of table.records) {
      const line = canonical(record);
      try {
        if (canonical(parseRecord(JSON.parse(line))) !== line) yield `parsing changed record ${record.seq}`;
      } catch (error) {
        yield `record ${record.seq} does not parse: ${error instanceof Error ? error.message : String(error)}`;
      }
      const { body } = record;
      if (body.kind === 'offered') for (const { clause } of body.clauses) yield* kept(rules.clause, clause, 'clause');
      if (body.kind === 'injected') {
        for (const { effect, params } of body.effects) {
          const schema = ruleset.effects[effect]?.params;
          yield* schema === undefined ? [`there is no effect "${effect}"`] : kept(schema, params, `effect ${effect}`);
        }
      }
    }
  },
};

function* kept(schema: z.ZodType, value: unknown, what: string): Generator<string> {
  const parsed = schema.safeParse(JSON.parse(JSON.stringify(value)));
  if (!parsed.success) yield `${what} ${JSON.stringify(value)}: ${parsed.error.issues[0]?.message}`;
  else if (canonical(parsed.data) !== canonical(value))
    yield `${what}: parsing made ${canonical(parsed.data)} of ${canonical(value)}`;
}
