/** English of the hybrid module. ICU MessageFormat. */
export default {
  'hybrid.field.resil': 'Resilience',
  'hybrid.field.cell': 'Attribution and response cell',
  'hybrid.field.attrib': 'Evidence for attribution',
  'hybrid.field.n': 'Operations so far',
  'hybrid.field.s': 'Successful operations so far',
  'hybrid.field.att': 'Operations attributed so far',
  'hybrid.field.where': 'Places of this quarter’s incidents',
  'hybrid.field.supply': 'Successes against supply this quarter',
  'hybrid.field.cable': 'Successes against cables and energy this quarter',

  'hybrid.why.operations': 'operations below the threshold',
  'hybrid.why.successes': 'operations that succeeded',
  'hybrid.why.attributed': 'operations with a name put to them',
  'hybrid.why.sabotage': 'sabotage of supply and production',
  'hybrid.why.influence': 'influence operations',
  'hybrid.why.cables': 'cables and energy links damaged',
  'hybrid.why.cyber': 'attacks on networks and satellites',
  'hybrid.why.spending': 'spending on hybrid defence',
  'hybrid.why.neglect': 'nobody pays for it',
  'hybrid.why.answer': 'an attributed operation was answered',
  'hybrid.why.unanswered': 'successes without an answer',

  'hybrid.lever.resil.europe':
    'Spend on hybrid defence: resilience decays where nothing is paid, and blocks operations where it is.',
  'hybrid.lever.att.europe': 'A standing cell and evidence raise the odds of naming who did it.',

  'hybrid.told.reported':
    '{target, select, supply {Suspected sabotage} politics {A campaign of leaks and forgeries} cables {Damage to a cable or an energy link} other {A failure of networks or satellite signals}}: {where}.',
  'hybrid.told.executed':
    'Your services report {operations, plural, =0 {no operation} one {# operation} other {# operations}} against {target, select, supply {supply lines} politics {politics} cables {cables and energy} other {networks and satellites}}: {successes, plural, =0 {none succeeded} one {# succeeded} other {# succeeded}}.',
  'hybrid.told.attributed':
    '{count, plural, one {An operation} other {# operations}} against {target, select, supply {supply lines} politics {politics} cables {cables and energy} other {networks and satellites}} can be attributed to Russia.',
  'hybrid.told.answered':
    '{response, select, attribute {Allies name Russia in public.} sanctions {Allies answer with sanctions on those responsible.} cyber {Allies answer with an operation of their own in networks.} other {Allies do not answer.}}',
  'hybrid.told.built':
    '{up, select, true {Hybrid defence is being built up} other {Hybrid defence is left to decay}}: response cell {cell}, resilience {resil}.',

  'hybrid.ask.each': 'Operation {nth} of {all}',
  'hybrid.ask.success':
    'Does an operation against {target, select, supply {supply} politics {politics} cables {cables and energy} other {networks and satellites}} succeed?',
  'hybrid.ask.attributed':
    'Can it be shown who was behind an operation against {target, select, supply {supply} politics {politics} cables {cables and energy} other {networks and satellites}}?',

  'order.resilience.level': 'Hybrid defence',
  'order.resilience.level.help':
    'Resilience, evidence and a cell that answers around the clock. What is not paid for decays.',
  'order.resilience.level.neglect': 'Leave it',
  'order.resilience.level.neglect.help': 'Everything decays.',
  'order.resilience.level.basic': 'Basic',
  'order.resilience.level.basic.help': 'Resilience +0.8, cell +3 a quarter.',
  'order.resilience.level.strong': 'Strong',
  'order.resilience.level.strong.help': 'Resilience +2.4, cell +9 a quarter.',
  'order.resilience.level.maximal': 'Maximal',
  'order.resilience.level.maximal.help': 'Resilience +4, cell +9 a quarter.',
  'order.resilience.response': 'Prepared response',
  'order.resilience.response.help':
    'Taken if an operation can be attributed. The harder it is, the more it deters and the more it escalates.',
  'order.resilience.response.none': 'None',
  'order.resilience.response.none.help': 'Nothing happens. Two unanswered successes cost credibility.',
  'order.resilience.response.attribute': 'Name it',
  'order.resilience.response.attribute.help': 'Public attribution.',
  'order.resilience.response.sanctions': 'Sanction it',
  'order.resilience.response.sanctions.help': 'Also costs the Russian economy a little.',
  'order.resilience.response.cyber': 'Strike back in networks',
  'order.resilience.response.cyber.help': 'Deters most, escalates most.',
  'order.campaign.level': 'Operations below the threshold',
  'order.campaign.level.help':
    'Sabotage, leaks, cables, networks. Success wears the Alliance down; attribution lets it close ranks.',
  'order.campaign.level.none': 'None',
  'order.campaign.level.none.help': 'What happens anyway: less than one a quarter.',
  'order.campaign.level.low': 'Low',
  'order.campaign.level.low.help': 'About 2 a quarter.',
  'order.campaign.level.medium': 'Medium',
  'order.campaign.level.medium.help': 'About 4 a quarter.',
  'order.campaign.level.high': 'High',
  'order.campaign.level.high.help': 'About 5 a quarter.',
  'order.campaign.target': 'Against what',
  'order.campaign.target.help': 'One target a quarter.',
  'order.campaign.target.supply': 'Supply and production',
  'order.campaign.target.supply.help': 'Lines, shells and deliveries to Ukraine.',
  'order.campaign.target.politics': 'Politics',
  'order.campaign.target.politics.help': 'Your narrative spreads; will falls, in the west most.',
  'order.campaign.target.cables': 'Cables and energy',
  'order.campaign.target.cables.help': 'Readiness falls, repairs cost money.',
  'order.campaign.target.cyber': 'Networks and satellites',
  'order.campaign.target.cyber.help': 'Reinforcement and credibility fall.',
};
