/** Ukrainian of signalling and seizure. ICU MessageFormat. */
export default {
  'option.signals': 'Сигнали й захоплення',
  'option.signals.help':
    'Високо на драбині ядерні держави можуть подавати сигнали; Москва може спробувати обмежене захоплення землі союзника; поставки можуть іти без оголошення. Керівник може зупинити кожен сигнал і захоплення.',
  'signals.field.given': 'Ядерних сигналів досі',
  'signals.field.seizures': 'Спроб захоплення досі',
  'signals.field.dead': 'Стаття 5 мертва на папері',
  'signals.why.given': 'ядерний сигнал',
  'signals.why.signal': 'ядерний сигнал',
  'signals.why.covert': 'поставки без оголошення',
  'signals.why.seized': 'обмежене захоплення',
  'signals.why.answered': 'союзники відповіли на захоплення',
  'signals.why.unanswered': 'союзники не відповіли на захоплення',
  'signals.lever.given.us': 'Ваш голос – один із трьох; він зміцнює віру й підіймає драбину.',
  'signals.lever.given.europe': 'Дві ядерні держави Європи можуть говорити самі за себе.',
  'signals.lever.given.russia': 'Сигнал лякає того, кому він призначений, і всіх інших.',
  'signals.told.given': 'Ядерний сигнал: {by}; адресат: {to}.',
  'signals.told.held': 'Ваш ядерний сигнал стримали.',
  'signals.told.covert': 'Ударні пакети прибувають без оголошення: тихіше й на чотири тижні пізніше.',
  'signals.told.seized':
    'Російські війська захоплюють смугу землі союзника. {answered, select, true {Союзники вводять у дію статтю 5 і відповідають.} other {Союзники не погоджують відповіді. На папері Альянс живе.}}',
  'signals.told.waited':
    'Захоплення не розпочали: {ready, select, true {його стримали в останню мить.} other {Альянс виглядав менш розколотим, ніж потрібно.}}',
  'signals.ask.gate-us': 'Чи пропускає біла група американський ядерний сигнал?',
  'signals.ask.gate-europe': 'Чи пропускає біла група європейський ядерний сигнал?',
  'signals.ask.gate-russia': 'Чи пропускає біла група російський ядерний сигнал?',
  'signals.ask.seizure': 'Чи погоджується біла група на обмежене захоплення?',
  'signals.ask.vote': 'Чи погоджуються союзники відповісти на захоплення за статтею 5?',
  'refusal.ladder-too-low': 'Драбина стоїть на {e}; для цього потрібно {needed}. Поки що облиште це.',
  'order.signalRussia.to': 'Ядерний сигнал',
  'order.signalRussia.to.help':
    'Від ескалації 60. Ескалація +6; воля адресата −2; віра у статтю 5 −3. Біла група може його стримати.',
  'order.signalRussia.to.none': 'Немає',
  'order.signalRussia.to.none.help': 'Мовчати.',
  'order.signalRussia.to.europe': 'Європі',
  'order.signalRussia.to.europe.help': 'Воля в кожному блоці −2.',
  'order.signalRussia.to.us': 'Вашингтону',
  'order.signalRussia.to.us.help': 'Підтримка американської громадськості −2.',
  'order.signalRussia.to.ukraine': 'Києву',
  'order.signalRussia.to.ukraine.help': 'Воля України −2.',
  'order.signalUs.given': 'Ядерний сигнал',
  'order.signalUs.given.help':
    'Від ескалації 60. Ескалація +6; воля Росії −2; віра у статтю 5 +3. Біла група може його стримати.',
  'order.signalEurope.given': 'Ядерний сигнал',
  'order.signalEurope.given.help':
    'Від ескалації 60. Ескалація +6; воля Росії −2; віра у статтю 5 +3. Біла група може його стримати.',
  'order.delivery.covert': 'Постачати без оголошення',
  'order.delivery.covert.help':
    'Ударні пакети, про які ніхто не оголошує: ескалація −0,5, а 5 % допомоги кварталу рахується із запізненням.',
  'order.seizure.attempt': 'Обмежене захоплення',
  'order.seizure.attempt.help':
    'Від ескалації 55; починається, лише якщо віра у статтю 5 і згуртованість насправді нижчі за 45. Союзники голосують. Якщо не змогли – стаття 5 мертва на папері.',
};
