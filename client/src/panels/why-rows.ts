/** The arithmetic of a "why". The report prints the same rows, so it lives in `shared`. */
export * from '@sandtable/shared/show/why-rows.ts';
