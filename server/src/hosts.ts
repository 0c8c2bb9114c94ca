/** The exercises this process is running: opened once however many ask, held by a lease, let go when nobody needs them. */
import { hostname } from 'node:os';
import { rulesets as installed, type RulesetEntry } from '@sandtable/rulesets';
import type { AnyRuleset } from '@sandtable/shared';
import { Backups } from './backups.ts';
import type { Clock } from './clock.ts';
import { ExerciseHost } from './exercise-host.ts';
import type { Log } from './host/log.ts';
import type { Ids } from './ids.ts';
import type { Metrics } from './observe.ts';
import { StoreError } from './store/error.ts';
import type { Lease } from './store/lease.ts';
import type { Store } from './store/store.ts';

/** How long a holder that says nothing counts as alive, and how often it says so, milliseconds. */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const TRY_AGAIN_MS = 250;

export interface HostsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether other processes may run exercises of this store: then a lease is waited for, not taken. */
  readonly shared: boolean;
  readonly rulesets?: readonly RulesetEntry[];
}

interface Open {
  readonly host: Promise<ExerciseHost>;
  /** Once it is open. */
  ready: ExerciseHost | undefined;
  users: number;
  lease: Lease | undefined;
}

/** A ruleset the server does not have. */
export class NoSuchRuleset extends Error {
  override readonly name = 'NoSuchRuleset';
  readonly ruleset: string;
  constructor(ruleset: string) {
    super(`This server has no ruleset "${ruleset}"; install it, or open the exercise on a server that has it.`);
    this.ruleset = ruleset;
  }
}

export class Hosts {
  readonly #parts: HostsParts;
  readonly #open = new Map<string, Open>();
  /** Those that lost their exercise and are not let go yet. */
  readonly #retired = new Set<Open>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #rulesets = new Map<string, Promise<AnyRuleset>>();
  readonly #holder: string;
  readonly backups: Backups;
  #renewing: NodeJS.Timeout | undefined;

  constructor(parts: HostsParts) {
    this.#parts = parts;
    this.#holder = `${hostname()}/${process.pid}/${parts.ids.command()}`;
    this.backups = new Backups(parts.store, parts.clock, parts.log);
  }

  get rulesets(): readonly RulesetEntry[] {
    return this.#parts.rulesets ?? installed;
  }

  /** Refuses with {@link NoSuchRuleset}. */
  ruleset(id: string): Promise<AnyRuleset> {
    let loading = this.#rulesets.get(id);
    if (loading === undefined) {
      const entry = this.rulesets.find((candidate) => candidate.id === id);
      if (entry === undefined) return Promise.reject(new NoSuchRuleset(id));
      loading = entry.load();
      this.#rulesets.set(id, loading);
    }
    return loading;
  }

  /** Opens an exercise, or joins those who have it open. Each `open` is answered by one `release`. */
  async open(id: string): Promise<ExerciseHost> {
    await this.#closing.get(id);
    const found = this.#open.get(id);
    // One that lost its exercise is let go by those who still hold it; whoever comes now gets a new one, or is told to wait.
    const lost = found?.ready?.lost !== undefined;
    if (found !== undefined && lost) this.#retired.add(found);
    const open = found === undefined || lost ? this.#begin(id) : found;
    open.users += 1;
    return open.host;
  }

  #begin(id: string): Open {
    const open: Open = {
      users: 0,
      lease: undefined,
      ready: undefined,
      host: this.#start(id, (lease) => {
        open.lease = lease;
      }),
    };
    this.#open.set(id, open);
    open.host.then(
      (host) => {
        open.ready = host;
      },
      () => {
        if (this.#open.get(id) === open) this.#open.delete(id);
      },
    );
    this.#renewing ??= setInterval(() => void this.#renew(), RENEW_MS).unref();
    return open;
  }

  /** One user less; after the last, the exercise is saved and let go. */
  async release(host: ExerciseHost): Promise<void> {
    const current = this.#open.get(host.id);
    const open = current?.ready === host ? current : [...this.#retired].find(({ ready }) => ready === host);
    if (open === undefined) return;
    open.users -= 1;
    if (open.users > 0) return;
    this.#retired.delete(open);
    if (open !== current) {
      await this.#close(open);
      return;
    }
    this.#open.delete(host.id);
    const closing = this.#close(open).finally(() => this.#closing.delete(host.id));
    this.#closing.set(host.id, closing);
    await closing;
  }

  /** Whether this process still holds the exercise, by the store's own word; if not, its host lets go. */
  async holds(id: string): Promise<boolean> {
    const open = this.#open.get(id);
    if (open !== undefined) await this.#renewOne(id, open);
    return open?.ready !== undefined && open.ready.lost === undefined;
  }

  /** The hosts that are open here. */
  async *all(): AsyncGenerator<ExerciseHost> {
    for (const { host } of [...this.#open.values()]) yield await host;
  }

  /** Closes whatever is still open and writes the backups that are due. */
  async stop(): Promise<void> {
    clearInterval(this.#renewing);
    await Promise.all([...this.#open.values()].map((open) => this.#close(open)));
    this.#open.clear();
    await this.backups.flush();
  }

  async #close(open: Open): Promise<void> {
    const host = await open.host.catch(() => undefined);
    if (host === undefined) return;
    await host.close();
    this.#parts.metrics.exercises.dec();
    if (open.lease !== undefined) await this.#parts.store.releaseLease(open.lease).catch(() => {});
  }

  async #start(id: string, hold: (lease: Lease) => void): Promise<ExerciseHost> {
    const { store, clock, ids, log, metrics } = this.#parts;
    const stored = await store.exercise(id);
    if (stored === undefined) throw new StoreError('no-such-exercise', `There is no exercise ${id} in this store.`);
    const ruleset = await this.ruleset(stored.ruleset);
    const lease = await this.#lease(id);
    hold(lease);
    const done = metrics.recovery.startTimer();
    try {
      const backup = (exercise: string) => this.backups.ask(exercise);
      const host = await ExerciseHost.open(id, { store, lease, ruleset, clock, ids, log, metrics, backup });
      done();
      metrics.exercises.inc();
      return host;
    } catch (error) {
      await store.releaseLease(lease).catch(() => {});
      throw error;
    }
  }

  /** The only process of a store takes what it needs: whoever held it before is dead. Otherwise a lease is waited for. */
  async #lease(id: string): Promise<Lease> {
    const { store, shared } = this.#parts;
    for (let waited = 0; ; waited += TRY_AGAIN_MS) {
      try {
        return await store.takeLease(id, this.#holder, LEASE_MS, { fromTheLiving: !shared });
      } catch (error) {
        const held = error instanceof StoreError && error.fault === 'lease-held';
        if (!held || waited > LEASE_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
      }
    }
  }

  async #renew(): Promise<void> {
    await Promise.all([...this.#open].map(([id, open]) => this.#renewOne(id, open)));
  }

  async #renewOne(id: string, { lease, ready }: Open): Promise<void> {
    if (lease === undefined || ready?.lost !== undefined) return;
    try {
      await this.#parts.store.renewLease(lease, LEASE_MS);
    } catch (error) {
      const gone = error instanceof StoreError && (error.fault === 'fenced' || error.fault === 'no-such-exercise');
      if (gone) ready?.lose('elsewhere', 'exercise-elsewhere');
      else this.#parts.log.warn({ exercise: id, err: error }, 'the lease could not be renewed');
    }
  }
}
