import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../../src/core/services/web/public-address.ts";
import { webAddress } from "../../../../src/core/services/web/web-address.ts";

/** Addresses of IP that a name may lead to, and behind which nothing may be asked. */
const INSIDE = `
  0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.1.1.1 127.255.255.254 169.254.0.1 169.254.169.254
  172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255
  192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:7f00:1 ::ffff:8.8.8.8 0:0:0:0:0:ffff:0a00:1 ::127.0.0.1 ::7f00:1
  ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:0:7f00:1::
  2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1 2002:808:808::1 3fff::1
  2620:4f:8000::1 2001:470:1::5efe:10.0.0.1 2001:470:1::200:5efe:a00:1 5f00::1 4000::1 e000::1 fc00::1 fd00::1 fd12:3456:789a::1 fdff::1
  fe80::1 fe80::1%eth0 2001:470::1%1 febf::1 fec0::1 ff02::1 ff0e::1`;

/** What is no address in its usual writing. */
const ODD = `
  2130706433 0x7f000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 017700000001 127.1 127.0.1 10.1 08.8.8.8 8.8.8 8.8.8.8.8 256.1.1.1 8.8.8.8. .8.8.8.8
  [::1] ::g 1:2:3 localhost example.org`;

const OUTSIDE = `
  1.1.1.1 8.8.8.8 93.184.215.14 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 198.17.0.1 198.20.0.1 223.255.255.254
  2001:470:1::1 2606:2800:21f:cb07:6820:80da:af6b:8b2c 2a00:1450:4003::200e`;

/** Addresses of the web that are not fetched. */
const TRICKS = [
  ...[
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
  ],
  ...[
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://0/",
    "http://0.0.0.0/",
  ],
  ...[
    "http://00000177.0.0.1/",
    "http://0x7F.0X0.0.0x1/",
    "http://127.0.0.1%2f/",
    "http://%31%32%37.0.0.1/",
    "http://[::1]/",
  ],
  ...[
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
  ],
  ...[
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fd00::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
  ],
  ...["http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "http://10.0.0.1/", "http://167772161/", "http://012.0.0.1/"],
  ...[
    "http://192.168.1.1/",
    "http://3232235777/",
    "http://0xc0a80101/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
  ],
  ...[
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://0251.0376.0251.0376/",
  ],
  ...[
    "http://[::ffff:169.254.169.254]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[fd00:ec2::254]/",
    "http://100.100.100.200/",
  ],
  ...["http://100.64.0.1/", "http://198.18.0.1/", "http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/"],
  ...[
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://foo.localhost/",
    "http://ⓛocalhost/",
    "http://metadata/",
  ],
  ...[
    "http://metadata.google.internal/",
    "http://router.lan/",
    "http://printer.local/",
    "http://nas.home.arpa/",
    "http://db.corp/",
  ],
  ...[
    "http://wiki.intranet/",
    "http://a.test/",
    "http://a.invalid/",
    "http://abcdefghijklmnop.onion/",
    "http://1.0.0.127.in-addr.arpa/",
  ],
  ...["http://localhost.localdomain/", "http://example/", "http://a..b.org/", "http://.org/", "http:///", "http://"],
  ...[
    "http://example.org:22/",
    "http://example.org:25/",
    "http://example.org:8080/",
    "http://example.org:0/",
    "http://example.org:6379/",
  ],
  ...[
    "https://example.org:8443/",
    "http://example.org:65536/",
    "http://user@example.org/",
    "http://user:secret@example.org/",
  ],
  ...[
    "http://:@127.0.0.1/",
    "http://example.org@127.0.0.1/",
    "http://127.0.0.1\\@example.org/",
    "http://example.org%00.127.0.0.1/",
  ],
  ...["http://127.0.0.1#@example.org/", "http://127.0.0.1?@example.org/", "file:///etc/passwd"],
  ...[
    "ftp://example.org/",
    "gopher://127.0.0.1:70/",
    "dict://127.0.0.1:11211/",
    "ldap://127.0.0.1/",
    "data:text/html,hello",
    "ws://example.org/",
  ],
  ...[
    "javascript:alert(1)",
    "jar:http://example.org!/",
    "view-source:http://example.org/",
    "blob:http://example.org/1",
    "about:blank",
  ],
  ...[
    "//example.org/",
    "example.org",
    "/etc/passwd",
    "http:127.0.0.1",
    "http:/\\127.0.0.1",
    "\u0000http://127.0.0.1/",
    "http://\t127.0.0.1/",
  ],
  ...[
    "http://127.0.0.\n1/",
    "http://exa mple.org/",
    "http://[::1",
    "http://[127.0.0.1]/",
    "http://1.2.3.4.5/",
    "http://example.0x7f000001/",
  ],
  ...[
    `http://${"a".repeat(64)}.org/`,
    `http://${"a.".repeat(140)}org/`,
    `http://example.org/${"a".repeat(2_048)}`,
    "",
    " ",
  ],
];

describe("what is not of the public internet is not connected to", () => {
  it.each(`${INSIDE} ${ODD}`.trim().split(/\s+/))("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

it.each(OUTSIDE.trim().split(/\s+/))("%s is of the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

describe("what is no address of the public web is not fetched", () => {
  it.each(TRICKS.map((trick) => [trick]))("%j", (trick) => {
    expect(webAddress(trick)?.href).toBeUndefined();
  });
});

it.each([
  ["http://example.org", "http://example.org/"],
  ["HTTPS://EXAMPLE.ORG:443/a?b#c", "https://example.org/a?b"],
  ["http://example.org:443/", "http://example.org:443/"],
  ["https://münchen.de/gesetz", "https://xn--mnchen-3ya.de/gesetz"],
  ["http://8.8.8.8/", "http://8.8.8.8/"],
  // What stands after the slash, in either writing, is a path.
  ["http://example.org\\@127.0.0.1:80/x@y/", "http://example.org/@127.0.0.1:80/x@y/"],
  ["http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"],
  ["https://www.gub.uy./ley", "https://www.gub.uy./ley"],
])("%s is", (typed, fetched) => {
  expect(webAddress(typed)?.href).toBe(fetched);
});

it("tries more than two hundred tricks", () => {
  expect(new Set([...TRICKS, ...`${INSIDE} ${ODD}`.trim().split(/\s+/)]).size).toBeGreaterThan(200);
});
