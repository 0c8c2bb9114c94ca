/**
 * How sockets compress what they are sent. A connection keeps its compressor as long as it lives, about 2^(window + 2) +
 * 2^(memory + 9) bytes and a chunk: over 280 kB as zlib has it, which was most of a full server. So its window is 8 kB, and a turn
 * as a team is told it 7.4 kB and not 7.1.
 */
export const DEFLATE = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  /** Announced to the browser, which must accept it (RFC 7692, 7.1.2.1). The client's own is not asked for: some could not. */
  serverMaxWindowBits: 13,
  zlibDeflateOptions: { memLevel: 5, chunkSize: 4096 },
  threshold: 1024,
};
