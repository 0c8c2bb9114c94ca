/** English for what `shared` itself says: refusals, and the remainder of a reason. ICU MessageFormat. */
import type { Catalogue } from '../words.ts';

export const en: Catalogue = {
  'why.hidden': 'Something you cannot see',
  'why.inject': 'Inject: {title}',
  'refuse.not-yours':
    '{who, select, facilitator {Only the white cell can do this. Ask the facilitator.} other {Only players of a team can do this.}}',
  'refuse.suspended': 'The exercise is suspended. It goes on when the white cell wakes it.',
  'refuse.already-suspended': 'It is suspended already.',
  'refuse.not-suspended': 'It is not suspended.',
  'refuse.suspended-past': 'The time to go on lies in the past. Choose a later one, or none.',
  'refuse.no-such-question': 'There is no such question of a team.',
  'refuse.survey-closed':
    'The survey is not open. It opens when the last turn is over, or when the facilitator opens it.',
  'refuse.wrong-stage':
    '{stage, select, lobby {The exercise has not started yet. Wait for the facilitator to start it.} orders {Orders are still open: lock the phase first.} locked {Orders are locked. Wait for the result, or ask the white cell to reopen.} review {The white cell is reviewing this turn. Wait for the result.} over {The last turn has been played; nothing more can be ordered.} closed {This exercise is closed. Open its replay instead.} other {This is not possible now.}}',
  'refuse.no-such-seat': 'There is no seat {seat} in this exercise. Reload the seat list and try again.',
  'refuse.clock-stands': 'The clock is already standing.',
  'refuse.clock-runs': 'The clock is already running.',
  'refuse.no-clock': 'This phase has no clock to change. Lock it when you are ready.',
  'refuse.no-team': 'This needs a team, and you hold no seat on one. Ask the facilitator for a seat.',
  'refuse.stale-step':
    'This was meant for step {given}, but step {step} is being played. Look at the new sheet and decide again.',
  'refuse.not-sealed': 'The sheet is not sealed, so there is nothing to reopen.',
  'refuse.already-sealed': 'The sheet is already sealed. Reopen it first if you want to change something.',
  'refuse.not-awaited': 'This phase does not wait for orders of {team}.',
  'refuse.locked': 'Locked before this reached the server. Copy it, or ask the white cell to reopen.',
  'refuse.lead-only': 'Only the lead can seal for the team. Ask your lead.',
  'refuse.orders-from-bots-only': 'People seal the sheet as it stands; orders cannot be sent beside it.',
  'refuse.no-such-bookmark': 'There is no such bookmark.',
  'refuse.vote-stands': 'Your vote stands like that already.',
  'refuse.no-such-inject': 'That inject was not sent, or is already recalled.',
  'refuse.msel-no-item': 'There is no item {item} on the list. It may have been removed; look at the list again.',
  'refuse.msel-sent': '{item} was sent already. What was sent stays as it is; recall it, or add another item.',
  'refuse.msel-state':
    '{item} is {state, select, held {held} skipped {skipped} other {waiting}} now. Look at the list again.',
  'refuse.msel-not-due': '{item} is not due.',
  'refuse.msel-too-many': 'The list would hold more than {limit} items. Leave some out.',
  'refuse.msel-twice': '{item} stands there twice. Give each item an id of its own.',
  'refuse.msel-team': '{item} names a team "{team}", which this exercise does not have.',
  'refuse.msel-names':
    '{item} names {what, select, phase {a phase} indicator {an indicator} other {an inject}} "{name}", which this exercise does not have.',
  'refuse.msel-effect': '{item} names an effect "{effect}", which this exercise does not have.',
  'refuse.msel-effect-limits': '{item}: the effect "{effect}" is not within its limits ({problem}).',
  'refuse.msel-justification': '{item} changes the game. Say why: its justification stands in the review.',
  'refuse.effects-after-end':
    'The last turn is published: an inject can still tell something, but moves nothing. Send it without its effects.',
  'refuse.nothing-expected': 'That inject names no expected action. Note it without saying how far it was taken.',
  'refuse.no-such-step': 'There is no played step {step} to go back to. Choose a step from the list of turns.',
  'refuse.no-such-team': 'There is no team "{team}" to name here. Choose one of the teams of this exercise.',
  'refuse.team-full': 'This team is full ({seats} seats taken). Choose another team, or ask the host to add seats.',
  'refuse.no-such-role': 'The team has no role "{role}". Choose one from its list.',
  'refuse.no-such-bloc': 'The team has no bloc "{bloc}". Choose one from its list.',
  'refuse.bloc-taken': 'Somebody already holds the bloc "{bloc}". Choose another, or ask them to give it up.',
  'refuse.no-such-bot': 'There is no bot "{bot}" in this ruleset. Choose one from the list.',
  'refuse.no-such-ruling': 'That ruling is not in force, so it cannot be withdrawn.',
  'refuse.no-such-effect':
    'This exercise has no effect "{effect}": the ruleset does not know it, or plays without the option it belongs to. Choose one from the form.',
  'refuse.effect-out-of-limits':
    'The effect "{effect}" was not accepted: {problem}. Stay within the limits of the form.',
  'refuse.justification-missing':
    'An inject that changes the game needs a justification; it is shown in the review. Write one and send again.',
  'refuse.no-such-row':
    'The order sheet has no row "{row}" there to comment on. Comment on another row, or on the section.',
  'refuse.not-your-channel': 'You can only write in channels your team is part of.',
  'refuse.offer-too-short': 'An offer must bind at least through the current step {step}.',
  'refuse.offer-expired': 'This offer can no longer be answered. Make a new one.',
  'refuse.clause-by-outsider': 'A clause names {team}, which is neither giver nor receiver of this offer.',
  'refuse.malformed-clause': 'A clause was not understood: {problem}. Check its fields.',
  'refuse.no-such-offer': 'That offer is not before your team.',
  'refuse.not-your-answer': 'Only the other side can accept or decline an offer; only its maker can withdraw it.',
  'refuse.offer-not-kept': 'The other side can no longer keep its part of this offer. Ask for a new one.',
  'refuse.malformed-order': '{path} is not filled in as it should be: {problem}.',
  'refuse.unknown-order': 'The sheet has no order "{type}", or it was given twice.',
  'refuse.ruleset-failed':
    'The ruleset stopped at step {step}: {problem} Nothing was published. Retry, rule on the question, or export the exercise.',
  'refuse.ruleset-broke-contract':
    'The ruleset broke its contract at step {step}: {problem} Nothing was published. Retry, rule on the question, or export the exercise.',
  'refuse.no-such-scenario': 'This ruleset has no scenario "{scenario}". Choose one from its list.',
  'refuse.start-setting':
    'The installed ruleset does not take the option "{option}" as this exercise was made with it. Make a new exercise and set it anew.',
  'refuse.start-bot':
    'The bot "{bot}" of {team} is not in the installed ruleset. Choose another for that team, or take it out.',
  'refuse.no-such-option': 'This ruleset has no option "{option}". Leave it out.',
  'refuse.option-out-of-limits': 'The option "{option}" was not accepted: {problem}.',

  'refuse.malformed-request': 'The server did not understand this request: {problem}. Reload the page and try again.',
  'refuse.unknown-message': 'The server knows no message "{type}". Reload the page.',
  'refuse.too-large': 'This is too large to send ({size} bytes; {limit} are allowed). Shorten it.',
  'refuse.too-fast':
    'That was too much at once. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'refuse.other-protocol':
    'This page speaks protocol {given}, the server speaks protocol {expected}. Reload the page; nothing is lost.',
  'refuse.token':
    'This link is not, or no longer, good for a seat. Ask the facilitator for a new one, or join by code.',
  'refuse.removed': 'Your seat was taken away. Ask the facilitator for another one.',
  'refuse.moved': 'Your seat was moved. Ask the facilitator for its new link.',
  'refuse.link-replaced': 'This seat has been given a new link, and this one stopped working. Use the new one.',
  'refuse.no-such-exercise': 'There is no such exercise here, or it was deleted. Check the address with its host.',
  'refuse.no-such-code': 'No exercise has the code {code}. Check it with the facilitator and type it again.',
  'refuse.exercise-closed':
    'This exercise is closed, and nobody can join it any more. Ask the facilitator for its replay.',
  'refuse.door-closed': 'This exercise takes people by invitation only. Ask the facilitator for a link.',
  'refuse.no-observers': 'This exercise takes no observers. Ask the facilitator for a seat.',
  'refuse.too-many-observers':
    'As many people as this exercise can take are watching already. Ask the facilitator for a seat.',
  'refuse.wrong-key': 'This is not the facilitator key of this exercise. Check it, or have the host issue a new one.',
  'refuse.host-secret': 'This needs the host secret, which the server printed when it was first started.',
  'refuse.facilitator-only': 'Only a facilitator of this exercise can do this.',
  'refuse.cross-origin':
    'This request came from another site ({origin}) and was refused. Open Sandtable at its own address.',
  'refuse.not-found': 'There is nothing at this address. Check it, or start at the front page.',
  'refuse.server-failed':
    'Something went wrong on the server, and nothing was changed. Try again; the log says what it was.',
  'refuse.store-failed':
    'The server cannot write to its store: {problem} Nothing was changed. Try again when it is repaired.',
  'refuse.exercise-elsewhere':
    'This exercise is just being taken over by another server process. Try again in a few seconds.',
  'refuse.exercise-broken':
    'This exercise cannot be opened: {problem} Its log is unharmed; export it, or restore its last backup.',
  'refuse.no-such-ruleset': 'This server has no ruleset "{ruleset}". Choose one from its list.',
  'refuse.faulty-file': 'Line {line} of the file: {problem}',
  'refuse.no-secrets':
    'This file is of an exercise that is not over, and lacks the secrets to go on with. Export it again as its facilitator.',
  'refuse.exercise-exists': 'This exercise is hosted here already. Go on with it, or delete it before importing it.',
  'refuse.file-too-large': 'The file is larger than {limit} megabytes. Check that it is an exported exercise.',
  'refuse.replay-closed': 'The replay is not open to your seat. Ask the facilitator.',
  'refuse.unknown-field': 'The sheet has no field "{path}". Reload the page to see it as it is now.',
  'refuse.wrong-role': 'This field belongs to another role on your team ({roles}). Ask them, or take that role.',
  'refuse.wrong-bloc': 'This vote belongs to another bloc of your team ({bloc}). Only its holder can cast it.',
  'refuse.lead-held': 'Somebody leads this team already. The white cell can hand the lead over.',
  'refuse.lead-writes': 'On this team the lead writes the sheet. Propose a value instead.',
  'refuse.no-proposal':
    'This proposal is not yours to make or to take away. Propose under your own name, where the lead writes.',
  'refuse.voted': 'Your team votes on this field: cast the vote of your own bloc. The field itself is the lead’s.',
  'refuse.words-moved': 'A teammate changed these words first. Read theirs, and write again.',
  'refuse.sheet-sealed': 'The sheet is sealed. Reopen it to change something.',
  'refuse.value-too-large': 'What stands in "{path}" is too long. Shorten it.',
  'refuse.option-not-now':
    'The option "{option}" decides from the opening on which rules there are. Put it back, or play from the opening.',
  'refuse.not-from-now': 'Games of this ruleset can only be played from the opening.',
  'refuse.no-preview': 'This ruleset has no preview of a sheet. Seal it, and see what comes of it.',
  'refuse.dry-run-busy': 'A dry run is under way. Wait for its result.',
  'refuse.too-many-tabs': 'This seat is open in {limit} places already. Close one of them first.',
  'notice.asks-in': '{name} asks to be let in. The room is closed: open it, or make a link, under People and seats.',
  'refuse.door-open': 'The room is open: join at once.',
  'notice.msel-stuck':
    'An inject that is due could not be sent: {item}. {problem} Change it on the list, or send or skip it yourself.',
  'notice.bot-stuck': 'The bot of {team} could not decide: {problem} Seal its sheet yourself, or seat somebody.',
  'notice.publish-stuck': 'The turn could not be published by itself. Review it and publish it by hand.',
  'notice.backup-failed': 'The backup after this turn could not be written: {problem}',
};
