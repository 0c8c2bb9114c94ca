/** Слова пропозицій там, де бланк заповнює лідер. */
export default {
  'proposal.theirs': '<b>{who}</b> пропонує <b>{value}</b> (зараз {now})',
  'proposal.mine': 'Ви пропонуєте <b>{value}</b> (зараз {now}). Вирішує лідер.',
  'proposal.accept': 'Прийняти',
  'proposal.accept.label': 'Прийняти: {who} пропонує {value} замість {now}',
  'proposal.decline': 'Відхилити',
  'proposal.decline.label': 'Відхилити: {who} пропонує {value} замість {now}',
  'proposal.withdraw': 'Зняти',
  'proposal.waiting':
    '{count, plural, one {# пропозиція чекає} few {# пропозиції чекають} many {# пропозицій чекають} other {# пропозиції чекають}}',
  'proposal.you-propose': 'Заповнює лідер; ви пропонуєте',
  somebody: 'Хтось із команди',
} as const;
