/**
 * The SDK's connection as a browser needs it: one websocket. It stands in the built client for the SDK's own (see
 * build/message-only-colyseus.ts), which also speaks WebTransport, and which hangs up when the browser says it is offline:
 * a laptop that plays alone on its own server has no network and a living line, and `connection.ts` asks before believing.
 */

interface Events {
  onopen?: (event: Event) => void;
  onmessage?: (event: MessageEvent) => void;
  onclose?: (event: CloseEvent) => void;
  onerror?: (event: Event) => void;
}

export class Connection {
  /** Filled in by the SDK's room before it connects. */
  readonly events: Events = {};
  #socket: WebSocket | undefined;

  connect(url: string): void {
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = (event) => this.events.onopen?.(event);
    socket.onmessage = (event) => this.events.onmessage?.(event);
    socket.onclose = (event) => this.events.onclose?.(event);
    socket.onerror = (event) => this.events.onerror?.(event);
  }

  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.#socket?.send(bytes);
  }

  close(code?: number, reason?: string): void {
    this.#socket?.close(code, reason);
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }
}
