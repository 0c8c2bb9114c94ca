/** English of the escalation module. ICU MessageFormat. */
export default {
  'escalation.about.e': 'The height of the ladder. From 70 on the order is torn; a clash of arms is near.',
  'escalation.field.e': 'Escalation',
  'escalation.field.mis': 'Misperception',
  'escalation.field.peak': 'Highest escalation so far',
  'escalation.field.rung': 'Rung of the ladder',
  'escalation.field.incident': 'Serious incidents so far',
  'escalation.field.clash': 'Allied and Russian forces have fought',
  'escalation.panel.ladder': 'Escalation ladder',
  'escalation.rung.routine': 'Routine',
  'escalation.rung.subThreshold': 'Below the threshold',
  'escalation.rung.warInUkraine': 'War in Ukraine only',
  'escalation.rung.periphery': 'Strikes at the periphery',
  'escalation.rung.incidents': 'Direct incidents',
  'escalation.rung.clash': 'Limited clash',
  'escalation.rung.signalling': 'Strategic signalling',

  'escalation.why.habit': 'the usual amount of misreading',
  'escalation.why.ladder': 'the height of the ladder',
  'escalation.why.probing': 'frequent probing',
  'escalation.why.hotline': 'a military hotline',
  'escalation.why.even': 'an even-handed line in the talks',
  'escalation.why.calm': 'both sides draw back',
  'escalation.why.ceasefire': 'a ceasefire holds',
  'escalation.why.strike': 'permission for deep strikes',
  'escalation.why.posture': 'allied posture in the east',
  'escalation.why.grant': 'a grant request in Congress',
  'escalation.why.incident': 'a serious incident',
  'escalation.why.climbed': 'a new height',
  'escalation.why.clash': 'forces have fought',
  'escalation.why.rally': 'allies close ranks after an incident',
  'escalation.why.quarrel': 'allies quarrel over an incident',

  'escalation.rest.incident':
    'drawn by chance: likelier the higher the ladder stands and the worse the sides read each other; the white cell knows the odds',
  'escalation.rest.outcome':
    'drawn by chance: likelier the higher the ladder stands and the worse the sides read each other; the firmer Article 5 is believed, the less likely it becomes a clash; the white cell knows the odds',
  'escalation.lever.e.us': 'Strike permission and intelligence push it up; a ceasefire pulls it down most.',
  'escalation.lever.e.europe':
    'Orders to fire, posture and hard responses push it up; a hotline lowers the risk at the same height.',
  'escalation.lever.e.ukraine': 'Deep strikes push it up.',
  'escalation.lever.e.russia': 'Raids, probes and operations push it up.',
  'escalation.lever.mis.us': 'An even-handed line in the talks lowers it a little.',
  'escalation.lever.mis.europe': 'A military hotline lowers it by a lot.',
  'escalation.lever.mis.russia': 'Frequent probing raises it.',

  'escalation.told.rung':
    '{up, select, true {The ladder is climbed} other {The ladder is stepped down}}: from {from} to {to}.',
  'escalation.told.incident':
    'A serious incident between Russia and the Alliance. {outcome, select, clash {It does not stay at that.} rally {Allies close ranks.} other {Allies quarrel over what to do.}}',
  'escalation.told.clash':
    'Allied and Russian forces have fought. Both governments say that it was limited and is over.',

  'escalation.ask.incident': 'Is there a serious incident between Russia and the Alliance?',
  'escalation.ask.outcome': 'What becomes of the incident?',
};
