/** A quarter among allies: before budgets are set, and after what happened in the air. */
import { ROE } from '../airspace/orders.ts';
import { at, rung } from '../arithmetic.ts';
import { A, EU, N, P } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { NUM as POLITICS } from '../politics/numbers.ts';
import { DEMANDS } from '../treasury/orders.ts';
import { alliance as face } from './face.ts';
import { NUM } from './numbers.ts';

type AllianceStep = Step<'alliance'>;

const BLOCS = [
  { id: 'east', share: 'shareEast' },
  { id: 'west', share: 'shareWest' },
  { id: 'north', share: 'shareNorth' },
] as const;

function open(step: AllianceStep): void {
  kept(step);
  said(step);
  formula(step);
  peers(step);
  caveats(step);
}

/** Who spoke of resolve last quarter is held to it: what was promised must have arrived by now. */
function kept(step: AllianceStep): void {
  step.heading('statement');
  const { own, state } = step;
  if (state.deterrence.conv >= NUM.resolveKept) return;
  for (const by of ['us', 'europe'] as const) {
    if ((by === 'us' ? own.saidUs : own.saidEurope) !== 'resolve') continue;
    step.nudge('deterrence', 'cred', NUM.resolveFailed, 'unkept', A);
    if (step.live)
      step.note({ type: 'alliance.unkept', by }, A, {
        parts: [['unkept', state.deterrence.conv - NUM.resolveKept, A]],
      });
  }
}

function said(step: AllianceStep): void {
  step.heading('statement');
  const { statementUs, statementEurope } = step.orders;
  for (const by of ['us', 'europe'] as const) {
    const given = by === 'us' ? statementUs : statementEurope;
    const { line } = given.order;
    if (line === 'none') continue;
    if (line === 'unity') step.nudge('politics', 'coh', NUM.unityCoh, 'unity', P, given);
    if (line === 'resolve') step.nudge('deterrence', 'cred', NUM.resolveCred, 'resolve', P, given);
    if (line === 'realism') {
      step.send('talks', 'lev', 'add', NUM.realismLev, 'realism', P, given);
      step.nudge('politics', 'coh', NUM.realismCoh, 'realism', P, given);
    }
    if (line === 'ultimatum') {
      for (const { share } of BLOCS) step.send('treasury', share, 'add', NUM.ultimatumShare, 'ultimatum', P, given);
      step.nudge('politics', 'coh', NUM.ultimatumCoh, 'ultimatum', P, given);
    }
    if (line === 'protest') {
      step.nudge('politics', 'us', NUM.protestUs, 'protest', P, given);
      step.nudge('politics', 'coh', NUM.protestCoh, 'protest', P, given);
    }
    if (step.live) step.note({ type: 'alliance.said', by, line }, P, { orders: [given] });
  }
  step.set('saidUs', statementUs.order.line, step.live && { orders: [statementUs] });
  step.set('saidEurope', statementEurope.order.line, step.live && { orders: [statementEurope] });
}

/** In force where both sides of the Atlantic name the same rule. */
function formula(step: AllianceStep): void {
  step.heading('formula');
  const { formulaUs, formulaEurope, burden } = step.orders;
  const { rule } = formulaUs.order;
  const adopted = rule === formulaEurope.order.rule ? rule : 'none';
  const both = { orders: [formulaUs, formulaEurope] };
  if (step.live && adopted !== step.own.formula) step.note({ type: 'alliance.formula', rule: adopted }, P, both);
  step.set('formula', adopted, both);
  if (adopted === 'none') return;
  const cost = at(POLITICS.cohDemand, rung(DEMANDS, burden.order.demand));
  step.nudge('politics', 'coh', -NUM.formulaRelief * cost, 'formula', P, formulaEurope);
  step.nudge('politics', 'gap', NUM.formulaGap, 'formula', P, formulaEurope);
  if (adopted !== 'geography') return;
  BLOCS.forEach(({ share }, i) => {
    step.send('treasury', share, 'add', at(NUM.geography, i), 'formula', P, formulaEurope);
  });
}

function peers(step: AllianceStep): void {
  step.heading('peers');
  const { peers: given } = step.orders;
  const { press, audit } = given.order;
  const pressed = BLOCS.find(({ id }) => id === press);
  if (pressed !== undefined) {
    step.send('treasury', pressed.share, 'add', NUM.pressShare, 'pressure', N, given);
    step.nudge('politics', 'gap', NUM.pressGap, 'pressure', N, given);
  }
  const left = audit ? NUM.auditAid : 1;
  step.make('audit', left, step.live && { parts: [['audit', left - step.own.audit, EU, given]] });
  // Not in Europe's name: where nobody plays with audits, leakage is no lever of Europe's.
  if (audit) step.nudge('aid', 'leak', NUM.auditLeak, 'audit', A);
}

/** A bloc that keeps out weakens every engagement, and the others remember. */
function caveats(step: AllianceStep): void {
  step.heading('caveat');
  const { caveats: given } = step.orders;
  let shooters = 1;
  let out = 0;
  BLOCS.forEach(({ id }, i) => {
    if (!given.order[id]) return;
    shooters -= at(NUM.blocWeight, i);
    out++;
  });
  const before = step.own.shooters;
  step.make(
    'shooters',
    Math.max(0, shooters),
    step.live && { parts: [['caveat', Math.max(0, shooters) - before, P, given]] },
  );
  if (out === 0) return;
  step.nudge('politics', 'gap', NUM.caveatGap * out, 'caveat', P, given);
  if (step.live) step.note({ type: 'alliance.caveats', share: step.own.shooters }, P, { orders: [given] });
}

/** Where the rules let allies strike the launch area, an accident is answered on Russian soil. */
function react(step: AllianceStep): void {
  step.heading('strike');
  const { airspace } = step.state;
  const roe = airspace.crewed === 1 ? airspace.roeCrewed : airspace.roe;
  if (airspace.acc === 1 && roe === rung(ROE, 'strike'))
    step.nudge('escalation', 'e', NUM.strikeE, 'strike', P, step.orders.posture);
}

export const alliance: FlagshipModule<'alliance'> = { face, steps: { open, react } };
