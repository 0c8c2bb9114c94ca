/** How an indicator went, turn by turn. The report draws from the same, so it lives in `shared`. */
export * from '@sandtable/shared/show/trail.ts';
