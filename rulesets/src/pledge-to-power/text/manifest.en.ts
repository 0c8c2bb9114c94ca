/** English of the flagship's manifest: title, sides, roles, briefs, objectives, presets. ICU MessageFormat. */
export default {
  'pledge.title': 'Pledge to Power',
  'pledge.summary':
    'Nine quarters of war, aid and alliance politics, from late 2025 to the end of 2027. Washington, Europe, Kyiv and Moscow each seal a sheet of orders; every result can be traced to the decisions that caused it.',
  'pledge.phase.orders': 'Consult and decide',

  'pledge.team.us': 'United States',
  'pledge.team.europe': 'European allies',
  'pledge.team.ukraine': 'Ukraine',
  'pledge.team.russia': 'Russia',

  'pledge.occurrence.airspace.engaged': 'intruders shot at',
  'pledge.occurrence.airspace.accident': 'an accident in the air',
  'pledge.occurrence.escalation.incident': 'an incident between the great powers',
  'pledge.occurrence.escalation.clash': 'a clash between the great powers',
  'pledge.occurrence.front.broken': 'a breakthrough at the front',
  'pledge.occurrence.hybrid.attributed': 'sabotage attributed',
  'pledge.occurrence.politics.voted': 'a vote in Congress',
  'pledge.occurrence.talks.signed': 'a ceasefire signed',
  'pledge.occurrence.talks.broken': 'a ceasefire broken',
  'pledge.occurrence.treasury.revolted': 'a budget revolt in Europe',

  'pledge.bloc.east': 'Eastern flank',
  'pledge.bloc.west': 'Western capitals',
  'pledge.bloc.north': 'Nordic and Baltic',

  'pledge.role.us.nsc': 'White House',
  'pledge.role.us.nsc.help': 'Leads the team, settles ties and seals the sheet. Owns the line in the talks.',
  'pledge.role.us.pentagon': 'Pentagon',
  'pledge.role.us.pentagon.help': 'Releases, interceptor shares, forces in Europe, production lines.',
  'pledge.role.us.state': 'State Department',
  'pledge.role.us.state.help': 'Allies, talks, the seat for Kyiv and Europe, the path to NATO.',
  'pledge.role.us.congress': 'Congress liaison',
  'pledge.role.us.congress.help': 'Knows which grant would pass, and what a lost vote costs.',
  'pledge.role.us.treasury': 'Treasury',
  'pledge.role.us.treasury.help': 'Sanctions, and the bill for everything else.',
  'pledge.role.europe.chair': 'Chair',
  'pledge.role.europe.chair.help': 'Leads the team, looks for the common line and seals the sheet.',
  'pledge.role.europe.east': 'Eastern flank desk',
  'pledge.role.europe.east.help': 'Votes for the states closest to the front, who want more and sooner.',
  'pledge.role.europe.west': 'Western capitals desk',
  'pledge.role.europe.west.help': 'Votes for the large treasuries, who pay most and answer to tired voters.',
  'pledge.role.europe.north': 'Nordic and Baltic desk',
  'pledge.role.europe.north.help': 'Votes for the north, generous to Ukraine and exposed at sea.',
  'pledge.role.europe.institutions': 'EU and NATO desk',
  'pledge.role.europe.institutions.help': 'Loans, joint contracts, the training and supply command, hybrid defence.',
  'pledge.role.ukraine.president': 'Presidential Office',
  'pledge.role.ukraine.president.help': 'Leads the team and seals the sheet. Owns the stance in the talks.',
  'pledge.role.ukraine.staff': 'General Staff',
  'pledge.role.ukraine.staff.help': 'Mobilisation, the line, air defence, deep strikes.',
  'pledge.role.ukraine.foreign': 'Foreign Ministry',
  'pledge.role.ukraine.foreign.help': 'The requirements list, reform, and the story told abroad.',
  'pledge.role.ukraine.industry': 'Defence industry and energy',
  'pledge.role.ukraine.industry.help': 'Drones, interceptor drones, long-range weapons and the repair of the grid.',
  'pledge.role.russia.council': 'Security Council',
  'pledge.role.russia.council.help':
    'Leads the team and seals the sheet. Owns war spending and the stance in the talks.',
  'pledge.role.russia.staff': 'General Staff',
  'pledge.role.russia.staff.help': 'The offensive, strike packages, recruitment, production priorities.',
  'pledge.role.russia.services': 'Special services',
  'pledge.role.russia.services.help': 'Probes of NATO airspace and operations below the threshold.',
  'pledge.role.russia.information': 'Information',
  'pledge.role.russia.information.help': 'What foreign publics come to believe, and what the home public is told.',

  'pledge.brief.us.who':
    'You are the government of the United States. You pay a shrinking share of this war and still hold the keys to what decides much of it: Patriot-class interceptors, intelligence, and the weight of your word to Moscow.',
  'pledge.brief.us.want':
    'Allies who carry the burden, full magazines of your own for the Indo-Pacific, and a war that ends or at least stays where it is. You may also have an aim that you have told nobody.',
  'pledge.brief.us.control':
    'What allies may buy for Ukraine and how many interceptors go onto the list; troops in Europe; permission for deep strikes and the flow of intelligence; sanctions; the pressure you put on each side in the talks.',
  'pledge.brief.us.unknown':
    'How far Moscow can still go before its reserves run out, what Kyiv would in truth accept, and how much of your demand the allied publics will bear. Your own mood in Washington may turn without you.',

  'pledge.brief.europe.who':
    'You are the European allies together: the states near the front, the large western treasuries and the north. You now give most of what Ukraine receives, and you are the next neighbour if it falls.',
  'pledge.brief.europe.want':
    'A Ukraine that holds, deterrence that keeps war out of your own cities, and voters and debts that stay within bounds. You may also have an aim that you have told nobody.',
  'pledge.brief.europe.control':
    'Defence budgets, military and financial aid and where it is bought, investment in production lines, posture and rules of engagement on the eastern border, hybrid defence, and what you offer Ukraine as a guarantee.',
  'pledge.brief.europe.unknown':
    'Whether Washington stays, what Russia has learned about your thresholds, which of the next incidents is an accident. A contract signed now delivers in a year or more: you decide for a front you cannot see yet.',

  'pledge.brief.ukraine.who':
    'You are Ukraine, in the fourth year of a full-scale invasion. You make more drones than all your partners and still depend on them for what stops ballistic missiles and for the money that pays pensions.',
  'pledge.brief.ukraine.want':
    'Land, lives and light kept; a peace that the next attack cannot undo. You may also have an aim that you have told nobody.',
  'pledge.brief.ukraine.control':
    'Mobilisation and the posture of the line, what air defence covers first, what you ask partners for, what your own factories build, how hard and at what you strike in depth, reform at home, and your stance in the talks.',
  'pledge.brief.ukraine.unknown':
    'What Russia has in stock for the winter, which promise will in truth arrive and when, and what the great powers say about you when you are not in the room.',

  'pledge.brief.russia.who':
    'You are the Russian leadership. You advance slowly, at a price that an economy on war footing still pays. Time seems to be yours: so long as the reserves, the recruits and the divisions among your opponents last.',
  'pledge.brief.russia.want':
    'Territory or terms that amount to it, an Alliance that argues with itself, and a quiet home front. You may also have an aim that you have told nobody.',
  'pledge.brief.russia.control':
    'War spending and recruitment, the tempo of the offensive, the size and targets of strike packages, what the factories make, probes of NATO airspace, operations below the threshold, and your stance in the talks.',
  'pledge.brief.russia.unknown':
    'How many interceptors are left over Kyiv, whether an ally will shoot at the next aircraft, how much of the pledged aid is already on a train, and how tired the capitals of the West in truth are.',

  'pledge.objective.us.burden': 'Shift the burden: allied defence spending rises and Europe pays for the aid.',
  'pledge.objective.us.stocks': 'Keep your own stocks up, and the Indo-Pacific covered.',
  'pledge.objective.us.contain': 'The war ends, or stays contained: no spread, no clash with Russia.',
  'pledge.objective.us.leverage':
    'Keep your leverage: allies go on buying American and do not grow independent of you.',
  'pledge.objective.europe.hold': 'Ukraine holds: its land, its light, and aid that arrives in time to matter.',
  'pledge.objective.europe.home':
    'Deterrence at home: allies believe in Article 5, forces are ready, few attacks succeed.',
  'pledge.objective.europe.solvent': 'Voters and treasuries last: will stays up, debt stays down, no budget revolts.',
  'pledge.objective.europe.autonomy':
    'Stand on your own feet without losing Washington: autonomy and commitment both high.',
  'pledge.objective.ukraine.territory': 'Hold the land.',
  'pledge.objective.ukraine.survive': 'Survive: power grid, civilians, soldiers, the will to go on.',
  'pledge.objective.ukraine.guarantees': 'Win guarantees that can be enforced, or the leverage to get them.',
  'pledge.objective.ukraine.sovereign': 'A force and an industry of your own that no partner can switch off.',
  'pledge.objective.russia.gains': 'Territory, or terms that give you what force did not.',
  'pledge.objective.russia.divide': 'Divide the Alliance: cohesion and American commitment both fall.',
  'pledge.objective.russia.homefront': 'Keep the home front stable: economy, reserves, public acceptance.',
  'pledge.objective.russia.thresholds': "Learn where the Alliance's thresholds lie, without a clash.",

  'pledge.scenario.baseline': 'Baseline',
  'pledge.scenario.baseline.summary':
    'Trends of 2024 and 2025 continue: production grows slowly, publics are tired but steady, Washington deals case by case.',
  'pledge.scenario.optimistic': 'Optimistic',
  'pledge.scenario.optimistic.summary':
    'Western production lines open faster, publics hold, Russian output stagnates. Nothing is decided, but time works for Ukraine.',
  'pledge.scenario.pessimistic': 'Pessimistic',
  'pledge.scenario.pessimistic.summary':
    'Lines stay narrow, Washington drifts away, Russian output climbs and fatigue sets in. Every side of the coalition must choose what to give up.',
};
