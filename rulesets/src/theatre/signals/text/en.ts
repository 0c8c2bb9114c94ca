/** English of signalling and seizure. ICU MessageFormat. */
export default {
  'option.signals': 'Signalling and seizure',
  'option.signals.help':
    'High on the ladder, nuclear powers may signal; Moscow may try a limited seizure of allied ground; deliveries may go unannounced. The facilitator may stop each signal and seizure.',
  'signals.field.given': 'Nuclear signals so far',
  'signals.field.seizures': 'Seizures tried so far',
  'signals.field.dead': 'Article 5 dead on paper',
  'signals.why.given': 'a nuclear signal',
  'signals.why.signal': 'a nuclear signal',
  'signals.why.covert': 'deliveries without announcement',
  'signals.why.seized': 'a limited seizure',
  'signals.why.answered': 'allies answered a seizure',
  'signals.why.unanswered': 'allies did not answer a seizure',
  'signals.rest.gate-us': 'the gate of the white cell: it lets most signals pass, not all',
  'signals.rest.gate-europe': 'the gate of the white cell: it lets most signals pass, not all',
  'signals.rest.gate-russia': 'the gate of the white cell: it lets most signals pass, not all',
  'signals.rest.seizure': 'the consent of the white cell: mostly given where the conditions are met, not always',
  'signals.rest.vote':
    'a vote drawn by chance: likelier to pass the firmer cohesion and American commitment; the white cell knows the odds',
  'signals.lever.given.us': 'Yours is one of the three voices; it steadies belief and raises the ladder.',
  'signals.lever.given.europe': 'Europe’s two nuclear powers can speak for themselves.',
  'signals.lever.given.russia': 'A signal frightens whom it is for, and everybody else.',
  'signals.told.given': 'A nuclear signal by {by}, meant for {to}.',
  'signals.told.held': 'Your nuclear signal was held back.',
  'signals.told.covert': 'Strike packages arrive without announcement: quieter, and four weeks later.',
  'signals.told.seized':
    'Russian troops seize a strip of allied ground. {answered, select, true {The allies invoke Article 5 and answer.} other {The allies do not agree on an answer. On paper the Alliance lives on.}}',
  'signals.told.waited':
    'The seizure was not tried: {ready, select, true {it was held back at the last moment.} other {the Alliance looked less divided than it needs to.}}',
  'signals.ask.gate-us': 'Does the white cell let the American nuclear signal pass?',
  'signals.ask.gate-europe': 'Does the white cell let the European nuclear signal pass?',
  'signals.ask.gate-russia': 'Does the white cell let the Russian nuclear signal pass?',
  'signals.ask.seizure': 'Does the white cell consent to a limited seizure?',
  'signals.ask.vote': 'Do the allies agree to answer the seizure under Article 5?',
  'refusal.ladder-too-low': 'The ladder stands at {e}; this needs {needed}. Leave it for now.',
  'order.signalRussia.to': 'Nuclear signal',
  'order.signalRussia.to.help':
    'From escalation 60 on. Escalation +6; will of whom it is for −2; belief in Article 5 −3. The white cell may hold it back.',
  'order.signalRussia.to.none': 'None',
  'order.signalRussia.to.none.help': 'Say nothing.',
  'order.signalRussia.to.europe': 'To Europe',
  'order.signalRussia.to.europe.help': 'Will in every bloc −2.',
  'order.signalRussia.to.us': 'To Washington',
  'order.signalRussia.to.us.help': 'Support among the American public −2.',
  'order.signalRussia.to.ukraine': 'To Kyiv',
  'order.signalRussia.to.ukraine.help': 'Ukrainian will −2.',
  'order.signalUs.given': 'Nuclear signal',
  'order.signalUs.given.help':
    'From escalation 60 on. Escalation +6; Russian will −2; belief in Article 5 +3. The white cell may hold it back.',
  'order.signalEurope.given': 'Nuclear signal',
  'order.signalEurope.given.help':
    'From escalation 60 on. Escalation +6; Russian will −2; belief in Article 5 +3. The white cell may hold it back.',
  'order.delivery.covert': 'Deliver unannounced',
  'order.delivery.covert.help':
    'Strike packages that nobody announces: escalation −0.5, and 5 % of the quarter’s aid counts late.',
  'order.seizure.attempt': 'Limited seizure',
  'order.seizure.attempt.help':
    'From escalation 55 on; tried only if belief in Article 5 and cohesion both stand below 45 in truth. The allies vote. If they fail, Article 5 is dead on paper.',
};
