/** English of the flagship's injects. Loaded by the server alone: what is here, players may not know yet. */
export default {
  'E1.title': 'Grid operator asks for three weeks of quiet',
  'E1.text':
    'Ukraine’s transmission operator says that repairs before the frost need three weeks without a large raid, and that spare transformers are waiting for a decision on who pays.',
  'E1.source': 'News agency',
  'E1.expected': 'Europe and Ukraine settle who pays for the defence and repair of power plants.',
  'E2.title': 'Interceptor depots below the planning floor',
  'E2.text':
    'The supply command reports that the stock of interceptors for the upper layer is below what it plans a month’s defence with. Without a new package, sites have to be uncovered.',
  'E2.source': 'Supply command',
  'E2.expected': 'Washington and the Europeans agree a package, or Kyiv says which sites it gives up.',
  'E3.title': 'Airport shut for a night after sightings',
  'E3.text':
    'An international airport of an eastern ally was closed for seven hours after unidentified aircraft were tracked near it. The government asks its allies what the agreed rules allow.',
  'E3.source': 'National air traffic authority',
  'E3.expected': 'The allies state one rule for the next incident before the sheets are sealed.',
  'E3.justification': 'A night of closed airspace sets the capitals against each other over the rules.',
  'E4.title': 'Fire at a munitions plant',
  'E4.text':
    'A filling line for artillery shells burned out overnight. Nobody was hurt. Investigators do not rule out sabotage and expect a first finding in some weeks.',
  'E4.source': 'Civil protection',
  'E4.expected': 'Europe moves orders to other lines and does not name a culprit without evidence.',
  'E4.justification': 'A burned-out filling line makes fewer shells until it is rebuilt.',
  'E5.title': 'Poll: more voters in the west want a negotiated peace',
  'E5.text':
    'Asked across several western states, a larger share than in spring prefers talks now, even if Ukraine has to give ground. In the east opinion has not moved.',
  'E5.source': 'Polling institute',
  'E5.expected': 'The western bloc explains its course at home, or asks for a different one.',
  'E5.justification': 'Public will in the west follows a year of costs.',
  'E6.title': 'Cable fault in the Baltic Sea',
  'E6.text':
    'A power cable on the sea floor has failed. A merchant ship was above it at the time. Whether an anchor slipped or was let go, its owner does not say.',
  'E6.source': 'Coast guard',
  'E6.expected': 'The allies decide whether to board, to wait for evidence, or to treat it as an accident.',
  'E7.title': 'A readout leaks',
  'E7.text':
    'A paper that is said to come from talks between Washington and Moscow is going round newsrooms. It names terms on which neither the Europeans nor Kyiv were asked.',
  'E7.source': 'News agency',
  'E7.expected': 'Europe and Ukraine ask for a seat at the table, or make an offer of their own.',
} as const;
