/** Ukrainian of the escalation module. ICU MessageFormat. */
export default {
  'escalation.about.e': 'Висота драбини. Від 70 порядок зламано; збройне зіткнення близько.',
  'escalation.field.e': 'Ескалація',
  'escalation.field.mis': 'Хибне сприйняття',
  'escalation.field.peak': 'Найвища ескалація досі',
  'escalation.field.rung': 'Щабель драбини',
  'escalation.field.incident': 'Серйозні інциденти досі',
  'escalation.field.clash': 'Війська союзників і Росії зіткнулися в бою',
  'escalation.panel.ladder': 'Драбина ескалації',
  'escalation.rung.routine': 'Буденність',
  'escalation.rung.subThreshold': 'Нижче порога',
  'escalation.rung.warInUkraine': 'Війна лише в Україні',
  'escalation.rung.periphery': 'Удари по периферії',
  'escalation.rung.incidents': 'Прямі інциденти',
  'escalation.rung.clash': 'Обмежене зіткнення',
  'escalation.rung.signalling': 'Стратегічні сигнали',

  'escalation.why.habit': 'звична міра хибних прочитань',
  'escalation.why.ladder': 'висота на драбині',
  'escalation.why.probing': 'часті провокації',
  'escalation.why.hotline': 'військова гаряча лінія',
  'escalation.why.even': 'рівна відстань на переговорах',
  'escalation.why.calm': 'обидві сторони відступають',
  'escalation.why.ceasefire': 'припинення вогню тримається',
  'escalation.why.strike': 'дозвіл на далекобійні удари',
  'escalation.why.posture': 'розміщення союзників на сході',
  'escalation.why.grant': 'запит на допомогу в Конгресі',
  'escalation.why.incident': 'серйозний інцидент',
  'escalation.why.climbed': 'нова висота',
  'escalation.why.clash': 'війська зіткнулися в бою',
  'escalation.why.rally': 'союзники зімкнули лави після інциденту',
  'escalation.why.quarrel': 'союзники сваряться через інцидент',

  'escalation.rest.incident':
    'випадок: тим імовірніший, чим вище сходинка ескалації і чим гірше сторони розуміють одна одну; шанси знає Біла група',
  'escalation.rest.outcome':
    'випадок: тим імовірніший, чим вище сходинка ескалації і чим гірше сторони розуміють одна одну; що твердіша віра у статтю 5, то менш імовірне зіткнення; шанси знає Біла група',
  'escalation.lever.e.us': 'Дозвіл на удари й розвідка підштовхують угору; найдужче опускає припинення вогню.',
  'escalation.lever.e.europe':
    'Накази відкривати вогонь, розміщення й жорсткі відповіді підштовхують угору; гаряча лінія знижує ризик на тій самій висоті.',
  'escalation.lever.e.ukraine': 'Далекобійні удари підштовхують угору.',
  'escalation.lever.e.russia': 'Нальоти, провокації й операції підштовхують угору.',
  'escalation.lever.mis.us': 'Рівна відстань на переговорах трохи його зменшує.',
  'escalation.lever.mis.europe': 'Військова гаряча лінія значно його зменшує.',
  'escalation.lever.mis.russia': 'Часті провокації його посилюють.',

  'escalation.told.rung':
    '{up, select, true {Крок угору драбиною} other {Крок униз драбиною}}: зі щабля «{from}» на щабель «{to}».',
  'escalation.told.incident':
    'Серйозний інцидент між Росією й Альянсом. {outcome, select, clash {На цьому не скінчиться.} rally {Союзники змикають лави.} other {Союзники сваряться, що робити.}}',
  'escalation.told.clash':
    'Війська союзників і Росії зіткнулися в бою. Обидва уряди кажуть, що зіткнення було обмежене й скінчилося.',

  'escalation.ask.incident': 'Чи станеться серйозний інцидент між Росією й Альянсом?',
  'escalation.ask.outcome': 'До чого призведе інцидент?',
};
