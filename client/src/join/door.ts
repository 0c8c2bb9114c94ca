/** The door of an exercise over HTTP: look through it by code, knock to come in. No zod here: this page must be light. */
import type { Admission, Door, Knock } from '@sandtable/shared/api.ts';
import type { Refusal } from '@sandtable/shared/words.ts';

/** Letters and digits that cannot be taken for one another; the server's CODE_ALPHABET. */
const STRAY = /[^A-HJ-NP-Z2-9]/g;
export const CODE_LENGTH = 6;

/** A code as typed or pasted, as far as it can be one: upper case, without spaces, hyphens and what no code contains. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(STRAY, '').slice(0, CODE_LENGTH);
}

/** A code as it is read aloud: in two halves. */
export function spokenCode(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What the holder of a code may know. No refusals at all: the server did not answer. */
export function lookThrough(code: string): Promise<Answer<Door>> {
  return ask(`/api/join/${encodeURIComponent(code)}`, { method: 'GET' }, isDoor);
}

/** Takes a seat. */
export function knock(code: string, body: Knock): Promise<Answer<Admission>> {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return ask(`/api/join/${encodeURIComponent(code)}`, request, isAdmission);
}

/** Asks the white cell, before a closed door, to be let in. */
export function askIn(code: string, name: string): Promise<Answer<object>> {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name }) };
  return ask(`/api/join/${encodeURIComponent(code)}/ask`, request, isObject);
}

async function ask<T>(path: string, request: RequestInit, fits: (value: unknown) => value is T): Promise<Answer<T>> {
  try {
    const response = await fetch(path, request);
    const value: unknown = await response.json();
    if (response.ok && fits(value)) return { ok: true, value };
    return { ok: false, refusals: refusalsIn(value) };
  } catch {
    return { ok: false, refusals: [] };
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isDoor(value: unknown): value is Door {
  return isObject(value) && typeof value['exercise'] === 'string' && Array.isArray(value['teams']);
}

function isAdmission(value: unknown): value is Admission {
  return isObject(value) && typeof value['token'] === 'string' && typeof value['exercise'] === 'string';
}

function refusalsIn(value: unknown): readonly Refusal[] {
  if (!isObject(value) || !Array.isArray(value['refusals'])) return [];
  return value['refusals'].filter(
    (refusal): refusal is Refusal =>
      isObject(refusal) && typeof refusal['code'] === 'string' && isObject(refusal['text']),
  );
}
