/** Everything `shared` offers, by its own files' names. */
export * from './log/audience.ts';
export * from './log/canonical.ts';
export * from './log/chain.ts';
export * from './log/record.ts';
export * from './rules/board.ts';
export * from './rules/contract.ts';
export * from './rules/manifest.ts';
export * from './rules/rng.ts';
export * from './rules/sheet.ts';
export * from './rules/turn.ts';
export * from './words.ts';
