/** Ukrainian of the hybrid module. ICU MessageFormat. */
export default {
  'hybrid.field.resil': 'Стійкість',
  'hybrid.field.cell': 'Центр атрибуції та реагування',
  'hybrid.field.attrib': 'Докази для атрибуції',
  'hybrid.field.n': 'Операції досі',
  'hybrid.field.s': 'Успішні операції досі',
  'hybrid.field.att': 'Операції, атрибутовані досі',
  'hybrid.field.where': 'Місця інцидентів цього кварталу',
  'hybrid.field.supply': 'Успіхи проти постачання цього кварталу',
  'hybrid.field.cable': 'Успіхи проти кабелів та енергетики цього кварталу',

  'hybrid.why.operations': 'операції нижче порога',
  'hybrid.why.successes': 'операції, що вдалися',
  'hybrid.why.attributed': 'операції, виконавця яких названо',
  'hybrid.why.sabotage': 'диверсії проти постачання й виробництва',
  'hybrid.why.influence': 'операції впливу',
  'hybrid.why.cables': 'пошкоджені кабелі та енергетичні з’єднання',
  'hybrid.why.cyber': 'атаки на мережі та супутники',
  'hybrid.why.spending': 'видатки на гібридну оборону',
  'hybrid.why.neglect': 'ніхто за це не платить',
  'hybrid.why.answer': 'на атрибутовану операцію відповіли',
  'hybrid.why.unanswered': 'успіхи без відповіді',

  'hybrid.lever.resil.europe':
    'Витрачайтеся на гібридну оборону: без коштів стійкість занепадає, з коштами блокує операції.',
  'hybrid.lever.att.europe': 'Постійний центр і докази підвищують шанси назвати винного.',

  'hybrid.told.reported':
    '{target, select, supply {Підозра на диверсію} politics {Кампанія витоків і фальшивок} cables {Пошкодження кабелю чи енергетичного з’єднання} other {Збій мереж або супутникового сигналу}}: {where}.',
  'hybrid.told.executed':
    'Ваші служби доповідають: {operations, plural, =0 {жодної операції} one {# операція} few {# операції} many {# операцій} other {# операції}} проти {target, select, supply {ліній постачання} politics {політичного життя} cables {кабелів та енергетики} other {мереж і супутників}}; {successes, plural, =0 {жодна не вдалася} one {вдалася #} other {вдалося #}}.',
  'hybrid.told.attributed':
    '{count, plural, =1 {Операцію} one {# операцію} few {# операції} many {# операцій} other {# операції}} проти {target, select, supply {ліній постачання} politics {політичного життя} cables {кабелів та енергетики} other {мереж і супутників}} можна приписати Росії.',
  'hybrid.told.answered':
    '{response, select, attribute {Союзники публічно називають Росію.} sanctions {Союзники відповідають санкціями проти винних.} cyber {Союзники відповідають власною операцією в мережах.} other {Союзники не відповідають.}}',
  'hybrid.told.built':
    '{up, select, true {Гібридну оборону розбудовують} other {Гібридна оборона занепадає}}: центр реагування {cell}, стійкість {resil}.',

  'hybrid.ask.each': 'Операція {nth} з {all}',
  'hybrid.ask.success':
    'Чи вдасться операція проти {target, select, supply {постачання} politics {політичного життя} cables {кабелів та енергетики} other {мереж і супутників}}?',
  'hybrid.ask.attributed':
    'Чи можна довести, хто стояв за операцією проти {target, select, supply {постачання} politics {політичного життя} cables {кабелів та енергетики} other {мереж і супутників}}?',

  'order.resilience.level': 'Гібридна оборона',
  'order.resilience.level.help': 'Стійкість, докази й центр, що реагує цілодобово. За що не платять, те занепадає.',
  'order.resilience.level.neglect': 'Занедбати',
  'order.resilience.level.neglect.help': 'Усе занепадає.',
  'order.resilience.level.basic': 'Базова',
  'order.resilience.level.basic.help': 'Стійкість +0,8, центр +3 за квартал.',
  'order.resilience.level.strong': 'Сильна',
  'order.resilience.level.strong.help': 'Стійкість +2,4, центр +9 за квартал.',
  'order.resilience.level.maximal': 'Максимальна',
  'order.resilience.level.maximal.help': 'Стійкість +4, центр +9 за квартал.',
  'order.resilience.response': 'Підготовлена відповідь',
  'order.resilience.response.help':
    'Її застосовують, якщо операцію можна приписати. Що вона жорсткіша, то більше стримує і загострює.',
  'order.resilience.response.none': 'Немає',
  'order.resilience.response.none.help': 'Нічого не відбувається. Два успіхи без відповіді коштують довіри.',
  'order.resilience.response.attribute': 'Назвати',
  'order.resilience.response.attribute.help': 'Публічна атрибуція.',
  'order.resilience.response.sanctions': 'Запровадити санкції',
  'order.resilience.response.sanctions.help': 'Трохи шкодить і російській економіці.',
  'order.resilience.response.cyber': 'Відповісти в мережах',
  'order.resilience.response.cyber.help': 'Найбільше стримує, найбільше загострює.',
  'order.campaign.level': 'Операції нижче порога',
  'order.campaign.level.help':
    'Диверсії, витоки, кабелі, мережі. Успіх виснажує Альянс; атрибуція дає йому зімкнути лави.',
  'order.campaign.level.none': 'Жодних',
  'order.campaign.level.none.help': 'Те, що стається і так: менш ніж одна за квартал.',
  'order.campaign.level.low': 'Мало',
  'order.campaign.level.low.help': 'Близько 2 за квартал.',
  'order.campaign.level.medium': 'Помірно',
  'order.campaign.level.medium.help': 'Близько 4 за квартал.',
  'order.campaign.level.high': 'Багато',
  'order.campaign.level.high.help': 'Близько 5 за квартал.',
  'order.campaign.target': 'Проти чого',
  'order.campaign.target.help': 'Одна ціль за квартал.',
  'order.campaign.target.supply': 'Постачання й виробництво',
  'order.campaign.target.supply.help': 'Лінії, снаряди й поставки Україні.',
  'order.campaign.target.politics': 'Політика',
  'order.campaign.target.politics.help': 'Ваш наратив шириться; воля падає, найбільше на заході.',
  'order.campaign.target.cables': 'Кабелі та енергетика',
  'order.campaign.target.cables.help': 'Готовність падає, ремонт коштує грошей.',
  'order.campaign.target.cyber': 'Мережі та супутники',
  'order.campaign.target.cyber.help': 'Падають підкріплення й довіра.',
};
