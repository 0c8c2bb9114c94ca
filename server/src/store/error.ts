/** What can go wrong with the store, told apart so that a host can act on it. */
export type StoreFault =
  /** No exercise of that id. */
  | 'no-such-exercise'
  /** The exercise is there already (an import of what is hosted here). */
  | 'exists'
  /** Every join code that was tried is taken. */
  | 'no-free-code'
  /** Somebody else runs the exercise now: let go of it and write nothing more. */
  | 'fenced'
  /** Somebody else runs the exercise and is alive. */
  | 'lease-held'
  /** The log has moved on, or what is appended does not follow it: read it again. */
  | 'seq-taken'
  /** The database server does not answer. */
  | 'unreachable'
  /** Folder or disk cannot be written. */
  | 'unwritable'
  /** Written by a later version. */
  | 'newer-schema'
  /** Not a database of ours, or a line in it is no record. */
  | 'damaged'
  /** Anything else the database refuses. */
  | 'failed';

/** One sentence for a person, one word for code. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** The refusal for an id nobody knows. */
export function noSuchExercise(id: string): StoreError {
  return new StoreError('no-such-exercise', `There is no exercise ${id} in this store; it may have been deleted.`);
}
