/** The fold itself: one told record after another, on the server in place and in the browser with shared structure. */
import { createDraft, finishDraft } from 'immer';
import type { ToldEntry, ToldRecord } from '../log/audience.ts';
import { copyJson } from '../log/canonical.ts';
import type { AnyRules } from '../rules/contract.ts';
import { publicOptions } from '../rules/manifest.ts';
import type { Exercise } from './exercise.ts';
import { beginStep, remember, rewind } from './fold-steps.ts';
import { foldMsel, happens, runClock } from './msel-fold.ts';
import { agreementIn } from './offers.ts';

/**
 * Folds told records into an exercise and leaves the one given untouched: unchanged parts are shared, so a screen
 * re-renders only what moved. Refuses a record that is not the next one (`n` must be `exercise.n`).
 */
export function fold(rules: AnyRules, exercise: Exercise, records: readonly ToldRecord[]): Exercise {
  if (records.length === 0) return exercise;
  // One draft for the whole batch: a burst of 200 records copies each list once.
  const draft = createDraft(exercise);
  foldInto(rules, draft, records);
  return finishDraft(draft);
}

/** The same fold in place, many times faster: for the server and for recovery, where nobody holds the old state. */
export function foldInto(rules: AnyRules, exercise: Exercise, records: readonly ToldRecord[]): void {
  for (const record of records) {
    if (record.n !== exercise.n)
      throw new Error(
        `Record ${record.n} was given where record ${exercise.n} was expected; ask the server for the log from ${exercise.n}.`,
      );
    apply(rules, exercise, record);
    exercise.n = record.n + 1;
    exercise.at = record.at;
  }
}

