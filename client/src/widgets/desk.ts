/**
 * This person's hands on the team's order sheet. Every edit lives here first (and in IndexedDB), goes to the server at
 * most 300 ms after the last key and at once when the field is left, and is let go of only when the server has it.
 */
import type { DraftField } from '@sandtable/shared/exercise/draft.ts';
import type { Json, Refusal } from '@sandtable/shared/words.ts';
import { createStore } from 'zustand/vanilla';
import { type Edit, keepMine, reconcile, type Stored } from './desk-edits.ts';
import { createMemory } from './desk-keep.ts';
import { TakenLately } from './desk-taken.ts';
import type { Desk, DeskState, Sent, Surroundings } from './desk-world.ts';
import { elementOf, same, splitKey, withElement } from './element.ts';

export type { Desk, DeskState, Surroundings } from './desk-world.ts';

/** After the last key. */
const SEND_AFTER = 300;
/** Refusals that mean the sheet closed first. */
const LATE = new Set(['locked', 'wrong-stage', 'stale-step', 'sheet-sealed', 'not-awaited']);
/** The refusal of prose that was made on words which no longer stand there. */
const MOVED = 'words-moved';
/** The ruleset's check runs after a breath, not after every key. */
const CHECK_AFTER = 120;

export function createDesk(world: Surroundings): Desk {
  const store = createStore<DeskState>(() => ({ edits: {}, hands: {}, refusals: {}, leftovers: [] }));
  const get = store.getState;
  const taken = new TakenLately();
  /** Text fields in which something was typed since the cursor came. */
  const touched = new Set<string>();
  /** Where an input method is at work. */
  const composing = new Set<string>();
  const inFlight = new Map<string, Json>();
  const sendTimers = new Map<string, ReturnType<typeof setTimeout>>();
  let flying: Promise<void> | null = null;
  let sheetName = world.sheet().name;

  const memory = createMemory(
    world.exercise,
    () => ({ name: sheetName, step: world.sheet().step }),
    () => get().edits,
  );
  /** What stands there, taking what is on its way for arrived: typing it back is then an edit, not a return. */
  const stored = (key: string): Stored => {
    const flying = inFlight.get(key);
    if (flying !== undefined) return { value: flying, seat: world.me() };
    const { path, element } = splitKey(key);
    const whole = world.stored(path);
    return { value: elementOf(whole.value, element), seat: whole.seat };
  };

  function put(key: string, edit: Edit | null): void {
    const { [key]: before, ...others } = get().edits;
    if (before === edit || (before === undefined && edit === null)) return;
    store.setState({ edits: edit === null ? others : { ...others, [key]: edit } });
    memory.keep(key);
    checkSoon();
  }

  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  function checkSoon(): void {
    checkTimer ??= setTimeout(() => {
      checkTimer = undefined;
      const refusals: { [path: string]: Refusal[] } = {};
      for (const refusal of world.check(get().edits)) {
        const list = refusals[refusal.path ?? ''] ?? [];
        list.push(refusal);
        refusals[refusal.path ?? ''] = list;
      }
      // The same complaint in a new object would make every widget render again.
      if (JSON.stringify(refusals) !== JSON.stringify(get().refusals)) store.setState({ refusals });
    }, CHECK_AFTER);
  }

  function soon(path: string, wait = SEND_AFTER): void {
    clearTimeout(sendTimers.get(path));
    sendTimers.set(
      path,
      setTimeout(() => {
        sendTimers.delete(path);
        void send();
      }, wait),
    );
  }

  /** What each path would hold with the edits that may go. */
  function composed(all: boolean): Map<string, { value: Json; keys: string[] }> {
    const out = new Map<string, { value: Json; keys: string[] }>();
    for (const [key, edit] of Object.entries(get().edits)) {
      if (edit.state !== 'typed' && !(all && edit.state === 'clash')) continue;
      const { path, element } = splitKey(key);
      const so = out.get(path) ?? { value: world.stored(path).value, keys: [] };
      out.set(path, { value: withElement(so.value, element, edit.value), keys: [...so.keys, key] });
    }
    return out;
  }

  function send(all = false): Promise<void> {
    // One request at a time: two on the way for one path could arrive in either order.
    flying = (flying ?? Promise.resolve()).then(() => sendNow(all));
    return flying;
  }

  async function sendNow(all: boolean): Promise<void> {
    if (!world.open()) return;
    const parts = composed(all);
    const barred = world.barred(new Map([...parts].map(([path, { value }]) => [path, value])));
    for (const path of barred) parts.delete(path);
    if (parts.size === 0) return;
    const sent = [...parts.values()].flatMap(({ keys }) => keys.map((key) => [key, get().edits[key]] as const));
    const before = new Map(sent.map(([key]) => [key, stored(key).value]));
    for (const [key, edit] of sent) {
      if (edit === undefined) continue;
      put(key, { ...edit, state: 'sending', refused: undefined });
      inFlight.set(key, edit.value);
    }
    try {
      const refusals = await world.send([...parts].map(([path, { value }]) => asSent(path, value, sent)));
      for (const [key] of sent) inFlight.delete(key);
      if (refusals.some(({ code }) => code === MOVED)) {
        // A teammate's words came first, and are here by now: mine go again with theirs in them, or wait for a choice.
        stayBehind(sent);
        for (const [key] of sent) settle(key, 'typed');
        for (const path of parts.keys()) if (!composing.has(path)) soon(path, 0);
        look();
        return;
      }
      if (refusals.length > 0) {
        const late = refusals.some(({ code }) => LATE.has(code));
        for (const [key] of sent) settle(key, late ? 'late' : 'typed', refusals);
        return;
      }
      const at = world.now();
      const seat = world.me() ?? '';
      for (const [key, edit] of sent) {
        if (edit === undefined) continue;
        taken.add(key, { before: before.get(key) ?? null, value: edit.value, at });
        const now = get().edits[key];
        // More was typed while this was on its way: that is a new edit on top of what just arrived.
        if (now !== undefined && same(now.value, edit.value)) put(key, null);
        else if (now !== undefined) put(key, { ...now, base: edit.value });
      }
      world.accepted(
        // The server checked the seat's id when it let us in; here it only says "mine".
        Object.fromEntries(
          [...parts].map(([path, { value }]) => [path, { value, seat: seat as DraftField['seat'], at }]),
        ),
      );
    } catch {
      // No answer: still ours. `look` sends it again when the line is back.
      for (const [key] of sent) inFlight.delete(key);
      stayBehind(sent);
      for (const [key] of sent) settle(key, 'typed');
      if (world.open()) for (const path of parts.keys()) soon(path, 1000);
    }
  }

  /** Prose says what it was made on, unless it was chosen over what stands there. */
  function asSent(path: string, value: Json, sent: readonly (readonly [string, Edit | undefined])[]): Sent {
    const edit = world.prose(path) ? sent.find(([key]) => key === path)?.[1] : undefined;
    return edit === undefined || edit.state === 'clash' ? { path, value } : { path, value, was: edit.base };
  }

  /** What was not taken is nothing that the next words stand on, though they were typed on top of it. */
  function stayBehind(sent: readonly (readonly [string, Edit | undefined])[]): void {
    for (const [key, edit] of sent) {
      const now = get().edits[key];
      if (edit !== undefined && now !== undefined && same(now.base, edit.value)) put(key, { ...now, base: edit.base });
    }
  }

  function settle(key: string, state: 'typed' | 'late', refused?: readonly Refusal[]): void {
    const edit = get().edits[key];
    if (edit?.state === 'sending') put(key, { ...edit, state, refused });
  }

  function look(): void {
    const { name } = world.sheet();
    if (name !== sheetName) turnPage(name);
    for (const [key, edit] of Object.entries(get().edits))
      if (!composing.has(key)) put(key, reconcile(edit, stored(key), world.me()));
    for (const [key, { value, before }] of taken.lost({
      open: world.open(),
      me: world.me(),
      now: world.now(),
      stored,
    })) {
      if (get().edits[key] !== undefined) continue;
      put(key, { value, base: before, state: 'typed', at: world.now() });
      soon(splitKey(key).path, 0);
    }
    followProse();
    clashWithHands();
    checkSoon();
    if (!world.open()) return;
    for (const [key, edit] of Object.entries(get().edits)) {
      const now = edit.state === 'late' ? { ...edit, state: 'typed' as const, refused: undefined } : edit;
      put(key, now);
      const { path } = splitKey(key);
      if (now.state === 'typed' && now.refused === undefined && !sendTimers.has(path)) soon(path);
    }
  }

  /** What a teammate adds to prose shows at once to whoever has the cursor in it: it was written on top of their words. */
  function followProse(): void {
    const { hands } = get();
    const moved = Object.entries(hands).flatMap(([key, mine]) => {
      if (composing.has(key) || !world.prose(key)) return [];
      const now = get().edits[key]?.value ?? stored(key).value;
      return same(now, mine) ? [] : [[key, now] as const];
    });
    if (moved.length > 0) store.setState({ hands: { ...hands, ...Object.fromEntries(moved) } });
  }

  /** Somebody wrote a field whose text I have finished but not left: mine is kept beside theirs. */
  function clashWithHands(): void {
    for (const [key, mine] of Object.entries(get().hands)) {
      const now = stored(key);
      if (get().edits[key] !== undefined || !touched.has(key) || same(now.value, mine) || world.prose(key)) continue;
      if (now.seat === null || now.seat === world.me()) continue;
      put(key, {
        value: mine,
        base: mine,
        state: 'clash',
        at: world.now(),
        theirs: { value: now.value, seat: now.seat },
      });
    }
  }

  function turnPage(name: string): void {
    const stale = Object.entries(get().edits).filter(
      ([key, edit]) => edit.state !== 'sending' && !key.startsWith('ready.'),
    );
    sheetName = name;
    taken.clear();
    touched.clear();
    store.setState({
      edits: {},
      hands: {},
      leftovers: [
        ...get().leftovers,
        ...stale.map(([key, { value }]) => ({ key, value, step: world.sheet().step - 1 })),
      ],
    });
  }

  return {
    store,
    edit(key, value) {
      const before = get().edits[key];
      const base = before?.base ?? get().hands[key] ?? stored(key).value;
      if (key in get().hands) {
        touched.add(key);
        store.setState({ hands: { ...get().hands, [key]: value } });
      }
      const state = before?.state === 'clash' ? 'clash' : 'typed';
      if (state === 'typed' && same(value, stored(key).value)) put(key, null);
      else put(key, { value, base, state, at: world.now(), theirs: before?.theirs });
      soon(splitKey(key).path);
    },
    lay(key) {
      if (key in get().hands) return;
      touched.delete(key);
      store.setState({ hands: { ...get().hands, [key]: get().edits[key]?.value ?? stored(key).value } });
    },
    leave(key) {
      const { [key]: _, ...hands } = get().hands;
      touched.delete(key);
      if (key in get().hands) store.setState({ hands });
      if (get().edits[key] !== undefined) soon(splitKey(key).path, 0);
    },
    compose(key, on) {
      if (on) composing.add(key);
      else if (composing.delete(key)) look();
    },
    keepMine(key) {
      const edit = get().edits[key];
      if (edit === undefined) return;
      put(key, keepMine(edit));
      soon(splitKey(key).path, 0);
    },
    takeTheirs(key) {
      touched.delete(key);
      if (key in get().hands) store.setState({ hands: { ...get().hands, [key]: stored(key).value } });
      put(key, null);
    },
    flush(all = false) {
      for (const timer of sendTimers.values()) clearTimeout(timer);
      sendTimers.clear();
      return send(all);
    },
    look,
    locked() {
      void send(true).then(() => {
        if (world.open()) return;
        for (const [key, edit] of Object.entries(get().edits))
          if (edit.state !== 'sending') put(key, { ...edit, state: 'late' });
      });
    },
    async restore() {
      const { here, earlier } = await memory.recall();
      for (const [key, { value, base, at }] of here)
        if (get().edits[key] === undefined) put(key, { value, base, at, state: 'typed', restored: true });
      if (earlier.length > 0) store.setState({ leftovers: earlier });
      look();
    },
    letGoOfLeftovers() {
      store.setState({ leftovers: [] });
      void memory.forgetEarlier();
    },
    close() {
      clearTimeout(checkTimer);
      for (const timer of sendTimers.values()) clearTimeout(timer);
      memory.close();
    },
  };
}
