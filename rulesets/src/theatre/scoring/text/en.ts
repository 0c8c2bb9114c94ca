/** English of the scoring module. ICU MessageFormat. */
export default {
  'scoring.field.quarters': 'Quarters in the account',
  'scoring.field.gridSum': 'Grid, sum over quarters',
  'scoring.field.stockSum': 'American stocks, sum over quarters',
  'scoring.field.worst': 'Largest Russian gain in a quarter',
  'scoring.field.trajectory': 'Trajectory as of now',
  'scoring.field.outcome': 'Trajectory',
  'scoring.field.finalUs': 'Final objectives, United States',
  'scoring.field.finalEurope': 'Final objectives, European allies',
  'scoring.field.finalUkraine': 'Final objectives, Ukraine',
  'scoring.field.finalRussia': 'Final objectives, Russia',
  'scoring.word.trajectory.open': 'open',
  'scoring.word.trajectory.continuity': 'continuity',
  'scoring.word.trajectory.bifurcation': 'bifurcation',
  'scoring.word.trajectory.disruption': 'disruption',
  'scoring.word.outcome.open': 'open',
  'scoring.word.outcome.continuity': 'continuity',
  'scoring.word.outcome.bifurcation': 'bifurcation',
  'scoring.word.outcome.disruption': 'disruption',
  'scoring.trajectory.open': 'open',
  'scoring.trajectory.continuity': 'continuity',
  'scoring.trajectory.bifurcation': 'bifurcation',
  'scoring.trajectory.disruption': 'disruption',
  'scoring.why.weight': 'its weight in the account',
  'scoring.why.us': 'United States',
  'scoring.why.europe': 'European allies',
  'scoring.why.ukraine': 'Ukraine',
  'scoring.why.russia': 'Russia',
  'scoring.why.dead': 'a nuclear exchange',
  'scoring.why.clash': 'a clash of arms',
  'scoring.why.broken': 'a broken ceasefire',
  'scoring.why.peak': 'the ladder climbed to 70 or more',
  'scoring.why.gain': 'ground lost beyond 16,000 km²',
  'scoring.why.worst': 'a quarter that lost 4,200 km² or more',
  'scoring.why.coh': 'cohesion below 52',
  'scoring.why.commitment': 'American commitment below 38',
  'scoring.why.gap': 'a gap in the Alliance above 42',
  'scoring.why.steady': 'none of what would tear the order',
  'scoring.why.burden': 'Burden shifted',
  'scoring.why.stocks': 'Own stocks',
  'scoring.why.contain': 'War ends or is contained',
  'scoring.why.leverage': 'Leverage and sales',
  'scoring.why.hold': 'Ukraine holds',
  'scoring.why.home': 'Deterrence at home',
  'scoring.why.solvent': 'Voters and solvency',
  'scoring.why.autonomy': 'Autonomy without rupture',
  'scoring.why.territory': 'Territory',
  'scoring.why.survive': 'Survival',
  'scoring.why.guarantees': 'Enforceable guarantees',
  'scoring.why.sovereign': 'Sovereign force and industry',
  'scoring.why.gains': 'Territory or terms',
  'scoring.why.divide': 'Divide the Alliance',
  'scoring.why.homefront': 'Stable home front',
  'scoring.why.thresholds': 'Learn thresholds, no clash',
  'scoring.why.quarter': 'this quarter',
  'scoring.why.record': 'a larger gain than any before',

  'scoring.objective.us.burden': 'Burden shifted',
  'scoring.objective.us.stocks': 'Own stocks',
  'scoring.objective.us.contain': 'War ends or is contained',
  'scoring.objective.us.leverage': 'Leverage and sales',
  'scoring.objective.europe.hold': 'Ukraine holds',
  'scoring.objective.europe.home': 'Deterrence at home',
  'scoring.objective.europe.solvent': 'Voters and solvency',
  'scoring.objective.europe.autonomy': 'Autonomy without rupture',
  'scoring.objective.ukraine.territory': 'Territory',
  'scoring.objective.ukraine.survive': 'Survival',
  'scoring.objective.ukraine.guarantees': 'Enforceable guarantees',
  'scoring.objective.ukraine.sovereign': 'Sovereign force and industry',
  'scoring.objective.russia.gains': 'Territory or terms',
  'scoring.objective.russia.divide': 'Divide the Alliance',
  'scoring.objective.russia.homefront': 'Stable home front',
  'scoring.objective.russia.thresholds': 'Learn thresholds, no clash',

  'scoring.rests.us.burden':
    'Half: the defence share of Europe and Canada, 2.4 to 3.4 % of GDP. Half: European military aid less 1.2 times American grants, 25 to 85 bn.',
  'scoring.rests.us.stocks':
    'American interceptor stocks, 40 to 95: six tenths on average, four tenths as they are now.',
  'scoring.rests.us.contain':
    'A settlement by how long it would hold; without one, ground kept (2,000 km² lost is best, 14,000 worst). Nearly half: how low the ladder’s peak stays, 70 to 30. A clash of arms: 0.',
  'scoring.rests.us.leverage':
    'Six tenths: American arms bought for Ukraine, 4 to 20 bn in total. Four tenths: how low European autonomy stays, 60 to 34.',
  'scoring.rests.europe.hold':
    'Four tenths: Russian net gain, 18,000 down to 2,000 km². Three tenths each: the grid on average, 35 to 85, and aid fielded weighed by the time left, 12 to 36 bn.',
  'scoring.rests.europe.home':
    'Half: belief in Article 5, 45 to 82. A quarter each: readiness, 50 to 76, and few probes and few operations that succeed. A clash of arms leaves three tenths.',
  'scoring.rests.europe.solvent':
    'Half: debt strain, 85 down to 40. Half: will in the capitals by economic weight, 30 to 65. Each budget revolt costs 8.',
  'scoring.rests.europe.autonomy':
    'European autonomy, 34 to 58, times American commitment, 20 to 65: one without the other counts little.',
  'scoring.rests.ukraine.territory': 'Russian net gain since the opening: 2,000 km² or less is 100, 18,000 is 0.',
  'scoring.rests.ukraine.survive':
    'Four tenths: the grid on average, 35 to 85. Two tenths each: harm to civilians, 650 down to 100; casualties, 340 down to 170 thousand; the will to fight, 35 to 80.',
  'scoring.rests.ukraine.guarantees':
    'Half: guarantees, 20 to 65. Half: terms and durability of a settlement; without one, leverage in the talks, −35 to 35, for at most four fifths of it.',
  'scoring.rests.ukraine.sovereign':
    'Half: the Ukrainian force, 440 to 720 thousand. Half: what partners spend with Ukrainian industry, 5 to 28 bn in total.',
  'scoring.rests.russia.gains':
    'Net gain since the opening, 2,000 to 22,000 km². A settlement can count instead: four tenths ground, up to 15,000 km², six tenths its terms.',
  'scoring.rests.russia.divide':
    'Half: cohesion of the Alliance, 75 down to 40. Half: American commitment, 75 down to 30.',
  'scoring.rests.russia.homefront':
    'Four tenths: the economy, 32 to 70. Three tenths each: the will to fight, 45 to 80, and reserves, 15 to 70.',
  'scoring.rests.russia.thresholds':
    'Six tenths: what probing has taught, 12 to 65. Four tenths: how low the ladder’s peak stays, 75 to 35. A clash of arms: 0.',

  'scoring.told.briefed': 'An aim that only you know of: {objective}.',
  'scoring.told.turned':
    'If it ended now: United States {us}, European allies {europe}, Ukraine {ukraine}, Russia {russia}; {trajectory}.',
  'scoring.told.ended':
    'Nine quarters are over: {trajectory}. United States {us}, European allies {europe}, Ukraine {ukraine}, Russia {russia}.',
  'scoring.ending.continuity': 'Continuity: the war and the Alliance went on much as they were.',
  'scoring.ending.bifurcation': 'Bifurcation: the Alliance came apart without a blow.',
  'scoring.ending.disruption': 'Disruption: a clash, a broken ceasefire or a collapse of the line changed everything.',
};
