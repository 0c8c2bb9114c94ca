/** Asking the server to host: creating, listing, importing and deleting exercises. Needs the host secret. */
import type { ExerciseInfo, Hosted } from '@sandtable/shared/api.ts';
import type { NewExercise } from '@sandtable/shared/exercise/create.ts';
import type { Refusal } from '@sandtable/shared/words.ts';
import { keep, recall } from '../ui/kept.ts';

const NAME = 'host';

/** The host secret this device holds. It comes in the fragment of the link that the server prints at its start. */
export function hostSecret(): string | null {
  return recall(NAME)['secret'] ?? null;
}

export function keepHostSecret(secret: string | null): void {
  keep(NAME, secret === null ? {} : { secret });
}

/** Takes a secret out of the address's fragment, and out of the address bar with it. */
export function takeHostSecret(): void {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (!/^[\x21-\x7e]{8,400}$/.test(fragment)) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  keepHostSecret(fragment);
}

/** Refused, with the server's reasons; `status` 401 means the secret is wrong. */
export class HostRefused extends Error {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  constructor(status: number, refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', ') || `HTTP ${status}`);
    this.name = 'HostRefused';
    this.status = status;
    this.refusals = refusals;
  }
}

async function asked<Answer>(method: string, path: string, body?: { type: string; content: string }): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${hostSecret() ?? ''}`,
      ...(body === undefined ? {} : { 'Content-Type': body.type }),
    },
    ...(body === undefined ? {} : { body: body.content }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new HostRefused(response.status, refusalsOf(answer));
  return answer as Answer;
}

function refusalsOf(answer: unknown): readonly Refusal[] {
  const held = typeof answer === 'object' && answer !== null && 'refusals' in answer ? answer.refusals : [];
  return Array.isArray(held) ? held : [];
}

const json = (content: object) => ({ type: 'application/json', content: JSON.stringify(content) });

export const listExercises = () => asked<readonly ExerciseInfo[]>('GET', '/api/exercises');
export const createExercise = (wanted: NewExercise) => asked<Hosted>('POST', '/api/exercises', json(wanted));
export const importExercise = (jsonl: string) =>
  asked<Hosted>('POST', '/api/exercises/import', { type: 'text/plain', content: jsonl });
export const deleteExercise = (id: string) => asked<unknown>('DELETE', `/api/exercises/${id}`);

/** Takes a facilitator's seat with the exercise's key. */
export const facilitate = (id: string, key: string, name: string) =>
  asked<{ seat: string; token: string }>('POST', `/api/exercises/${id}/facilitate`, json({ key, name }));
