/** What the console asks over HTTP: links, moving seats, export, and another side's view. */
import type {
  CloneRequest,
  ForkRequest,
  Hosted,
  Invitation,
  Invited,
  Obstacles,
  RehearseRequest,
  Replay,
  SeatChange,
} from '@sandtable/shared/api.ts';
import type { MselWish } from '@sandtable/shared/exercise/msel.ts';
import { Rejected } from '../connection.ts';
import { keptSeat } from '../kept-seats.ts';

async function asked<Answer>(exercise: string, method: string, path: string, body?: object): Promise<Answer> {
  const token = keptSeat(exercise)?.token ?? '';
  const response = await fetch(`/api/exercises/${exercise}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const refusals = typeof answer === 'object' && answer !== null && 'refusals' in answer ? answer.refusals : [];
  throw new Rejected(Array.isArray(refusals) ? refusals : []);
}

export const invite = (exercise: string, invitation: Invitation) =>
  asked<Invited>(exercise, 'POST', '/invitations', invitation);
/** A whole list of injects: larger than a message on the socket may be. */
export const putMsel = (exercise: string, change: MselWish) => asked<object>(exercise, 'POST', '/msel', change);
/** What the exercise could not start with. */
export const obstaclesOf = (exercise: string) => asked<Obstacles>(exercise, 'GET', '/obstacles');
export const fork = (exercise: string, wanted: ForkRequest) => asked<Hosted>(exercise, 'POST', '/fork', wanted);
export const clone = (exercise: string, wanted: CloneRequest) => asked<Hosted>(exercise, 'POST', '/clone', wanted);
export const rehearse = (exercise: string, wanted: RehearseRequest) =>
  asked<Hosted>(exercise, 'POST', '/rehearse', wanted);
/** Deletes it for good. */
export const discard = (exercise: string) => asked<null>(exercise, 'DELETE', '');
export const newLink = (exercise: string, seat: string) => asked<Invited>(exercise, 'POST', `/seats/${seat}/link`);
export const moveSeat = (exercise: string, seat: string, change: SeatChange) =>
  asked<Invited>(exercise, 'PATCH', `/seats/${seat}`, change);
export const viewOf = (exercise: string, view: string) =>
  asked<Replay>(exercise, 'GET', `/replay?as=${encodeURIComponent(view)}`);

let rulesets: Promise<readonly { id: string; bots: readonly string[] }[]> | undefined;

/** Names of the bots a ruleset has. Asked once a page: they come with the server. */
export async function botsOf(ruleset: string): Promise<readonly string[]> {
  rulesets ??= fetch('/api/rulesets').then((response) => (response.ok ? response.json() : []));
  const all = await rulesets.catch(() => {
    rulesets = undefined;
    return [];
  });
  return all.find(({ id }) => id === ruleset)?.bots ?? [];
}

/** Fetches the log and hands it to the browser as a file. */
export async function exportLog(exercise: string, pseudonyms: boolean): Promise<void> {
  const response = await fetch(`/api/exercises/${exercise}/export${pseudonyms ? '?pseudonyms=1' : ''}`, {
    headers: { Authorization: `Bearer ${keptSeat(exercise)?.token ?? ''}` },
  });
  if (!response.ok) throw new Rejected([]);
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = named ?? `${exercise}.jsonl`;
  link.click();
  URL.revokeObjectURL(address);
}
