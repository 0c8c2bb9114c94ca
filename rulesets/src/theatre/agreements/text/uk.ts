/** Домовленості українською: як вони читаються, що про них сказано на аркуші, чому їх не можна укласти. ICU MessageFormat. */
export default {
  'agreement.amount': '{value} {unit}',
  'agreement.said.bound': '{what} {value}',
  'agreement.said.rung': '{what} «{value}»',
  'agreement.said.just': '{what}: {value}',
  'agreement.said.word': '«{words}»',
  'agreement.bound':
    'Обіцяно ({to}) до ходу {step, number}: {clause}{more, plural, =0 {} one {, і ще # обіцянка} few {, і ще # обіцянки} other {, і ще # обіцянок}}. Інакше слово порушено.',
  'agreement.told.agreed':
    'Домовленість: {from} та {to}. {clauses, plural, one {# умова} few {# умови} other {# умов}}, діє до ходу {until, number}.',
  'agreement.told.kept': 'Слова дотримано: {by} → {to}. {clause}',
  'agreement.told.broken': 'Слово порушено: {by} → {to}. {clause}',
  'agreement.told.lapsed': 'Строк домовленості вичерпано.',

  'agreement.state.standing': 'чинна',
  'agreement.state.over': 'порушена',
  'agreement.table': 'Домовленості',
  'agreement.table.promised': 'Обіцяно',
  'agreement.table.to': 'Кому',
  'agreement.table.until': 'До ходу',
  'agreement.table.state': 'Стан',

  'clause.value': 'Обіцяно',
  'clause.words': 'Словами',
  'clause.word': 'Обіцянка словами',
  'clause.word.help': 'Лишається в записі й не зобов’язує жодного наказу: чи її дотримано, скажуть люди.',

  'theatre.why.ordered': 'що було наказано',
  'theatre.why.promised': 'що було обіцяно',
  'theatre.why.breach': 'порушена обіцянка',

  'refusal.not-yours-to-promise': '«{clause}» може обіцяти лише інша сторона. Натомість попросіть про це.',
  'refusal.promises-conflict': 'Дві обіцянки виключають одна одну. {one}. {other}. Лишіть одну.',
  'refusal.cannot-promise': 'Разом із тим, що вже обіцяно, цього не дотримати. {why}',
};
