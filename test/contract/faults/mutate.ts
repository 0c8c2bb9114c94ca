/** Ways to make a correct ruleset wrong: its emits, its public half, or its adjudication, each wrapped. */
import type { Blotto } from '@sandtable/rulesets/blotto/shape.ts';
import type { Audience, Because, PublicRules, Ruleset, Turn } from '@sandtable/shared';

export type BlottoRuleset = Ruleset<Blotto>;
export type BlottoTurn = Turn<Blotto>;
export type BlottoEvent = Blotto['event'];

/** A fault: which check must find it, and how it is planted. */
export interface Fault {
  readonly name: string;
  readonly check: string;
  plant(ruleset: BlottoRuleset): BlottoRuleset;
}

interface Emitted {
  readonly event: BlottoEvent;
  readonly audience: Audience;
  readonly because: Because;
}

/** The public half with some of its functions replaced. */
export function withRules(
  ruleset: BlottoRuleset,
  part: (rules: PublicRules<Blotto>) => Partial<PublicRules<Blotto>>,
): BlottoRuleset {
  return { ...ruleset, rules: { ...ruleset.rules, ...part(ruleset.rules) } };
}

/** A turn that is seen through a wrapper; `emit` keeps working on the real one. */
export function withTurn(ruleset: BlottoRuleset, wrap: (turn: BlottoTurn) => Partial<BlottoTurn>): BlottoRuleset {
  const seen = (turn: BlottoTurn): BlottoTurn => {
    const part = wrap(turn);
    // Getters stay getters: `state` changes under way.
    return new Proxy(turn, { get: (target, key) => Reflect.get(Object.hasOwn(part, key) ? part : target, key) });
  };
  return {
    ...ruleset,
    setup: (turn, opening) => ruleset.setup(seen(turn), opening),
    adjudicate: (turn) => ruleset.adjudicate(seen(turn)),
  };
}

/** Every entry on its way out may be changed, or held back by returning undefined. */
export function withEntries(
  ruleset: BlottoRuleset,
  rewrite: (entry: Emitted, turn: BlottoTurn) => Partial<Emitted> | undefined,
): BlottoRuleset {
  return withTurn(ruleset, (turn) => ({
    emit(event, audience, because) {
      const entry = { event, audience, because: typeof because === 'function' ? because() : because };
      const changed = rewrite(entry, turn);
      if (changed === undefined) return;
      const { event: e, audience: a, because: b } = { ...entry, ...changed };
      turn.emit(e, a, b);
    },
  }));
}

/** Something more at the end of every step. */
export function afterwards(ruleset: BlottoRuleset, act: (turn: BlottoTurn) => void): BlottoRuleset {
  return {
    ...ruleset,
    adjudicate(turn) {
      ruleset.adjudicate(turn);
      act(turn);
    },
  };
}

/** `apply` with something more to it. */
export function withApply(
  ruleset: BlottoRuleset,
  more: (draft: Parameters<PublicRules<Blotto>['apply']>[0], event: BlottoEvent) => void,
): BlottoRuleset {
  return withRules(ruleset, (rules) => ({
    apply(draft, event) {
      rules.apply(draft, event);
      more(draft, event);
    },
  }));
}
