import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

// Beside what the library calls special: blocks of https://www.iana.org/assignments/iana-ipv4-special-registry
const SPECIAL_V4 = ["0.0.0.0/8", "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24", "198.18.0.0/15"]; // biome-ignore format: one line
// … and of https://www.iana.org/assignments/iana-ipv6-special-registry, within what is given out at all (2000::/3): protocols with
// Teredo among them, documentation, 6to4.
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];
const GLOBAL_V6 = "2000::/3";
// ISATAP has an IPv4 address in its last half, after one of these (RFC 5214).
const ISATAP = [0x0000_5efe, 0x0200_5efe];

/**
 * Whether an IP address, in its usual writing, is one of the public internet. Everything else is not: private, loopback, link-local and
 * shared addresses, multicast, what is reserved, and every IPv6 address that has an IPv4 one in it (mapped, 6to4, NAT64, Teredo, ISATAP),
 * whatever that one is. Neither are other writings of an address: 2130706433, 0x7f.1, 0177.0.0.1.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  if (address instanceof ipaddr.IPv4) return !isIn(address, SPECIAL_V4);
  const parts = address.parts;
  const interfaceId = (parts[4] ?? 0) * 0x1_0000 + (parts[5] ?? 0);
  return isIn(address, [GLOBAL_V6]) && !isIn(address, SPECIAL_V6) && !ISATAP.includes(interfaceId);
}

const isIn = (address: ipaddr.IPv4 | ipaddr.IPv6, blocks: readonly string[]): boolean => {
  const among = blocks.map((block) => ipaddr.parseCIDR(block));
  return ipaddr.subnetMatch(address, { listed: among }, "other") === "listed";
};
