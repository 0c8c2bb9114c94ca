/** Words of who is where on the sheet. */
export default {
  keys: 'Who of the team is where',
  at: '{name} is at {field}.',
  here: '{name} is here, not on the sheet.',
  away: '{name} is away.',
  alone: 'Nobody else is on your team.',
} as const;
