/** One identify, as it came. */
export interface Identify {
  shard: number;
  shardCount: number;
  /** ms since the epoch, by Discord's clock. */
  at: number;
  /** False when it came before the shard's turn and was answered with op 9. */
  accepted: boolean;
}

/** How the gateway misbehaves. Each acts on every connection, or on one shard's. */
export interface GatewayFaults {
  /** Drops connections without a closing handshake; sessions can be resumed. */
  cut(shard?: number): void;
  /** Closes connections with a code. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
  closeConnections(code: number, shard?: number): void;
  /** Op 7: asks to reconnect and resume. */
  askReconnect(shard?: number): void;
  /** Op 9. Unless `resumable`, the sessions are forgotten. */
  invalidateSessions(given?: { resumable?: boolean; shard?: number }): void;
  /** While on, heartbeats are not answered. */
  ignoreHeartbeats(on: boolean): void;
  /** While on, nobody who resumes is answered, though their heartbeats are. Returns how many were not so far. */
  ignoreResumes(on: boolean): number;
  /** Closes every connection that identifies with that code, until it is left out. */
  refuseIdentify(code?: number): void;
  /** While on, events wait; they are sent when it is switched off. */
  pauseEvents(on: boolean): void;
}
