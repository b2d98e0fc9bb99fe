import { readUrl } from "../../kernel/text/read-url.ts";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Longest address that is fetched, in characters. Our choice: browsers and servers take as much. */
const LONGEST = 2_048;
const LONGEST_NAME = 253;
const PORTS = ["", "80", "443"];

// Names that never lead to the public internet (https://www.iana.org/assignments/special-use-domain-names), and those that offices use.
const INSIDE = new Set([
  ...["localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "arpa"],
  ...["onion", "alt", "test", "invalid", "example"],
]);

/**
 * The address as it may be fetched, without what follows a "#": http or https on its own port or the other's, without a user, of a host
 * that has a name of the public internet or a public address. Undefined for any other. What the name leads to is another question
 * (guarded-agent.ts).
 */
export function webAddress(text: string): URL | undefined {
  const url = text.length > LONGEST ? undefined : readUrl(text);
  if (url === undefined) return undefined;
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || !PORTS.includes(url.port) || url.username !== "" || url.password !== "") return undefined;
  if (!isPublicHost(url.hostname)) return undefined;
  url.hash = "";
  return url;
}

/** The host of a URL is written in small letters and, where it is an IPv4 address in any writing, in the usual one. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  if (isIP(host) !== 0) return isPublicAddress(host);
  const name = host.endsWith(".") ? host.slice(0, -1) : host;
  const labels = name.split(".");
  const isName =
    labels.length > 1 && name.length <= LONGEST_NAME && labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label));
  return isName && !INSIDE.has(labels.at(-1) ?? "");
}
