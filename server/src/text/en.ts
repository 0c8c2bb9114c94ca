/** English for what the command line prints of an exercise. ICU MessageFormat. */
import type { Catalogue } from '@sandtable/shared';

export const en: Catalogue = {
  'show.by':
    'as {viewer, select, facilitator {the facilitator, who sees everything} observer {an observer} other {{team}}} saw it',
  'show.opening': 'Opening',
  'show.turn': '{label} · {phase}',
  'show.seated':
    '{who} {as, select, player {joins {team}} bot {plays {team}} facilitator {facilitates} other {observes}}',
  'show.moved': '{who} moves to {team}',
  'show.left': '{who} {reason, select, removed {was removed} other {left}}',
  'show.clock':
    '{act, select, start {The clock starts} pause {The clock is paused} resume {The clock runs again} extend {The time is changed} other {Orders are locked}}',
  'show.sealed': '{team} has sealed its orders',
  'show.unsealed': '{team} has reopened its orders',
  'show.order':
    '{team} ordered {type}: {details} {source, select, sealed {} draft {(taken from the draft at lock)} last {(as last turn, at lock)} other {(by default, at lock)}}',
  'show.result': 'Result of step {step}',
  'show.inject': 'Inject “{title}”{source, select, none {} other { ({source})}}: {text}',
  'show.inject.facts': 'News reaches you',
  'show.msel':
    'List of injects: {items} {what, select, put {written} remove {removed} hold {held} release {released} restore {taken up again} chance {not sent, its chance failed} other {skipped}}',
  'show.recalled': 'The inject “{title}” is taken back',
  'show.said': '{who} to {channel}: {text}',
  'show.channel.all': 'everyone',
  'show.channel.white-cell': 'the white cell',
  'show.offered': '{from} offers {to}: {clauses}{note, select, none {} other { “{note}”}}',
  'show.answered':
    'The offer is {answer, select, accepted {accepted} declined {declined} withdrawn {withdrawn} other {lapsed}}',
  'show.ruled': 'Ruling: {ruling} “{justification}”',
  'show.ruling.answer': '“{key}” is answered {answer}.',
  'show.ruling.outcome': 'the effect {effect} is written as an outcome.',
  'show.ruling.withdrawn': 'an earlier ruling is withdrawn.',
  'show.noted': 'Note by {who}: {text}',
  'show.bookmarked': 'Bookmark: {label}',
  'show.voted': '{who} {on, select, yes {votes} other {takes back the vote}} for the bookmark “{label}”',
  'show.rewound':
    'The exercise goes back to the end of step {step}{sameLuck, select, yes { with the same luck} other {}}',
  'show.policy': 'The host changes how the exercise is run',
  'show.forked': 'A fork is made',
  'show.allowed': '{who} has {minutes} minutes of extra time after a lock',
  'show.attended': 'the white cell is looking at a question',
  'show.suspended': 'the exercise is suspended (note: {note})',
  'show.woken': 'the exercise goes on (note: {note})',
  'show.surveyed': '{who} answers the survey',
  'show.closed': 'The exercise is closed',
  'show.because': 'because {rule}',
  'show.term': '{value} {label}',
  'show.rises': '↑ {label}',
  'show.falls': '↓ {label}',
  'show.ruling.changed': '“{question}” The model would have said {model}; ruled {answer}.',
  'show.nobody': 'Somebody',
  'show.facilitator': 'The white cell',
  'show.clockActor': 'The clock',
  'show.nothing': 'There is nothing of turn {turn} in this log; it has the turns 1 to {turns}, and 0 for the opening.',
};
