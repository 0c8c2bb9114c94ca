/**
 * Where each field of the flagship's order sheets is printed. A section is a decision card or a few that belong together;
 * those of optional modules stay out of a sheet that has nothing to put into them.
 */
import { type Known, text } from '@sandtable/shared';
import type { Flagship, FlagshipState } from '../theatre/flagship.ts';
import type { Layout, SectionPlan } from '../theatre/sheet.ts';
import { purseOf } from './envelope.ts';

function section(
  id: string,
  fields: readonly string[],
  more: Partial<SectionPlan<Flagship>> = {},
): SectionPlan<Flagship> {
  return { id, title: text(`pledge.section.${id}`), help: text(`pledge.section.${id}.help`), fields, ...more };
}

function drawer(id: string, fields: readonly string[]): SectionPlan<Flagship> {
  return section(id, fields, { advanced: true });
}

function statement(type: string) {
  return section('statement', [`${type}.words`, `${type}.to`, `${type}.tone`]);
}

/** What Europe can spend in a quarter, from the defence shares that everybody knows. */
function purse(known: Known<FlagshipState>) {
  return {
    label: text('pledge.purse'),
    total: Math.round(purseOf(known) * 10) / 10,
    unit: { label: text('unit.eurBn'), digits: 1 },
  };
}

export const layout: Layout<Flagship> = {
  us: [
    section('arms', ['release.level', 'interceptors.share', 'grant.amount']),
    section('allies', ['burden.demand', 'presence.change']),
    section('reach', ['strike.permission', 'strike.intelligence']),
    section('pressure', ['diplomacy.line', 'diplomacy.backstop', 'sanctions.level']),
    drawer('arsenal', ['arsenal.build']),
    drawer('settlement', ['seat.granted', 'membership.path']),
    section('signals', ['signalUs.given', 'delivery.covert']),
    drawer('alliance', ['statementUs.line', 'formulaUs.rule']),
    drawer('wider', ['pacific.programme', 'homeland.priority']),
    drawer('works', ['linkUs.batteries', 'researchUs.funded']),
    statement('speechUs'),
  ],
  europe: [
    section('defence', ['defence.step']),
    section(
      'envelope',
      ['military.amount', 'finance.amount', 'finance.instrument', 'lines.build', 'lines.contract', 'stocks.amount'],
      { purse },
    ),
    section('sourcing', ['sourcing.weights']),
    section('airspace', ['posture.level', 'posture.roe']),
    section('resilience', ['resilience.level', 'resilience.response']),
    section('guarantee', ['guarantee.level']),
    drawer('programmes', [
      'programmes.command',
      'programmes.enforcement',
      'programmes.hotline',
      'programmes.sidePayments',
      'programmes.information',
    ]),
    section('signals', ['signalEurope.given']),
    section('agenda', ['vanguard.company']),
    drawer('alliance', [
      'statementEurope.line',
      'formulaEurope.rule',
      'peers.press',
      'peers.audit',
      'caveats.east',
      'caveats.west',
      'caveats.north',
    ]),
    drawer('redLines', [
      'redLines.tests',
      'redLines.published',
      'redLines.evidence',
      'shield.disclose',
      'shield.harden',
    ]),
    drawer('wider', ['tasks.weights', 'mobility.pass']),
    drawer('works', [
      'pool.share',
      'pool.draw',
      'ventures.waiver',
      'ventures.found',
      'ventures.resilience',
      'links.batteries',
      'links.security',
      'researchEurope.funded',
    ]),
    statement('speechEurope'),
  ],
  ukraine: [
    section('army', ['mobilisation.intake', 'ground.posture']),
    section('sky', ['airDefence.weights']),
    section('requests', ['requirements.weights']),
    section('factories', ['production.weights']),
    section('deep', ['deepStrike.effort', 'deepStrike.target']),
    section('table', ['stance.level']),
    section('home', ['reform.level', 'reform.information']),
    section('agenda', ['claims.positions', 'claims.musts']),
    drawer('works', ['researchUkraine.funded']),
    statement('speechUkraine'),
  ],
  russia: [
    section('economy', ['warSpending.share', 'recruitment.target']),
    section('offensive', ['offensive.intensity']),
    section('raids', ['raids.volume', 'raids.targets']),
    section('plants', ['armsProduction.weights']),
    section('probes', ['probing.level', 'probing.kind']),
    section('campaign', ['campaign.level', 'campaign.target']),
    section('terms', ['terms.stance', 'terms.information']),
    drawer('conduct', ['armsProduction.research', 'terms.violate']),
    section('agenda', ['conditions.positions', 'conditions.musts', 'withdrawal.now']),
    section('signals', ['signalRussia.to', 'seizure.attempt']),
    drawer('works', ['researchRussia.funded']),
    statement('speechRussia'),
  ],
};
