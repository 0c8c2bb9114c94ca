/** What the host says to the server's log; pino is one. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** For tests and tools that have nobody to tell. */
export const silent: Log = { info() {}, warn() {}, error() {} };
