/** Words that set a counter-offer apart from the offer it answers. */
export default {
  changed: 'Changed',
  'changed.from': 'Offered to us: {was}',
  added: 'Added',
  removed: 'Removed',
  'put-back': 'Put back',
  'put-back.clause': 'Put back: {clause}',
  'until.now': 'this turn',
  'until.step': 'turn {step}',
} as const;
