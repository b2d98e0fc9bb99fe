import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWeb, type Web } from "../../../../src/core/services/web/web.ts";
import { type FakeSite, fakeSite } from "./fake-site.ts";

let site: FakeSite;
let web: Web;
let turns = 0;
let sent = 0;
const waited: number[] = [];
let time = 0;

/** What leads where, and how: "/308/https://…". */
function answer(host: string, path: string, method: string): [code: number, location?: string | undefined] {
  if (path === "/robots.txt")
    return [host.startsWith("broken") ? 503 : host.startsWith("closed") || host.startsWith("slow") ? 200 : 404];
  const [, code, to] = /^\/(\d{3})\/?(.*)$/.exec(path) ?? [];
  if (path.startsWith("/loop")) return [302, `/loop${Number(path.slice(5)) + 1}`];
  if (path === "/chain/0") return [200];
  if (path.startsWith("/chain/")) return [301, `/chain/${Number(path.slice(7)) - 1}`];
  if (path === "/no-head") return [method === "HEAD" ? 405 : 200];
  return [Number(code ?? 200), to === "" ? undefined : to];
}

beforeAll(async () => {
  site = await fakeSite(
    (host, path, request, response) => {
      const [code, location] = answer(host, path, request.method ?? "");
      if (path === "/hangs") return;
      if (path === "/drips") {
        response.writeHead(request.method === "HEAD" ? 405 : 200);
        if (request.method === "HEAD") return void response.end();
        const timer = setInterval(() => response.write("."), 5);
        response.on("close", () => clearInterval(timer));
        return;
      }
      if (path === "/endless" && request.method === "GET") {
        response.writeHead(200);
        const chunk = Buffer.alloc(65_536);
        const pour = () =>
          void ((sent += chunk.length), response.destroyed || response.write(chunk, () => setImmediate(pour)));
        pour();
        return;
      }
      response.writeHead(path === "/endless" ? 405 : code, location === undefined ? {} : { location });
      const rules = host.startsWith("closed")
        ? "User-agent: rapporteur\nDisallow: /private"
        : "User-agent: *\nCrawl-delay: 7";
      response.end(path === "/robots.txt" ? rules : request.method === "HEAD" ? undefined : "hello");
    },
    {
      "inside.org": () => ["10.0.0.5"],
      "both.org": () => ["93.184.215.14", "127.0.0.1"],
      "mapped.org": () => ["::ffff:93.184.215.14"],
      "none.org": () => [],
      // The first look-up is another than the second.
      "rebinds.org": () => (turns++ === 0 ? ["93.184.215.14"] : ["127.0.0.1"]),
      "two.org": () => ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "93.184.215.99"],
    },
  );
  web = openWeb({
    ...site.parts,
    longestMs: 400,
    passing: { now: () => time, wait: async (ms) => void (waited.push(ms), (time += ms)) },
  });
});
afterAll(async () => {
  await web.close();
  await site.close();
});
beforeEach(() => {
  site.asked.length = 0;
  site.dialled.length = 0;
  waited.length = 0;
  time += 3_600_000;
});

const CODED = [200, 204, 301, 400, 401, 403, 404, 410, 429, 451, 500, 503];

