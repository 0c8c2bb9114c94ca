/**
 * Seeds that once failed, by ruleset, each under the name of what it showed. They are played first, for ever.
 * When a run of the contract finds a fault, its message names the seed: add it here with the fix.
 */
export const KEPT_SEEDS: { readonly [ruleset: string]: { readonly [whatItShowed: string]: string } } = {
  blotto: {
    'a truce named its fields in the order of acceptance': 'match 8',
    'recruits ruled after the last turn were told to their own side alone': 'match 24',
  },
  'pledge-to-power': {
    'a joint contract is printed when the quorum for it is lost': 'match 9',
    'rules of engagement are printed that Washington no longer backs': 'match 71',
    'an inject on production flies more missiles than the field allows': 'match 152',
    'an inject moves the front beyond its bounds': 'match 190',
    'an inject shrinks a purse below what a doctrine spends': 'match 6',
    'an inject shrinks a purse below what a contract binds': 'match 88',
    'an inject signs a ceasefire in a turn to come': 'match 14',
    'an inject releases a belief that nobody holds': 'match 19',
    'a promise raises what is paid in the open': 'leak 1103',
    'an inject and the agenda make a deal more than certain': 'match 464',
    'one team says nothing all through': 'leak 42',
  },
};
