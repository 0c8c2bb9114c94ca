/** What the client itself says where a refusal is shown: the rest come from `shared` and the ruleset. */
export default {
  'refuse.offline': 'There is no connection now. Try again when it is back; nothing was sent.',
  'refuse.unanswered': 'The server did not answer in time. It may still have been done: look, then try again.',
} as const;
