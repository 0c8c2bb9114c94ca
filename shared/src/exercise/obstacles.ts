/**
 * What an exercise cannot start with. Only what nobody could play around: an exercise whose sides are absent, whose roles
 * are free or whose clock stands is the white cell's to run as it likes, and the lobby merely says so.
 */
import { indicatorsOf } from '../rules/board.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { FACILITATOR, type Json, type Known, type Refusal } from '../words.ts';
import { refusedSetting } from './create.ts';
import { type Refused, refuse } from './decision.ts';
import type { Exercise } from './exercise.ts';
import type { MselItem, MselTerm } from './msel.ts';
import { refusedItem } from './msel-decide.ts';

/**
 * Why the ruleset that is installed now does not take what the exercise was made with: it may be another revision than
 * the one it was made under. To be asked before anything is set up.
 */
export function settingObstacles(ruleset: AnyRuleset, { created, seats }: Exercise): Refusal[] {
  const { scenario = '', options = {} } = created ?? {};
  const setting = refusedSetting(ruleset, scenario, options).map((refused) => {
    const { code, path } = refused;
    return code === 'no-such-scenario'
      ? refused
      : one(refuse('start-setting', { option: refused.text.values?.['option'] ?? '' }, path));
  });
  const bots = Object.values(seats).flatMap(({ seat, as, bot = '', team = '' }) => {
    if (as !== 'bot' || Object.hasOwn(ruleset.bots, bot)) return [];
    return [one(refuse('start-bot', { bot, team }, `seats.${seat}`))];
  });
  return [...setting, ...bots];
}

/**
 * Items of the MSEL that wait for, name or change what this exercise does not have: they could never be sent as they are
 * written. Held and skipped ones are not asked.
 * @param known the facilitator's state after the opening
 */
export function mselObstacles(ruleset: AnyRuleset, { msel }: Exercise, known: Known<object>): Refusal[] {
  if (msel.length === 0) return [];
  const names: Names = {
    phase: new Set(ruleset.rules.manifest.phases.map(({ id }) => id)),
    indicator: new Set(indicatorsOf(ruleset.rules.board(known, FACILITATOR)).keys()),
    item: new Set(msel.map(({ item }) => item.id)),
  };
  return msel.flatMap(({ item, state }) => {
    if (state !== 'waiting') return [];
    const refused = refusedItem(item, ruleset, known) ?? strangeName(item, names);
    return refused === undefined ? [] : [{ ...one(refused), path: `msel.${item.id}` }];
  });
}

interface Names {
  readonly phase: ReadonlySet<string>;
  readonly indicator: ReadonlySet<string>;
  readonly item: ReadonlySet<string>;
}

function strangeName({ id, trigger }: MselItem, names: Names): Refused | undefined {
  const terms: readonly MselTerm[] = trigger.on === 'condition' ? trigger.any.flat() : [];
  const named: [keyof Names, string][] = terms.flatMap((term): [keyof Names, string][] => {
    if (term.is === 'indicator') return [['indicator', term.indicator]];
    if (term.is === 'phase') return [['phase', term.phase]];
    return term.is === 'inject' ? [['item', term.item]] : [];
  });
  if ('phase' in trigger && trigger.phase !== undefined) named.push(['phase', trigger.phase]);
  const strange = named.find(([what, name]) => !names[what].has(name));
  if (strange === undefined) return undefined;
  const values: { [k: string]: Json } = { item: id, what: strange[0], name: strange[1] };
  return refuse('msel-names', values);
}

/** `refuse` makes one refusal at a time. */
function one({ refusals: [refusal] }: Refused): Refusal {
  if (refusal === undefined) throw new Error('A refusal without a reason was made; give refuse() a code.');
  return refusal;
}
