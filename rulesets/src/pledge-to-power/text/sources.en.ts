/** English of the sources and viewpoints; travels with them, not with the table. ICU MessageFormat. */
export default {
  'pledge.sources.front': 'Front',
  'pledge.sources.airwar': 'Air war',
  'pledge.sources.aid': 'Aid',
  'pledge.sources.treasury': 'Treasuries',
  'pledge.sources.industry': 'Industry',
  'pledge.sources.politics': 'Politics',
  'pledge.sources.deterrence': 'Deterrence',
  'pledge.sources.escalation': 'Escalation',
  'pledge.sources.airspace': 'Allied airspace',
  'pledge.sources.hybrid': 'Below the threshold',
  'pledge.sources.talks': 'Talks',
  'pledge.sources.scoring': 'Scoring',
  'pledge.sources.desk': 'Analyst’s desk',
  'pledge.sources.agenda': 'Negotiation agenda',
  'pledge.sources.signals': 'Signalling and seizure',
  'pledge.sources.alliance': 'Alliance politics',
  'pledge.sources.reach': 'Posture and the wider world',
  'pledge.sources.fourTests': 'Four tests below the threshold',
  'pledge.sources.works': 'Industry extras',
  'pledge.sources.world': 'World',

  'pledge.viewpoint.retreat.claim': 'The strongest ally is on its way out of Europe, whatever it still says.',
  'pledge.viewpoint.retreat.opposite':
    'Troops, sales and bases outlast moods; what changes is who pays, not whether America stays.',
  'pledge.viewpoint.retreat.model':
    'Troops move only when the American team orders it. The line of the White House is drawn at random, more often towards leaving when commitment is low. How fast commitment drifts is an assumption of the scenario.',
  'pledge.viewpoint.tradeoff.claim':
    'Guarding one’s own borders and keeping allies safe do not compete: a rich country does both.',
  'pledge.viewpoint.tradeoff.opposite':
    'Interceptors, ships and attention exist once. What goes home is missing abroad.',
  'pledge.viewpoint.tradeoff.model':
    'The model takes the second side for interceptors: the share for Ukraine and the American stock come out of one line. Attention it does not model.',
  'pledge.viewpoint.ambiguity.claim':
    'Leaving open what one would do deters and bargains; ruling things out aloud throws both away.',
  'pledge.viewpoint.ambiguity.opposite': 'An adversary reads what is left open as a no, and allies plan for the no.',
  'pledge.viewpoint.ambiguity.model':
    'The backstop has three rungs. Ambiguous is neutral for credibility, none costs, explicit adds most; guarantees follow the same order. Whoever holds the first view would raise the middle rung.',
  'pledge.viewpoint.tests.claim':
    'Moscow will test the Alliance step by step: networks, killings, small incursions, then a piece of land.',
  'pledge.viewpoint.tests.opposite':
    'In decades it has not attacked a member, not even those that arm its enemy; probing is not a plan to conquer.',
  'pledge.viewpoint.tests.model':
    'The lower steps are orders of the Russian team, and nothing makes it climb. Killings and a seizure of land are not in this ruleset.',
  'pledge.viewpoint.seizure.claim':
    'If a small ally lost a strip of land and America stayed away, the Alliance would live on paper only.',
  'pledge.viewpoint.seizure.opposite':
    'Forces stand in that strip, neighbours would not wait for a vote, and no president could sit it out.',
  'pledge.viewpoint.seizure.model':
    'Belief in Article 5 is an index with a formula, never put to the test of a seizure here. After an incident the allies rally, quarrel or clash; belief shifts only the odds of a clash.',
  'pledge.viewpoint.sides.claim': 'Washington may come to speak for Moscow, and in the end stand in another camp.',
  'pledge.viewpoint.sides.opposite':
    'Pressing a partner in talks is a tactic; interests and votes at home bound how far it goes.',
  'pledge.viewpoint.sides.model':
    'The American team may press Kyiv, which costs cohesion and helps the Russian narrative. A change of camp is not in the model.',
  'pledge.viewpoint.order.claim':
    'An order of voluntary alliances led by America steadies the world; without it, arms races follow.',
  'pledge.viewpoint.order.opposite': 'Alliances also entangle, and regions have kept peace by balances of their own.',
  'pledge.viewpoint.order.model':
    'Nothing beyond Europe is modelled but American magazines. Cohesion and belief in Article 5 are as near as this ruleset comes.',
  'pledge.viewpoint.motives.claim': 'The turn away from alliances under law serves private gain.',
  'pledge.viewpoint.motives.opposite': 'It follows a public tired of distant wars and a rival in another ocean.',
  'pledge.viewpoint.motives.model': 'None. The model has levers and consequences, not motives, and takes no side here.',
  'pledge.viewpoint.reward.claim': 'A settlement that rewards the aggressor invites the next war.',
  'pledge.viewpoint.reward.opposite':
    'A war that goes on kills with certainty; whether a precedent is read that way is a guess.',
  'pledge.viewpoint.reward.model':
    'A ceasefire’s odds of breaking follow guarantees, coalition, belief in Article 5 and how far its terms lie from the middle. What others learn from it is not modelled.',
};
