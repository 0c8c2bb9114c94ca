/** Lifts what an older revision of a ruleset stored into today's shapes, when an exercise is read. The log itself stays as it is. */
import {
  type AnyRuleset,
  type BodyOf,
  type Json,
  type LogRecord,
  type MselItem,
  StoredOutcome,
  StoredTyped,
  type Upcasts,
} from '@sandtable/shared';

type Typed = { type: string };
type Outcome = BodyOf<'injected'>['effects'][number];
type Part = 'event' | 'order' | 'clause' | 'effect';

/**
 * Reads records in order. Which revision wrote a record is said by `created` and by each `adjudicated`; what stands
 * between two of them may be of either, so what today's schema accepts is taken as it is.
 */
export class Lift {
  readonly #ruleset: AnyRuleset;
  #revision: number;

  constructor(ruleset: AnyRuleset) {
    this.#ruleset = ruleset;
    this.#revision = ruleset.revision;
  }

  /** Whether any record needs lifting: if not, records may be read in any order without this. */
  get idle(): boolean {
    return this.#revision === this.#ruleset.revision;
  }

  /** Refuses an exercise written by a later revision than the installed one. */
  record(record: LogRecord): LogRecord {
    const { body } = record;
    if (body.kind === 'created' || body.kind === 'adjudicated') this.#revision = body.revision;
    if (this.#revision > this.#ruleset.revision) {
      throw new Error(
        `The exercise was played with revision ${this.#revision} of "${this.#ruleset.rules.manifest.id}", and this server has revision ${this.#ruleset.revision}; install the later one.`,
      );
    }
    return this.idle ? record : { ...record, body: this.#body(body) };
  }

  #body(body: LogRecord['body']): LogRecord['body'] {
    switch (body.kind) {
      case 'opened':
        return { ...body, entries: this.#entries(body.entries) };
      case 'sealed':
        return { ...body, orders: this.#orders(body.orders) };
      case 'adjudicated':
        return { ...body, orders: this.#orders(body.orders), entries: this.#entries(body.entries) };
      case 'injected':
        return {
          ...body,
          effects: body.effects.map((effect) => this.#outcome(effect)),
          entries: this.#entries(body.entries),
        };
      case 'msel':
        return body.change.do === 'put'
          ? { ...body, change: { ...body.change, items: body.change.items.map((item) => this.#item(item)) } }
          : body;
      case 'offered':
        return {
          ...body,
          clauses: body.clauses.map((line) => ({
            ...line,
            clause: this.#typed('clause', line.clause, (value) => this.#ruleset.rules.clause.safeParse(value).success),
          })),
        };
      case 'ruled':
        return body.ruling.kind === 'outcome'
          ? { ...body, ruling: { ...body.ruling, outcome: this.#outcome(body.ruling.outcome) } }
          : body;
      default:
        return body;
    }
  }

  #entries(entries: BodyOf<'adjudicated'>['entries']): BodyOf<'adjudicated'>['entries'] {
    return entries.map((entry) => ({
      ...entry,
      event: this.#typed('event', entry.event, (value) => this.#ruleset.rules.event.safeParse(value).success),
    }));
  }

  #orders(orders: BodyOf<'sealed'>['orders']): BodyOf<'sealed'>['orders'] {
    return orders.map((sealed) => ({
      ...sealed,
      order: this.#typed('order', sealed.order, (value) => this.#ruleset.rules.order.safeParse(value).success),
    }));
  }

  #outcome(outcome: Outcome): Outcome {
    const { effects } = this.#ruleset;
    const fits =
      Object.hasOwn(effects, outcome.effect) &&
      effects[outcome.effect]?.params.safeParse(outcome.params).success === true;
    return fits ? outcome : StoredOutcome.parse(this.#stepwise('effect', outcome as Json));
  }

  #item(item: MselItem): MselItem {
    const effects = item.effects.map((effect) => {
      const { audience: _, ...lifted } = this.#outcome({ ...effect, audience: item.to });
      return lifted;
    });
    return { ...item, effects };
  }

  #typed(part: Part, value: Typed, fits: (value: unknown) => boolean): Typed {
    return fits(value) ? value : StoredTyped.parse(this.#stepwise(part, value as Json));
  }

  #stepwise(part: Part, value: Json): Json {
    const upcasts: Upcasts = this.#ruleset.upcasts;
    let lifted = value;
    for (let revision = this.#revision; revision < this.#ruleset.revision; revision++)
      lifted = upcasts[revision]?.[part]?.(lifted) ?? lifted;
    return lifted;
  }
}
