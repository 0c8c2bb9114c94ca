/** Everything that is said and offered, as the white cell reads it: one list, with what still wants an answer. */
import type { Exercise, InjectCard, Offer, Said } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId } from '@sandtable/shared/words.ts';

export type TalkRow =
  | { readonly what: 'said'; readonly n: number; readonly at: number; readonly said: Said }
  | { readonly what: 'offer'; readonly n: number; readonly at: number; readonly offer: Offer };

export type TalkFilter = 'all' | 'questions' | 'answered' | 'offers' | 'flagged';

/** The team that said it; null for the white cell. */
export function teamOf({ actor }: Pick<Said, 'actor'>): TeamId | null {
  return actor !== null && 'team' in actor ? actor.team : null;
}

/** Questions to the white cell that nobody has answered yet, oldest first. */
export function openQuestions(said: readonly Said[]): readonly Said[] {
  const answered = new Set(
    said.flatMap(({ form, about }) => (form === 'answer' && about !== undefined ? [about] : [])),
  );
  return said.filter(({ form, id }) => form === 'question' && !answered.has(id));
}

/** The answers a question got, oldest first. */
export function answersTo(said: readonly Said[], question: Said): readonly Said[] {
  return said.filter(({ form, about }) => form === 'answer' && about === question.id);
}

/** Newest first. Answers stand under their question; comments on a sheet are that sheet's. */
export function talkRows(x: Pick<Exercise, 'said' | 'offers'>): readonly TalkRow[] {
  const asked = new Set(x.said.flatMap(({ form, id }) => (form === 'question' ? [id as string] : [])));
  const rows: TalkRow[] = x.said
    .filter(
      ({ form, about }) =>
        form !== 'comment' && form !== 'resolution' && !(form === 'answer' && about !== undefined && asked.has(about)),
    )
    .map((said) => ({ what: 'said', n: said.n, at: said.at, said }));
  for (const offer of x.offers) rows.push({ what: 'offer', n: offer.n, at: offer.at, offer });
  return rows.sort((a, b) => b.n - a.n);
}

/** Words to look out for, as typed: separated by commas. */
export function watchWords(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/** Whether something said holds a word that somebody looks out for. */
export function isFlagged(row: TalkRow, words: readonly string[]): boolean {
  if (row.what !== 'said' || teamOf(row.said) === null) return false;
  const text = row.said.text.toLowerCase();
  return words.some((word) => text.includes(word));
}

/** So many words in a row are no accident. */
const RUN = 5;

/** Every run of words of a text. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((_, at) => (at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : []));
}

/** What was said stays as it was, and only cards sent before it count: looked at once. */
const looked = new WeakMap<Said, string | null>();

/**
 * The card (by title) that a team passes on by what it says: five words or more of one that this team got, to a reader
 * who did not. null: none.
 */
export function passedOn(said: Said, cards: readonly InjectCard[]): string | null {
  const before = looked.get(said);
  if (before !== undefined) return before;
  const found = passing(said, cards)?.title ?? null;
  looked.set(said, found);
  return found;
}

function passing(said: Said, cards: readonly InjectCard[]): InjectCard | undefined {
  const from = teamOf(said);
  const { channel } = said;
  if (from === null || channel.kind === 'white-cell') return undefined;
  const spoken = runsOf(said.text);
  if (spoken.length === 0) return undefined;
  return cards.find(({ to, n, title, text }) => {
    if (to === undefined || to === 'all' || !to.includes(from) || n > said.n) return false;
    if (channel.kind === 'teams' && channel.teams.every((team) => to.includes(team))) return false;
    const written = new Set([...runsOf(title), ...runsOf(text)]);
    return spoken.some((run) => written.has(run));
  });
}
