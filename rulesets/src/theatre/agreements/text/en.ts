/** English of agreements: how they read, what they say on a sheet, why one cannot be made. ICU MessageFormat. */
export default {
  'agreement.amount': '{value} {unit}',
  'agreement.said.bound': '{what} {value}',
  'agreement.said.rung': '{what} “{value}”',
  'agreement.said.just': '{what}: {value}',
  'agreement.said.word': '“{words}”',
  'agreement.bound':
    'Promised to {to} until turn {step, number}: {clause}{more, plural, =0 {} one {, and # promise more} other {, and # promises more}}. Not keeping to it breaks your word.',
  'agreement.told.agreed':
    'Agreed between {from} and {to}: {clauses, plural, one {# clause} other {# clauses}}, binding until turn {until, number}.',
  'agreement.told.kept': 'Promise kept by {by} to {to}. {clause}',
  'agreement.told.broken': 'Promise broken by {by} to {to}. {clause}',
  'agreement.told.lapsed': 'An agreement has run out.',

  'agreement.state.standing': 'stands',
  'agreement.state.over': 'broken',
  'agreement.table': 'Agreements',
  'agreement.table.promised': 'Promised',
  'agreement.table.to': 'To',
  'agreement.table.until': 'Until turn',
  'agreement.table.state': 'State',

  'clause.value': 'Promised',
  'clause.words': 'In words',
  'clause.word': 'A promise in words',
  'clause.word.help': 'Stands in the record and binds no order: whether it was kept is for people to say.',

  'theatre.why.ordered': 'what was ordered',
  'theatre.why.promised': 'what was promised',
  'theatre.why.breach': 'a broken promise',

  'refusal.not-yours-to-promise': '“{clause}” is another team’s to promise. Ask for it instead.',
  'refusal.promises-conflict': 'Two promises exclude each other. {one}. {other}. Leave one out.',
  'refusal.cannot-promise': 'With what you have promised already, this cannot be kept. {why}',
};
