/** Words of what a team says about a section or a row of its sheet. */
export default {
  resolve: 'Resolve',
  resolved: 'resolved',
  write: 'Comment for your team',
  send: 'Comment',
  by: '{who} on {on}:',
} as const;
