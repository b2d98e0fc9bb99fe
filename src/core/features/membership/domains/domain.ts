import { domainToASCII } from "node:url";

// As names of hosts are (https://www.rfc-editor.org/rfc/rfc1123#section-2.1), with one point at least.
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** A domain as the domain name system has it, in small letters; undefined for what is none. An @ before it does not matter. */
export function readDomain(typed: string): string | undefined {
  const domain = domainToASCII(typed.trim().replace(/^@/, "").replace(/\.$/, "").toLowerCase());
  return DOMAIN.test(domain) ? domain : undefined;
}

/** The domain of an e-mail address. */
export const domainOf = (email: string): string | undefined => readDomain(email.slice(email.lastIndexOf("@") + 1));

/** A domain and those that it is below, but for the last label alone. */
export function withThoseAbove(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
}
