/** The arithmetic of the plane charts are drawn on. The report draws on the same, so it lives in `shared`. */
export * from '@sandtable/shared/show/plane.ts';
