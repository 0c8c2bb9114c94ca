/** Ukrainian of the marks in a counter-offer. */
export default {
  changed: 'Змінено',
  'changed.from': 'Нам пропонували: {was}',
  added: 'Додано',
  removed: 'Прибрано',
  'put-back': 'Повернути',
  'put-back.clause': 'Повернути: {clause}',
  'until.now': 'до цього ходу',
  'until.step': 'до ходу {step}',
};
