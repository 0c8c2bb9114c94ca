/** Слова пропозиції, яку складають. */
export default {
  sentence: '<b>Ми даємо</b>: {ours}. <b>{team}</b>: {theirs}. {terms}',
  nothing: 'нічого',
  'until.now': 'Діє цього ходу.',
  until: 'Діє до ходу {step} включно.',
  'cannot.ours': 'За нинішніх умов ви не змогли б виконати свою частину. {why}',
  'cannot.accept': 'Ви більше не можете виконати свою частину. {why}',
  moved: '{clause}: місце {place} із {count}',
  'move.keys': 'Alt і стрілка вгору або вниз переміщують цей пункт.',
  'minutes.left':
    '{minutes, plural, =0 {лишилося менше хвилини} one {лишилася # хв} few {лишилося # хв} many {лишилося # хв} other {лишилося # хв}}',
  restored: 'Відновлено з цього пристрою',
} as const;
