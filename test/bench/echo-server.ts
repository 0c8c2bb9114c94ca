/** A Colyseus server that only answers: what the same traffic costs without an exercise behind it. */
import { type Client, Room, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';

class EchoRoom extends Room {
  override autoDispose = false;
  override messages = { command: (_client: Client, payload: unknown) => payload };
  override onCreate(): void {
    this.patchRate = 1000;
  }
}

const server = new Server({ transport: new WebSocketTransport({ maxPayload: 64 * 1024 }), greet: false });
server.define('echo', EchoRoom).filterBy(['exercise']);
await server.listen(Number(process.argv[2]));
