/** Ukrainian of the scoring module. ICU MessageFormat. */
export default {
  'scoring.field.quarters': 'Кварталів у підсумку',
  'scoring.field.gridSum': 'Енергосистема, сума за квартали',
  'scoring.field.stockSum': 'Американські запаси, сума за квартали',
  'scoring.field.worst': 'Найбільший російський приріст за квартал',
  'scoring.field.trajectory': 'Траєкторія на цей час',
  'scoring.field.outcome': 'Траєкторія',
  'scoring.field.finalUs': 'Підсумкові цілі, Сполучені Штати',
  'scoring.field.finalEurope': 'Підсумкові цілі, європейські союзники',
  'scoring.field.finalUkraine': 'Підсумкові цілі, Україна',
  'scoring.field.finalRussia': 'Підсумкові цілі, Росія',
  'scoring.word.trajectory.open': 'відкрита',
  'scoring.word.trajectory.continuity': 'тяглість',
  'scoring.word.trajectory.bifurcation': 'розходження',
  'scoring.word.trajectory.disruption': 'злам',
  'scoring.word.outcome.open': 'відкрита',
  'scoring.word.outcome.continuity': 'тяглість',
  'scoring.word.outcome.bifurcation': 'розходження',
  'scoring.word.outcome.disruption': 'злам',
  'scoring.trajectory.open': 'траєкторія відкрита',
  'scoring.trajectory.continuity': 'тяглість',
  'scoring.trajectory.bifurcation': 'розходження',
  'scoring.trajectory.disruption': 'злам',
  'scoring.why.weight': 'його вага в підсумку',
  'scoring.why.us': 'Сполучені Штати',
  'scoring.why.europe': 'Європейські союзники',
  'scoring.why.ukraine': 'Україна',
  'scoring.why.russia': 'Росія',
  'scoring.why.dead': 'обмін ядерними ударами',
  'scoring.why.clash': 'збройне зіткнення',
  'scoring.why.broken': 'порушене припинення вогню',
  'scoring.why.peak': 'драбина сягнула 70 або вище',
  'scoring.why.gain': 'утрачено понад 16 000 км²',
  'scoring.why.worst': 'квартал із втратою 4200 км² або більше',
  'scoring.why.coh': 'згуртованість нижче 52',
  'scoring.why.commitment': 'відданість США нижче 38',
  'scoring.why.gap': 'розрив в Альянсі понад 42',
  'scoring.why.steady': 'нічого з того, що ламає порядок',
  'scoring.why.burden': 'Тягар перекладено',
  'scoring.why.stocks': 'Власні запаси',
  'scoring.why.contain': 'Війна закінчується або стримана',
  'scoring.why.leverage': 'Важелі та продаж',
  'scoring.why.hold': 'Україна тримається',
  'scoring.why.home': 'Стримування вдома',
  'scoring.why.solvent': 'Виборці та платоспроможність',
  'scoring.why.autonomy': 'Автономія без розриву',
  'scoring.why.territory': 'Територія',
  'scoring.why.survive': 'Виживання',
  'scoring.why.guarantees': 'Дієві гарантії',
  'scoring.why.sovereign': 'Суверенні сили та промисловість',
  'scoring.why.gains': 'Територія або умови',
  'scoring.why.divide': 'Розділити Альянс',
  'scoring.why.homefront': 'Стабільний тил',
  'scoring.why.thresholds': 'Вивчити пороги без зіткнення',
  'scoring.why.quarter': 'цей квартал',
  'scoring.why.record': 'приріст, більший за всі попередні',

  'scoring.objective.us.burden': 'Тягар перекладено',
  'scoring.objective.us.stocks': 'Власні запаси',
  'scoring.objective.us.contain': 'Війна закінчується або стримана',
  'scoring.objective.us.leverage': 'Важелі та продаж',
  'scoring.objective.europe.hold': 'Україна тримається',
  'scoring.objective.europe.home': 'Стримування вдома',
  'scoring.objective.europe.solvent': 'Виборці та платоспроможність',
  'scoring.objective.europe.autonomy': 'Автономія без розриву',
  'scoring.objective.ukraine.territory': 'Територія',
  'scoring.objective.ukraine.survive': 'Виживання',
  'scoring.objective.ukraine.guarantees': 'Дієві гарантії',
  'scoring.objective.ukraine.sovereign': 'Суверенні сили та промисловість',
  'scoring.objective.russia.gains': 'Територія або умови',
  'scoring.objective.russia.divide': 'Розділити Альянс',
  'scoring.objective.russia.homefront': 'Стабільний тил',
  'scoring.objective.russia.thresholds': 'Вивчити пороги без зіткнення',

  'scoring.rests.us.burden':
    'Половина: частка оборони Європи й Канади, 2,4–3,4 % ВВП. Половина: європейська військова допомога без 1,2 американських грантів, 25–85 млрд.',
  'scoring.rests.us.stocks':
    'Американські запаси перехоплювачів, 40–95: шість десятих у середньому, чотири десяті – як є тепер.',
  'scoring.rests.us.contain':
    'Угода – за тим, скільки протримається; без неї – утримана земля (2 000 км² втрат найкраще, 14 000 найгірше). Майже половина: наскільки низькою лишається вершина драбини, 70–30. Збройне зіткнення: 0.',
  'scoring.rests.us.leverage':
    'Шість десятих: американська зброя, куплена для України, 4–20 млрд загалом. Чотири десяті: наскільки низькою лишається європейська автономія, 60–34.',
  'scoring.rests.europe.hold':
    'Чотири десяті: чистий здобуток Росії, від 18 000 до 2 000 км². По три десяті: енергомережа в середньому, 35–85, і введена в дію допомога з вагою за часом, 12–36 млрд.',
  'scoring.rests.europe.home':
    'Половина: віра в статтю 5, 45–82. По чверті: готовність, 50–76, і мало прощупувань та вдалих операцій. Збройне зіткнення лишає три десяті.',
  'scoring.rests.europe.solvent':
    'Половина: боргова напруга, від 85 до 40. Половина: воля столиць за економічною вагою, 30–65. Кожен бюджетний бунт коштує 8.',
  'scoring.rests.europe.autonomy':
    'Європейська автономія, 34–58, помножена на відданість США, 20–65: одне без другого важить мало.',
  'scoring.rests.ukraine.territory': 'Чистий здобуток Росії від початку: 2 000 км² чи менше – 100, 18 000 – 0.',
  'scoring.rests.ukraine.survive':
    'Чотири десяті: енергомережа в середньому, 35–85. По дві десяті: шкода цивільним, від 650 до 100; втрати, від 340 до 170 тис.; воля до боротьби, 35–80.',
  'scoring.rests.ukraine.guarantees':
    'Половина: гарантії, 20–65. Половина: умови й тривкість угоди; без неї – вага на переговорах, від −35 до 35, щонайбільше на чотири п’ятих.',
  'scoring.rests.ukraine.sovereign':
    'Половина: українські сили, 440–720 тис. Половина: скільки партнери витрачають в українській промисловості, 5–28 млрд загалом.',
  'scoring.rests.russia.gains':
    'Чистий здобуток від початку, 2 000–22 000 км². Замість нього може важити угода: чотири десяті – земля, до 15 000 км², шість десятих – її умови.',
  'scoring.rests.russia.divide':
    'Половина: згуртованість Альянсу, від 75 до 40. Половина: відданість США, від 75 до 30.',
  'scoring.rests.russia.homefront':
    'Чотири десяті: економіка, 32–70. По три десяті: воля до боротьби, 45–80, і резерви, 15–70.',
  'scoring.rests.russia.thresholds':
    'Шість десятих: чого навчили прощупування, 12–65. Чотири десяті: наскільки низькою лишається вершина драбини, 75–35. Збройне зіткнення: 0.',

  'scoring.told.briefed': 'Мета, про яку знаєте тільки ви: {objective}.',
  'scoring.told.turned':
    'Якби все скінчилося зараз: Сполучені Штати {us}, європейські союзники {europe}, Україна {ukraine}, Росія {russia}; {trajectory}.',
  'scoring.told.ended':
    'Дев’ять кварталів минули: {trajectory}. Сполучені Штати {us}, європейські союзники {europe}, Україна {ukraine}, Росія {russia}.',
  'scoring.ending.continuity': 'Тяглість: війна й Альянс ішли далі майже так само.',
  'scoring.ending.bifurcation': 'Розходження: Альянс розпався без жодного удару.',
  'scoring.ending.disruption': 'Злам: зіткнення, зірване припинення вогню чи обвал лінії змінили все.',
};
