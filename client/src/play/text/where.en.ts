/** Words of who is where on the sheet, and who is called. */
export default {
  keys: 'Who of the team is where',
  at: '{name} is at {field}.',
  here: '{name} is here, not on the sheet.',
  away: '{name} is away.',
  mention: '{name} mentions you: {text}',
  somebody: 'Somebody',
  alone: 'Nobody else is on your team.',
} as const;
