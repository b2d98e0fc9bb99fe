import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Addresses of proxies that stand before the bot. */
export type TrustedProxies = BlockList;

/** Reads addresses and subnets with commas between them, such as `10.0.0.5, 172.16.0.0/12, ::1`; undefined where one cannot be read. */
export function readProxies(text: string): TrustedProxies | undefined {
  const proxies = new BlockList();
  for (const part of text.split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]))) {
    const [address = "", prefix, ...rest] = part.split("/");
    const family = isIP(address);
    const bits = Number(prefix ?? (family === 4 ? 32 : 128));
    if (family === 0 || rest.length > 0 || !/^\d+$/.test(prefix ?? "0") || bits > (family === 4 ? 32 : 128))
      return undefined;
    proxies.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
  }
  return proxies;
}

/**
 * The address of whoever asks. Behind a proxy that is trusted it is the last one of `X-Forwarded-For` that is no such proxy: what
 * stands before it, the client itself may have written. Where nobody is trusted, the header could be anybody's and is not read.
 */
export function clientAddress(request: IncomingMessage, trusted: TrustedProxies | undefined): string {
  const last = plain(request.socket.remoteAddress ?? "");
  if (!trusted) return last;
  let client = last;
  // From the right: each is what the one after it saw. What is no address says nothing.
  for (const hop of String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map(plain)
    .toReversed()) {
    if (!isTrusted(trusted, client) || isIP(hop) === 0) return client;
    client = hop;
  }
  return client;
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

const isTrusted = (trusted: TrustedProxies, address: string): boolean =>
  isIP(address) !== 0 && trusted.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");

/** An address without blanks, and IPv4 as such where it is written as IPv6. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
