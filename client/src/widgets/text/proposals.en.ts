/** Words of proposals, where the lead writes the sheet. Values arrive formatted. */
export default {
  'proposal.theirs': '<b>{who}</b> proposes <b>{value}</b> (now {now})',
  'proposal.mine': 'You propose <b>{value}</b> (now {now}). Your lead decides.',
  'proposal.accept': 'Accept',
  'proposal.accept.label': 'Accept: {who} proposes {value} instead of {now}',
  'proposal.decline': 'Decline',
  'proposal.decline.label': 'Decline: {who} proposes {value} instead of {now}',
  'proposal.withdraw': 'Withdraw',
  'proposal.waiting': '{count, plural, one {# proposal waits} other {# proposals wait}}',
  'proposal.you-propose': 'The lead writes; you propose',
  somebody: 'A teammate',
} as const;
