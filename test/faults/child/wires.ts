import { Socket } from "node:net";

/** What leaves in the place of what was to leave, and whether the connection is lost after that. */
export interface Outgoing {
  readonly bytes?: Buffer;
  readonly lost?: true;
}

/** Who follows the bytes of one connection. */
export interface Follower {
  /** Bytes about to leave. */
  readonly out: (bytes: Buffer) => Outgoing;
  /** Bytes that have come, before anybody has seen them. */
  readonly in: (bytes: Buffer) => void;
}

/** Lets every connection of this process be followed, by the port it leads to; `of` says by whom. */
export function followWires(of: (port: number) => Follower | undefined): void {
  const followers = new WeakMap<Socket, Follower>();
  /* eslint-disable @typescript-eslint/unbound-method -- taken from the prototype and called on the socket */
  const { connect, write, push } = Socket.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
    const follower = of(portOf(given));
    if (follower) followers.set(this, follower);
    return Reflect.apply(connect, this, given) as Socket;
  };
  Socket.prototype.write = function (this: Socket, chunk: string | Uint8Array, ...more: unknown[]) {
    const follower = followers.get(this);
    if (!follower) return Reflect.apply(write, this, [chunk, ...more]) as boolean;
    const encoding = typeof more[0] === "string" ? (more[0] as BufferEncoding) : "utf8";
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk);
    const out = follower.out(bytes);
    const lose = () => this.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
    if (out.lost) {
      if (out.bytes) Reflect.apply(write, this, [out.bytes, lose]);
      else lose();
      return false;
    }
    return Reflect.apply(write, this, [out.bytes ?? bytes, ...more.filter((m) => typeof m === "function")]) as boolean;
  };
  Socket.prototype.push = function (this: Socket, chunk: unknown, ...more: unknown[]) {
    if (chunk instanceof Uint8Array) followers.get(this)?.in(Buffer.from(chunk));
    return Reflect.apply(push, this, [chunk, ...more]) as boolean;
  } as typeof push;
}

/** The port among the arguments of `connect`, in any of its forms. */
function portOf(given: readonly unknown[]): number {
  for (const one of given.flat()) {
    if (typeof one === "number") return one;
    if (typeof one === "object" && one !== null && "port" in one) return Number(one.port);
  }
  return 0;
}
