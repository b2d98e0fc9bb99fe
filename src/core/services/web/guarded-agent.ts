import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { isPublicAddress } from "./public-address.ts";

/** The IP addresses that a name leads to. Throws where it leads nowhere. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Where a connection to a checked address goes: there. Tests have a server of their own stand in its place. */
export type Dial = (address: string, port: string) => { readonly hostname: string; readonly port: string };

/** What is asked of the network, and how long a connection may take in milliseconds. */
export interface Guarded {
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  readonly connectMs: number;
}

/** A name leads to an address that is not public: nothing is sent there. */
export class NotPublic extends Error {
  override readonly name = "NotPublic";
}

// A host that has many is reached at one of the first.
const MOST_TRIED = 3;
const KEPT_OPEN_MS = 4_000;

const bySystem: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);
const there: Dial = (hostname, port) => ({ hostname, port });

/**
 * An agent that connects to public addresses alone: a name is looked up once, each address that it leads to must be public, and the
 * connection goes to one of those very addresses, so that the name cannot lead elsewhere meanwhile. Certificates are those of the name.
 */
export function guardedAgent({ resolve = bySystem, dial = there, connectMs }: Guarded): Agent {
  const connect = buildConnector({ timeout: connectMs, maxCachedSessions: 0 });
  const connectTo = (options: buildConnector.Options) =>
    new Promise<Socket>((done, failed) => {
      connect(options, (...[error, socket]) => (socket === null ? failed(error) : done(socket)));
    });
  const connected = async (options: buildConnector.Options): Promise<Socket> => {
    const addresses = await publicAddresses(options.hostname, resolve);
    const servername = isIP(options.hostname) === 0 ? options.hostname : "";
    let last: unknown;
    for (const address of addresses.slice(0, MOST_TRIED))
      try {
        return await connectTo({ ...options, servername, ...dial(address, portOf(options)) });
      } catch (error) {
        last = error;
      }
    throw last;
  };
  return new Agent({
    connect: (options, done) => {
      connected(options).then(
        (socket) => done(null, socket),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
    keepAliveTimeout: KEPT_OPEN_MS,
    keepAliveMaxTimeout: KEPT_OPEN_MS,
  });
}

type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

const portOf = ({ port, protocol }: buildConnector.Options): string =>
  port === "" ? (protocol === "https:" ? "443" : "80") : port;

/** What a host leads to, IPv4 first: networks without IPv6 are common. Throws where one of the addresses is not public. */
async function publicAddresses(host: string, resolve: Resolve): Promise<string[]> {
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw new NotPublic(`${host} is not public`);
  return addresses.toSorted((a, b) => isIP(a) - isIP(b));
}