describe("an address is looked at", () => {
  it("by its head alone, once its host said in robots.txt that it may be", async () => {
    expect(await web.look("http://one.org/law#art-3")).toEqual({
      kind: "answered",
      code: 200,
      url: "http://one.org/law",
      forGood: true,
    });
    expect(site.asked).toEqual(["GET one.org/robots.txt", "HEAD one.org/law"]);
  });

  it.each(CODED)("whatever it answers: %d", async (code) => {
    expect(await web.look(`http://one.org/${code}`)).toMatchObject({ kind: "answered", code });
    expect(site.asked.some((one) => one.startsWith("GET"))).toBe(code >= 400 && code !== 429);
  });

  it("as a whole where a head is not to be had, and no more of it than a little", async () => {
    expect(await web.look("http://one.org/no-head")).toMatchObject({ code: 200 });
    expect(site.asked).toEqual(["HEAD one.org/no-head", "GET one.org/no-head"]);
    expect(await web.look("http://one.org/endless")).toMatchObject({ kind: "answered", code: 200 });
    expect(sent).toBeLessThan(20_000_000);
  });

  it("for a limited time, and without waiting for the end of what comes drop by drop", async () => {
    expect(await web.look("http://one.org/hangs")).toEqual({ kind: "unreachable" });
    expect(await web.look("http://one.org/drips")).toMatchObject({ kind: "answered", code: 200 });
  });

  it("once a second at each host, and less often where it asks for that", async () => {
    await web.look("http://fresh.org/1");
    await web.look("http://fresh.org/2");
    expect(waited).toEqual([1_000, 1_000]);
    await web.look("http://slow.org/1");
    await web.look("http://slow.org/2");
    expect(waited.slice(2)).toEqual([1_000, 7_000]);
  });

  it("unless its host asks visitors to stay away, or cannot say", async () => {
    expect(await web.look("http://closed.org/private/1")).toEqual({ kind: "barred" });
    expect(await web.look("http://closed.org/public")).toMatchObject({ kind: "answered" });
    expect(await web.look("http://one.org/302/http://closed.org/private/2")).toEqual({ kind: "barred" });
    expect(await web.look("http://broken.org/")).toEqual({ kind: "barred" });
    expect(site.asked.filter((one) => one.includes("private"))).toEqual([
      "HEAD one.org/302/http://closed.org/private/2",
    ]);
  });

  it("again after a day in robots.txt", async () => {
    time += 86_400_000;
    await web.look("http://closed.org/public");
    expect(site.asked).toEqual(["GET closed.org/robots.txt", "HEAD closed.org/public"]);
  });
});

describe("redirects are followed", () => {
  it("five at most, and whether they are for good is told", async () => {
    expect(await web.look("http://one.org/chain/5")).toEqual({
      kind: "answered",
      code: 200,
      url: "http://one.org/chain/0",
      forGood: true,
    });
    expect(await web.look("http://one.org/302/http://two.org/new")).toMatchObject({
      url: "http://two.org/new",
      forGood: false,
    });
    expect(await web.look("http://one.org/chain/6")).toEqual({ kind: "unreachable" });
    expect(await web.look("http://one.org/loop1")).toEqual({ kind: "unreachable" });
  });

  it.each([
    ...[
      "http://127.0.0.1/",
      "http://2130706433/",
      "http://[::1]/",
      "http://169.254.169.254/latest",
      "//localhost/",
      "http://inside.org/",
    ],
    ...[
      "http://both.org/",
      "http://one.org:22/",
      "ftp://one.org/",
      "file:///etc/passwd",
      "http://user@one.org/",
      "http://mapped.org/",
    ],
    ...[
      "data:text/html,x",
      "http://router.lan/",
      "http://0x7f.1/",
      "http://none.org/",
      "http://one.org/302/http://inside.org/deep",
      "http://[",
    ],
  ])("but not to %s, of which no host hears", async (to) => {
    expect(await web.look(`http://one.org/301/${to}`)).toEqual({ kind: "refused" });
    expect(site.asked.filter((one) => !/^(?:HEAD|GET) one\.org\/(?:301|302|robots)/.test(one))).toEqual([]);
    expect(site.dialled.filter((address) => address !== "93.184.215.14")).toEqual([]);
  });
});

describe("a name leads", () => {
  it.each(["http://inside.org/", "https://inside.org/", "http://both.org/", "http://mapped.org/", "http://none.org/"])(
    "nowhere else than to the public internet: %s",
    async (address) => {
      expect(await web.look(address)).toEqual({ kind: "refused" });
      expect(site.dialled).toEqual([]);
    },
  );

  it("to the address that was checked, whatever it leads to a moment later", async () => {
    turns = 0;
    await web.look("http://rebinds.org/law");
    // One connection, to what was checked; or a second that is checked too, and not made.
    expect(site.dialled.every((address) => address === "93.184.215.14")).toBe(true);
    expect(site.dialled.length).toBeGreaterThan(0);
    await new Promise((done) => setTimeout(done, 10));
    turns = 1;
    const fresh = openWeb({ ...site.parts, apartMs: 0 });
    expect(await fresh.look("http://rebinds.org/law")).toEqual({ kind: "refused" });
    await fresh.close();
  });

  it("to an IPv4 address first, and is nobody's where no host has it", async () => {
    await web.look("http://two.org/law");
    expect(site.dialled[0]).toBe("93.184.215.99");
    expect(await web.look("http://www.gone.org/")).toEqual({ kind: "nowhere" });
  });

  it("nowhere where its certificate is not its own: a server without one is not spoken to", async () => {
    expect(await web.look("https://one.org/law")).toEqual({ kind: "unreachable" });
  });
});
