/** Ukrainian of the deterrence module. ICU MessageFormat. */
export default {
  'deterrence.about.art5': 'Наскільки певні люди, що на напад на одного відповідять усі.',
  'deterrence.about.conv': 'Введена в дію допомога проти обіцяної: скільки з обіцянки доходить.',
  'deterrence.field.cred': 'Довіра до Альянсу',
  'deterrence.field.art5': 'Віра у статтю 5',
  'deterrence.field.pres': 'Американські війська в Європі',
  'deterrence.field.fwd': 'Передове розміщення',
  'deterrence.field.ready': 'Готовність союзників',
  'deterrence.field.nato': 'Протиповітряна оборона союзників',
  'deterrence.field.reinf': 'Підкріплення',
  'deterrence.field.auton': 'Європейська автономія',
  'deterrence.field.conv': 'Введено в дію на кожне обіцяне євро',

  'deterrence.why.before': 'значення минулого кварталу',
  'deterrence.why.ordered': 'за наказом',
  'deterrence.why.posture': 'передове розміщення',
  'deterrence.why.troops': 'американські війська прибувають або йдуть',
  'deterrence.why.defence': 'оборонні видатки',
  'deterrence.why.wear': 'зношення й ротація',
  'deterrence.why.shells': 'виробництво снарядів',
  'deterrence.why.given': 'що натомість іде Україні',
  'deterrence.why.sourcing': 'закупівлі в європейської промисловості',
  'deterrence.why.lines': 'інвестиції у виробничі лінії',
  'deterrence.why.leaving': 'американські війська йдуть',
  'deterrence.why.guarantee': 'власна гарантія',
  'deterrence.why.fielded': 'введене в дію проти обіцяного',
  'deterrence.why.conversion': 'обіцянки, що доходять до війська',
  'deterrence.why.backstop': 'американська підстраховка',
  'deterrence.why.washington': 'лінія Білого дому',
  'deterrence.why.forward': 'передове розміщення',
  'deterrence.why.cohesion': 'згуртованість',
  'deterrence.why.credibility': 'довіра',
  'deterrence.why.presence': 'американські війська в Європі',
  'deterrence.why.commitment': 'залученість США',
  'deterrence.why.readiness': 'готовність',
  'deterrence.why.habit': 'звичка трьох поколінь',

  'deterrence.lever.ready.russia': 'Операції проти кабелів та енергетики коштують союзникам готовності.',
  'deterrence.lever.cred.russia': 'Кожна проба й операція без відповіді її підточує.',
  'deterrence.lever.cred.us': 'Скажіть чітко, що стоїте за врегулюванням, не виводьте військ, відпускайте продане.',
  'deterrence.lever.cred.europe':
    'Перетворюйте обіцянки на поставки, тримайте передове розміщення, відповідайте на провокації.',
  'deterrence.lever.art5.us': 'Віру у статтю 5 тримають війська, чітка підстраховка й залученість.',
  'deterrence.lever.art5.europe': 'Передове розміщення, готовність і згуртованість – ваша частка віри у статтю 5.',
  'deterrence.lever.art5.russia': 'Провокації без відповіді та сварки союзників підточують віру.',
  'deterrence.lever.pres.us': 'Вводьте або виводьте війська кроками по п’ять тисяч.',
  'deterrence.lever.ready.europe': 'Підвищуйте оборонні видатки й розміщення; відданого на власній полиці немає.',
  'deterrence.lever.auton.us': 'Війська, що йдуть, учать Європу стояти самій.',
  'deterrence.lever.auton.europe': 'Купуйте європейське, інвестуйте в лінії, пропонуйте власні гарантії.',
  'deterrence.lever.conv.us': 'Рівень дозволів і частка перехоплювачів визначають, скільки обіцяного можна виготовити.',
  'deterrence.lever.conv.europe':
    'Інвестиції в лінії, спільні контракти й укомплектоване командування підготовки й постачання перетворюють обіцянки на зброю в дії.',
  'deterrence.lever.conv.ukraine': 'Просіть те, що можна виготовити, і стримуйте втрати.',

  'deterrence.told.posture':
    'Розміщення союзників на сході: {level, select, minimal {мінімальне} present {присутність} reinforced {посилене} other {передове}}. {moved, select, in {Сполучені Штати надсилають війська: {troops} тис.} out {Сполучені Штати виводять війська: {troops} тис.} other {Чисельність американських військ не змінюється.}}',
  'deterrence.told.readiness':
    'Готовність союзників {up, select, true {тримається або зростає} other {падає}}: {ready}.',

  'order.presence.change': 'Сили в Європі',
  'order.presence.change.help':
    'Кроки по п’ять тисяч військових. Виведення тішить виборців удома, коштує згуртованості й підштовхує європейську автономію.',
};
