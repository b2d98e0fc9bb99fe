import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BODY_BYTES, UPLOAD_BYTES } from "../../../src/adapters/web/bodies.ts";
import { startPlayground } from "../../../src/adapters/web/playground.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

let w: World;
let h: Harness;
beforeAll(async () => {
  w = await world();
  h = await harness(w);
});
afterAll(async () => {
  await h.close();
  await w.close();
});

const code = (text: string) => (JSON.parse(text) as { error: { code: string } }).error.code;
const help = (more: object = {}) =>
  JSON.stringify({
    id: "invocation-x1",
    as: "member",
    channel: "general",
    input: { kind: "line", line: "help" },
    ...more,
  });
const json = { "content-type": "application/json" };

describe("the page", () => {
  it("is served with headers that let it do no more than it needs", async () => {
    const { status, headers, text } = await h.send("GET", "/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
  });
  it("finds every file it names", async () => {
    const page = new URL("../../../src/adapters/web/page/", import.meta.url);
    const named = new Set<string>();
    for (const file of readdirSync(page)) {
      const text = readFileSync(new URL(file, page), "utf8");
      for (const [, address] of text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) named.add(address ?? "");
      for (const [, address] of text.matchAll(/^import [^;]*"\.(\/[^"]+)";$/gm)) named.add(address ?? "");
    }
    expect(named.size).toBeGreaterThan(20);
    for (const address of named) expect([address, (await h.send("GET", address)).status]).toEqual([address, 200]);
  });
  it("is all there is: no address leads to another file", async () => {
    for (const path of [
      "/tsconfig.json",
      "/../playground.ts",
      "/..%2fplayground.ts",
      "/%2e%2e/playground.ts",
      "/page/main.js",
      "/api/nothing",
      "//main.js",
    ]) {
      const reply = await h.send("GET", path);
      expect([path, reply.status, code(reply.text)]).toEqual([path, 404, "playground.error.path"]);
      expect(reply.headers["content-security-policy"]).toBeDefined();
    }
    expect((await h.send("POST", "/", { headers: json, body: "{}" })).status).toBe(404);
  });
});

describe("who may ask", () => {
  it("is a page of this machine by one of its own names", async () => {
    for (const host of [`localhost:${h.port}`, `127.0.0.1:${h.port}`, `[::1]:${h.port}`, `LOCALHOST:${h.port}`])
      expect([host, (await h.send("GET", "/api/zones", { headers: { host } })).status]).toEqual([host, 200]);
    for (const host of [
      "evil.example",
      `evil.example:${h.port}`,
      "localhost",
      `localhost:${h.port + 1}`,
      `localhost.evil.example:${h.port}`,
      `127.0.0.1.nip.example:${h.port}`,
      `0.0.0.0:${h.port}`,
    ]) {
      for (const path of ["/", "/api/state", "/api/events?as=member"]) {
        const reply = await h.send("GET", path, { headers: { host } });
        expect([host, path, reply.status, code(reply.text)]).toEqual([host, path, 421, "playground.error.host"]);
      }
    }
  });
  it("is no other site's page, whatever it sends", async () => {
    const own = `http://localhost:${h.port}`;
    for (const origin of [
      "",
      "null",
      "https://evil.example",
      `https://localhost:${h.port}`,
      `http://127.0.0.1:${h.port}`,
      "http://localhost:1",
      `${own}.evil.example`,
    ]) {
      const reply = await h.send("POST", "/api/invoke", { headers: { ...json, origin }, body: help() });
      expect([origin, reply.status, code(reply.text)]).toEqual([origin, 403, "playground.error.origin"]);
    }
    expect((await h.send("GET", "/api/state", { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await h.send("GET", "/api/state", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await h.send("GET", "/api/state", { headers: { "sec-fetch-site": "same-site" } })).status).toBe(403);
    expect((await h.send("OPTIONS", "/api/invoke", { headers: { origin: own } })).status).toBe(404);
    expect(
      (
        await h.send("POST", "/api/invoke", {
          headers: { ...json, origin: own, "sec-fetch-site": "same-origin" },
          body: help(),
        })
      ).status,
    ).toBe(200);
  });
});

describe("what is asked", () => {
  it("is refused with a reason where it is not what the page sends", async () => {
    const send = async (body: string, headers: Record<string, string> = json) => {
      const reply = await h.send("POST", "/api/invoke?locale=es", { headers, body });
      return [reply.status, code(reply.text)];
    };
    expect(await send(help(), { "content-type": "text/plain" })).toEqual([415, "playground.error.type"]);
    expect(await send("{")).toEqual([400, "playground.error.json"]);
    expect(await send(`${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`)).toEqual([400, "playground.error.deep"]);
    expect(await send("[]")).toEqual([400, "playground.error.body"]);
    expect(await send(help({ input: { kind: "else" } }))).toEqual([400, "playground.error.body"]);
    expect(await send(help({ surprise: 1 }))).toEqual([400, "playground.error.body"]);
    expect(await send(help({ id: "no spaces" }))).toEqual([400, "playground.error.body"]);
    expect(await send(help({ id: "invocation-1", as: "nobody" }))).toEqual([404, "playground.error.persona"]);
    expect(await send(help({ id: "invocation-2", channel: "nowhere" }))).toEqual([404, "playground.error.channel"]);
    expect(await send(help({ id: "invocation-3", channel: "@admin" }))).toEqual([404, "playground.error.channel"]);
  });
  it("is told in the reader's language", async () => {
    const reply = await h.send("POST", "/api/invoke?locale=es", { headers: json, body: "{" });
    expect(reply.json()).toEqual({ error: { code: "playground.error.json", message: "Eso no es JSON." } });
    const unknown = await h.send("GET", "/nowhere", { headers: { "accept-language": "fr-FR,fr;q=0.9" } });
    expect(unknown.text).toContain("Il n’y a rien à cette adresse.");
  });
  it("may be long only where it carries a file", async () => {
    const sized = (size: number, input: object) =>
      h.send("POST", "/api/invoke", {
        headers: json,
        body: help({
          id: `sized-${size}-${Object.keys(input).length}`,
          input: { ...input, ...(JSON.stringify(input).includes("base64") ? {} : { line: "x".repeat(size) }) },
        }),
      });
    const line = await sized(10_000, { kind: "line" });
    expect(line.json()).toMatchObject({ plan: "answer", view: { refusal: "option.long" } });
    expect((await sized(BODY_BYTES, { kind: "line" })).status).toBe(413);
    const file = (size: number) => ({
      kind: "values",
      path: "help",
      values: { command: { name: "a.pdf", mediaType: "application/pdf", size: 3, base64: "A".repeat(size) } },
    });
    expect((await sized(1, file(BODY_BYTES * 2))).status).toBe(200);
    expect((await sized(2, file(UPLOAD_BYTES))).status).toBe(413);
    expect(
      (await h.send("POST", "/api/clock", { headers: json, body: JSON.stringify({ to: "x".repeat(BODY_BYTES) }) }))
        .status,
    ).toBe(413);
  });
});

describe("the listener", () => {
  it("says that its port is taken", async () => {
    await expect(
      startPlayground({
        product: w.product,
        community: { id: w.community, slug: "test", name: "" },
        clock: w.clock,
        port: h.port,
      }),
    ).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
  it("ends its streams and frees its port when it is closed", async () => {
    const other = await harness(w);
    const stream = await other.events("member");
    await stream.next("open");
    await other.close();
    await stream.ended;
    await expect(other.send("GET", "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});
