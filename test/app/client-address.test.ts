import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress, clientOf, readProxies } from "../../src/app/client-address.ts";

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

describe("whom a request comes from", () => {
  it.each([
    ["127.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["127.0.0.1", "1.2.3.4, 198.51.100.7", "198.51.100.7"],
    ["127.0.0.1", "198.51.100.7, 10.9.9.9", "198.51.100.7"],
    ["127.0.0.1", "10.1.1.1, 10.9.9.9", "10.1.1.1"],
    ["127.0.0.1", undefined, "127.0.0.1"],
    ["127.0.0.1", "2001:db8::1", "2001:db8::1"],
    ["127.0.0.1", "198.51.100.7, unknown", "127.0.0.1"],
    ["203.0.113.1", "198.51.100.7", "203.0.113.1"],
  ])("%s that was told %s: %s", (remote, forwarded, is) => {
    expect(clientAddress(asked(remote, forwarded), readProxies("127.0.0.1, 10.0.0.0/8"))).toBe(is);
  });

  it("is who is connected, where nobody is trusted", () => {
    expect(clientAddress(asked("127.0.0.1", "198.51.100.7"), undefined)).toBe("127.0.0.1");
  });

  it("is one client for all addresses of an IPv6 network, of which everybody has as many as they like", () => {
    const client = (address: string) => clientOf(asked(address), undefined);
    const same = ["2001:db8:0:1::1", "2001:db8:0:1:ffff::9", "2001:DB8:0:1:a:b:c:d", "2001:db8::1:0:0:0:7"];
    expect(new Set(same.map(client)).size).toBe(1);
    for (const other of ["2001:db8:0:2::1", "2001:db8::1", "::1", "198.51.100.7", "198.51.100.8"])
      expect([...same, "198.51.100.9"].map(client)).not.toContain(client(other));
    expect(client("::ffff:198.51.100.7")).toBe(client("198.51.100.7"));
    expect(client("fe80::1%eth0")).toBe(client("fe80::2%eth0"));
  });

  it("is not read of what is no address", () => {
    expect(["proxy", "10.0.0.0/33", "::1/129", "10.0.0.1/x", "10.0.0.1/8/8"].map(readProxies)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
