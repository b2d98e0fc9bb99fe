import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddress from "proxy-addr";

/** Whether an address is that of a proxy that stands before the bot. */
export type TrustedProxies = (address: string, distance: number) => boolean;

/** Reads addresses and subnets with commas between them, such as `10.0.0.5, 172.16.0.0/12, ::1`; undefined where one cannot be read. */
export function readProxies(text: string): TrustedProxies | undefined {
  const named = text.split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
  try {
    return proxyAddress.compile(named);
  } catch {
    return undefined;
  }
}

/**
 * The address of whoever asks. Behind a proxy that is trusted it is the last one of `X-Forwarded-For` that is no such proxy: what
 * stands before it, the client itself may have written. Where nobody is trusted, the header could be anybody's and is not read.
 */
export function clientAddress(request: IncomingMessage, trusted: TrustedProxies | undefined): string {
  const connected = request.socket.remoteAddress ?? "";
  const client = trusted ? proxyAddress(request, trusted) : connected;
  // What is no address says nothing.
  return plain(isIP(client) === 0 ? connected : client);
}

/** How many of the eight parts of an IPv6 address name the network: what a customer gets is a /64 at least (RFC 6177, section 2). */
const NETWORK_PARTS = 4;

/** Under what a client is counted: its address, or the network of an IPv6 one, in which everybody may change theirs at will. */
export function clientOf(request: IncomingMessage, trusted: TrustedProxies | undefined): string {
  const address = clientAddress(request, trusted);
  if (isIP(address) !== 6) return address;
  const [before = "", after] = address.replace(/%.*/, "").split("::");
  const [head, tail] = [before, after ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => "0");
  const parts = [...(head ?? []), ...(after === undefined ? [] : zeros), ...(tail ?? [])];
  return parts
    .slice(0, NETWORK_PARTS)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}

/** IPv4 as such where it is written as IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");
