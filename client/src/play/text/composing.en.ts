/** Words of an offer that is being put together. */
export default {
  sentence: '<b>We give</b> {ours}. <b>{team}</b>: {theirs}. {terms}',
  nothing: 'nothing in return',
  'until.now': 'It binds this turn.',
  until: 'It binds through turn {step}.',
  'cannot.ours': 'As things stand you could not keep your part. {why}',
  'cannot.accept': 'You cannot keep your part any more. {why}',
  moved: '{clause}: place {place} of {count}',
  'move.keys': 'Alt and the up or down arrow move this clause.',
  'minutes.left': '{minutes, plural, =0 {less than a minute left} one {# min left} other {# min left}}',
  restored: 'Restored from this device',
} as const;