function apply(rules: AnyRules, x: Exercise, { n, at, actor, body }: ToldRecord): void {
  switch (body.kind) {
    case 'created':
      x.created = body;
      x.title = body.title ?? '';
      // A copy: the record stays as it was when the policy is changed later.
      x.policy = body.policy === undefined ? null : copyJson(body.policy);
      x.known = rules.blank(publicOptions(rules.options.fields, body.options ?? {}));
      x.knownAt = n;
      return;
    case 'seated': {
      if (body.seat === undefined || body.as === undefined) return;
      const { seat, as, team, role, bloc, bot, salt } = body;
      x.seats[seat] = { seat, as, team, role, bloc, bot, salt: salt ?? x.seats[seat]?.salt };
      return;
    }
    case 'left':
      if (body.seat !== undefined) {
        delete x.seats[body.seat];
        delete x.extra[body.seat];
      }
      return;
    case 'allowed':
      if (body.seat === undefined) return;
      if (body.minutes === undefined || body.minutes === 0) delete x.extra[body.seat];
      else x.extra[body.seat] = body.minutes;
      return;
    case 'policy':
      if (x.policy !== null) Object.assign(x.policy, definedOnly(body.policy ?? {}));
      if (body.title !== undefined) x.title = body.title;
      return;
    case 'opened':
      x.salts = body.salts ?? null;
      applyEntries(rules, x, n, at, 0, body.entries);
      beginStep(rules, x, 1);
      remember(x, 0, n, at);
      return;
    case 'clock': {
      const before = { ...x.clock };
      x.clock = {
        running: body.act !== 'pause' && body.act !== 'lock' && !(body.act === 'extend' && body.deadline === null),
        deadline: body.deadline ?? null,
        left: body.left ?? null,
        lockedAt: body.act === 'lock' ? at : null,
      };
      runClock(x, at, before, body);
      if (body.act === 'lock') {
        x.stage = 'locked';
        for (const offer of x.offers) if (offer.state === 'open') offer.state = 'lapsed';
        reviewIfSettled(x);
      }
      return;
    }
    case 'sealed':
      if (body.team === undefined) return;
      x.sealed[body.team] = { at, orders: body.orders ?? null };
      onBehalf(x, { n, at, actor, body });
      reviewIfSettled(x);
      return;
    case 'unsealed':
      if (body.team !== undefined) delete x.sealed[body.team];
      // Whoever opens its sheet again decides anew, knowing what was agreed.
      for (const offer of x.offers)
        if (offer.over !== undefined) offer.over = offer.over.filter((team) => team !== body.team);
      onBehalf(x, { n, at, actor, body });
      return;
    case 'ruled':
      if (body.id === undefined || body.ruling === undefined) return;
      if (body.ruling.kind === 'withdrawn') {
        const gone = body.ruling.ruling;
        for (const line of x.rulings) if (line.id === gone) line.withdrawn = true;
      }
      x.rulings.push({
        id: body.id,
        at,
        step: body.step ?? x.step,
        actor,
        ruling: body.ruling,
        justification: body.justification ?? '',
        withdrawn: false,
      });
      return;
    case 'adjudicated': {
      const step = body.step ?? x.step;
      applyEntries(rules, x, n, at, step, body.entries);
      x.lastOrders = body.orders ?? [];
      x.head = body.head ?? null;
      if (body.questions !== undefined) x.questions.push({ step, questions: body.questions });
      beginStep(rules, x, step + 1);
      remember(x, step, n, at);
      return;
    }
    case 'injected':
      applyEntries(rules, x, n, at, x.step, body.entries);
      if (x.step > 0 && body.entries !== undefined && body.entries.length > 0) x.status = rules.status(x.known);
      if (body.id !== undefined) {
        x.injects.push({
          id: body.id,
          n,
          at,
          step: x.step,
          title: body.title ?? '',
          text: body.text ?? '',
          medium: body.medium ?? 'notice',
          source: body.source,
          to: body.to,
          expected: body.expected,
          justification: body.justification,
          item: body.item,
          recalled: false,
          aside: false,
        });
      }
      return;
    case 'msel':
      if (body.change !== undefined) foldMsel(x, at, body.change);
      return;
    case 'recalled':
      for (const card of x.injects) if (card.id === body.inject) card.recalled = true;
      return;
    case 'said':
      if (body.id === undefined || body.channel === undefined) return;
      if (body.form === 'question' && actor?.kind === 'player') x.asked[body.id] = actor.team;
      x.said.push({
        id: body.id,
        n,
        at,
        step: x.step,
        actor,
        form: body.form ?? 'message',
        channel: body.channel,
        text: body.text ?? '',
        about: body.about,
        row: body.row,
      });
      return;
    case 'offered': {
      const { id, from, to, clauses } = body;
      if (id === undefined || from === undefined || to === undefined || clauses === undefined) return;
      x.offers.push({
        id,
        n,
        at,
        step: x.step,
        from,
        to,
        clauses,
        note: body.note ?? '',
        ...(actor?.kind === 'bot' ? { bot: true } : {}),
        expires: body.expires ?? null,
        until: body.until ?? x.step,
        counters: body.counters,
        state: 'open',
      });
      return;
    }
    case 'answered':
      for (const offer of x.offers) {
        if (offer.id !== body.offer || body.answer === undefined) continue;
        offer.state = body.answer;
        if (body.answer !== 'accepted') continue;
        offer.since = body.step ?? x.step;
        offer.over = [offer.from, offer.to].filter((team) => x.sealed[team] !== undefined);
        // Whoever was told of the answer is a party, or the facilitator: the record's audience is the fact's.
        const agreement = agreementIn(offer);
        const fact = agreement === null ? undefined : rules.agreed?.(agreement);
        if (fact !== undefined) learn(rules, x, n, fact);
      }
      return;
    case 'noted':
      if (body.id !== undefined)
        x.notes.push({
          id: body.id,
          n,
          at,
          actor,
          text: body.text ?? '',
          moment: body.moment,
          about: body.about,
          observed: body.observed,
        });
      return;
    case 'bookmarked':
      if (body.id !== undefined)
        x.bookmarks.push({ id: body.id, n, at, label: body.label ?? '', moment: body.moment ?? n, votes: [] });
      return;
    case 'voted':
      for (const mark of x.bookmarks) {
        if (mark.id !== body.about || actor === null || !('seat' in actor)) continue;
        const others = mark.votes.filter((seat) => seat !== actor.seat);
        mark.votes = body.on === true ? [...others, actor.seat] : others;
      }
      return;
    case 'attended':
      for (const one of x.said)
        if (one.id === body.question) one.attended = { at, seat: actor?.kind === 'facilitator' ? actor.seat : null };
      return;
    case 'suspended':
      x.suspended = body.act === 'begin' ? { at, until: body.until ?? null, note: body.note ?? '' } : null;
      return;
    case 'surveyed':
      x.surveys.push({ n, actor, answers: body.answers ?? {} });
      return;
    case 'rewound':
      rewind(rules, x, at, body);
      x.knownAt = n;
      return;
    case 'forked':
      if (body.into !== undefined) x.forks.push({ into: body.into, step: body.step ?? 0 });
      return;
    case 'closed':
      x.stage = 'closed';
      x.suspended = null;
      x.clock = { running: false, deadline: null, left: null, lockedAt: null };
      x.secrets = body.secrets ?? null;
      return;
  }
}

function onBehalf(x: Exercise, { n, at, actor, body }: ToldRecord<'sealed' | 'unsealed'>): void {
  if (actor?.kind !== 'facilitator' || body.team === undefined) return;
  x.behalf.push({ n, at, step: body.step ?? x.step, team: body.team, act: body.kind, seat: actor.seat });
}

function applyEntries(
  rules: AnyRules,
  x: Exercise,
  n: number,
  at: number,
  step: number,
  entries: readonly ToldEntry[] | undefined,
): void {
  for (const entry of entries ?? []) {
    learn(rules, x, n, entry.event);
    x.lines.push({ n, at, step, aside: false, entry });
    happens(x, entry.event.type, step);
  }
}

/** The one way in which a fact enters what is known. */
function learn(rules: AnyRules, x: Exercise, n: number, fact: ToldEntry['event']): void {
  rules.apply(x.known, fact);
  x.knownAt = n;
}

/** Locked, and every awaited sheet is in: the white cell's turn. */
function reviewIfSettled(x: Exercise): void {
  if (x.stage === 'locked' && (x.status?.awaited ?? []).every((team) => x.sealed[team] !== undefined))
    x.stage = 'review';
}

function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
}
