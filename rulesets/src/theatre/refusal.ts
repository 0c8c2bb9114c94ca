/** Refusals of the theatre family. */
import { type Json, type Refusal, text } from '@sandtable/shared';

/** A refusal under `refusal.<code>`. */
export function refuse(code: string, values?: { readonly [name: string]: Json }, path?: string): Refusal {
  return { code, text: text(`refusal.${code}`, values), ...(path === undefined ? {} : { path }) };
}
