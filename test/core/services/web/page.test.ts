import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlHead } from "../../../../src/core/services/web/html-head.ts";
import { lateWeb } from "../../../../src/core/services/web/late-web.ts";
import { pdfTitle } from "../../../../src/core/services/web/pdf-title.ts";
import { openWeb, type Web } from "../../../../src/core/services/web/web.ts";
import { type FakeSite, fakeSite } from "./fake-site.ts";

const html = (head: string, body = "<h1>Heading</h1>", attributes = ' lang="es-PY"'): string =>
  `<!doctype html><html${attributes}><head>${head}</head><body>${body}</body></html>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex");

type Sent = readonly [type: string, body: string | Buffer, headers?: Readonly<Record<string, string>>];
const INFO = "/Producer (Writer) /CreationDate (D:20200101)";
const pdf = (...objects: readonly string[]) =>
  Buffer.from(`%PDF-1.7\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join("")}%%EOF`, "latin1");
const PAGES: Readonly<Record<string, Sent>> = {
  "/law": [
    "text/html; charset=utf-8",
    html('<title>Ley 4036 | Portal</title><meta property="og:title" content="Ley 4036 &amp; reglamento"><meta name="description" content=" De armas\n de fuego ">'), // biome-ignore format: one line
  ],
  "/plain": ["text/html", html("<title>Only a title</title>", "", "")],
  "/heading": ["text/html", html('<meta name="dc.description" content="x">', "<svg><title>Logo</title></svg><h1>A <b>bold</b> name</h1>", ' lang="fr"')], // biome-ignore format: one line
  "/latin": ["text/html", Buffer.from(html('<meta charset="iso-8859-1"><title>Armas y municición</title>'), "latin1")],
  "/header": ["text/html; charset=windows-1252", Buffer.from(html("<title>Ação</title>", "", ""), "latin1"), { "content-language": "pt-BR, en" }], // biome-ignore format: one line
  "/odd": ["text/html; charset=klingon", html("<title>Still read</title>")],
  "/evil": ["text/html", html("<title>\u202eLaw \u0000&lt;script&gt;alert(1)&lt;/script&gt; &lt;!channel&gt; *b* @everyone\n[x](http://e.org)</title>")], // biome-ignore format: one line
  "/nothing": ["text/html", "<p>nothing here"],
  "/text": ["text/plain", "Title: no"],
  "/zipped": ["text/html", html("<title>t</title>"), { "content-encoding": "gzip" }],
  "/untyped": ["", html("<title>t</title>")],
  "/gone": ["text/html", html("<title>Not found</title>")],
  "/xmp.pdf": ["application/pdf", pdf("<< /Title (Chapter 1) /Parent 2 0 R >>", "<< /Type /Metadata >> stream <dc:title> <rdf:Alt><rdf:li xml:lang=\"x-default\">Tratado &amp; anexos</rdf:li></rdf:Alt></dc:title> endstream")], // biome-ignore format: one line
  "/info.pdf": ["application/pdf", pdf("<< /Title (Chapter 1) /Parent 2 0 R >>", `<< /Title (Guide \\(2nd\\051 edi\\\ntion) ${INFO} >>`)], // biome-ignore format: one line
  "/wide.pdf": ["application/pdf", pdf(`<< ${INFO} /Title <${utf16("Résolution 55/255")}> >>`)],
  "/named.pdf": ["application/pdf", pdf(`<< /Title (Microsoft Word - final2.docx) ${INFO} >>`)],
  "/locked.pdf": ["application/pdf", pdf(`<< /Title (\x03\x9f) ${INFO} >>`, "<< /Encrypt 3 0 R >>")],
  "/utf16": ["text/html", html('<meta charset="utf-16"><title>Still Latin</title>', "", "")],
  "/none.pdf": ["application/pdf", "not one"],
};

let site: FakeSite;
let web: Web;
let poured = 0;
beforeAll(async () => {
  site = await fakeSite(
    (host, path, _request, response) => {
      if (path === "/robots.txt")
        return void response.writeHead(200).end(host.startsWith("closed") ? "User-agent: *\nDisallow: /" : "");
      if (path === "/hangs") return;
      if (path === "/moved")
        return void response.writeHead(302, { location: "http://other.org/law" }).end("<title>Moved</title>");
      if (path === "/inward") return void response.writeHead(302, { location: "http://inside.org/law" }).end();
      if (path === "/endless") {
        response.writeHead(200, { "content-type": "text/html" });
        response.write(html("", "").replace(/<\/body>.*/, ""));
        const pour = () =>
          void ((poured += 65_536),
          response.destroyed || response.write("<p>x".repeat(16_384), () => setImmediate(pour)));
        pour();
        return;
      }
      const [type, body, more] = PAGES[path] ?? ["text/html", "?"];
      const code = path === "/gone" ? 404 : 200;
      response.writeHead(code, { ...(type === "" ? {} : { "content-type": type }), ...more }).end(body);
    },
    { "inside.org": () => ["10.0.0.5"] },
  );
  web = openWeb({ ...site.parts, apartMs: 0 });
});
afterAll(async () => {
  await web.close();
  await site.close();
});
const page = (path: string, host = "laws.org") => web.page(`https://${host}${path}`.replace("https", "http"), 5_000);

describe("what a page says of itself", () => {
  it.each([
    ["/law", { title: "Ley 4036 & reglamento", description: "De armas de fuego", language: "es-PY" }],
    ["/plain", { title: "Only a title" }],
    ["/heading", { title: "A bold name", description: "x", language: "fr" }],
    ["/latin", { title: "Armas y municición", language: "es-PY" }],
    ["/header", { title: "Ação", language: "pt-BR" }],
    ["/odd", { title: "Still read", language: "es-PY" }],
    ["/utf16", { title: "Still Latin" }],
    ["/nothing", {}],
    ["/text", {}],
    ["/zipped", {}],
    ["/untyped", {}],
    ["/gone", {}],
    ["/xmp.pdf", { title: "Tratado & anexos" }],
    ["/info.pdf", { title: "Guide (2nd) edition" }],
    ["/wide.pdf", { title: "Résolution 55/255" }],
    ["/named.pdf", {}],
    ["/locked.pdf", {}],
    ["/none.pdf", {}],
    ["/moved", { title: "Ley 4036 & reglamento", description: "De armas de fuego", language: "es-PY" }],
  ])("is read of %s", async (path, says) => {
    expect(await page(path)).toEqual(says);
  });

  it("is text, whatever stands there: one line, without controls", async () => {
    expect((await page("/evil"))?.title).toBe(
      "Law <script>alert(1)</script> <!channel> *b* @everyone [x](http://e.org)",
    );
  });

  it("is looked for at once in a PDF whose objects end nowhere", () => {
    const endless = Buffer.from(`%PDF-1.7\n${"obj ".repeat(262_000)}`);
    const began = performance.now();
    expect(pdfTitle(endless)).toEqual({});
    expect(performance.now() - began).toBeLessThan(500);
  });

  it("is read no further than it takes", async () => {
    expect(await page("/endless")).toEqual({ language: "es-PY" });
    expect(poured).toBeLessThan(8 * 1_024 * 1_024);
  });
});

describe("a page that comes in pieces", () => {
  it("says what it says as a whole, wherever it is cut", async () => {
    const page = Buffer.from(
      '<HTML LANG=pt><head><title>Lei &amp; ção</title><meta content="De &quot;armas&quot;" name=description></head>',
    );
    async function* pieces(size: number) {
      for (let at = 0; at < page.length; at += size) yield page.subarray(at, at + size);
    }
    for (const size of [1, 2, 3, 7, 1_000])
      expect(await htmlHead(pieces(size), "utf-8")).toEqual({
        title: "Lei & ção",
        description: 'De "armas"',
        language: "pt",
      });
  });
});

describe("a page that somebody names", () => {
  it("is asked for where it may be: what is not public, asks to be left alone, or leads there is not", async () => {
    expect(await page("/law", "inside.org")).toBeUndefined();
    expect(await page("/inward")).toBeUndefined();
    expect(await page("/law", "closed.org")).toBeUndefined();
    expect(site.asked.some((one) => one.includes("inside.org"))).toBe(false);
    expect(site.asked).not.toContain("GET closed.org/law");
    for (const address of ["http://127.0.0.1/", "http://localhost/x", "file:///etc/passwd", "not an address"])
      expect(await web.page(address, 5_000)).toBeUndefined();
  });

  it("is waited for as long as was said", async () => {
    const began = performance.now();
    expect(await web.page("http://slow.org/hangs", 60)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("leaves to others the turns that it would not wait for", async () => {
    const waited: number[] = [];
    const own = openWeb({ ...site.parts, passing: { now: () => 0, wait: async (ms) => void waited.push(ms) } });
    await own.page("http://busy.org/law", 900);
    for (let times = 0; times < 5; times += 1) expect(await own.page("http://busy.org/plain", 900)).toBeUndefined();
    expect([await own.page("http://busy.org/plain", 5_000), waited]).toEqual([{ title: "Only a title" }, [1_000]]);
    await own.close();
  });

  it("takes one turn at its host, together with what the host asks of visitors", async () => {
    const waited: number[] = [];
    const own = openWeb({ ...site.parts, passing: { now: () => 0, wait: async (ms) => void waited.push(ms) } });
    await own.page("http://turns.org/law", 5_000);
    expect([waited, site.asked.slice(-2)]).toEqual([[], ["GET turns.org/robots.txt", "GET turns.org/law"]]);
    await own.page("http://turns.org/plain", 5_000);
    expect([waited, site.asked.slice(-1)]).toEqual([[1_000], ["GET turns.org/plain"]]);
    await own.close();
    expect(await own.page("http://turns.org/law", 5_000)).toBeUndefined();
  });
});

describe("the web that is opened late", () => {
  it("looks as any other, and not any more once it is closed", async () => {
    const late = lateWeb();
    const inside = createServer((_request, response) => response.end("<title>Inside</title>"));
    await new Promise<void>((done) => inside.listen(0, "127.0.0.1", done));
    const { port } = inside.address() as AddressInfo;
    expect(await late.page(`http://127.0.0.1:${port}/`, 1_000)).toBeUndefined();
    expect(await late.look("http://localhost/")).toEqual({ kind: "refused" });
    await late.close();
    expect([await late.look("http://localhost/"), await late.page("http://localhost/", 10)]).toEqual([
      { kind: "closed" },
      undefined,
    ]);
    inside.close();
  });
});
