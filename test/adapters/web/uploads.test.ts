import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../src/core/kernel/options/options.ts";
import { LARGE_FILE_BYTES } from "../../../src/core/kernel/options/values.ts";
import { text } from "../../../src/core/kernel/views/build.ts";
import { heldFiles } from "../../../src/core/services/files/coming-file.ts";
import { withOnly } from "../../support/catalogue.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

const LABEL = "help.command";
const paper = command({
  ...{ path: "paper large", summary: "help.summary", examples: [], audience: "caller", allow: "member" },
  input: z.object({ title: opt.text(LABEL, 40), file: opt.largeFile(LABEL) }),
  run: async (_, { title, file }) => ({
    blocks: [text(`${title}: ${file.name}, ${(await file.whole()).length} bytes`)],
  }),
});

let w: World;
let h: Harness;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([paper]) });
  h = await harness(w);
});
afterAll(async () => {
  await h.close();
  await w.close();
});

const upload = (size: number, body = "x".repeat(size)) =>
  h.send("POST", `/api/uploads?name=ley.pdf&type=application/pdf&size=${size}`, { body });
const send = (values: object) => h.invoke({ kind: "values", path: "paper large", values });

it("a large file goes ahead of its form, which may be sent again until it leads to something", async () => {
  const file = (await upload(2_000_000)).json();
  expect(file).toEqual({
    name: "ley.pdf",
    mediaType: "application/pdf",
    size: 2_000_000,
    upload: expect.any(String) as string,
  });
  expect(heldFiles()).toBe(1);
  expect((await send({ file })).plan).toBe("form");
  expect(JSON.stringify(await send({ title: "Law", file }))).toContain("Law: ley.pdf, 2000000 bytes");
  expect(heldFiles()).toBe(0);
  expect(JSON.stringify(await send({ title: "Law", file }))).toContain("has to be attached again");
});

it("one that is too large is read no further, one that breaks off is none, and nobody else may send any", async () => {
  expect((await upload(LARGE_FILE_BYTES + 1)).status).toBe(413);
  expect((await upload(2_000_000, "x".repeat(1_000_000))).json()).toEqual({ lost: "cut" });
  const cut = request({ host: "127.0.0.1", port: h.port, method: "POST", path: "/api/uploads?size=9", headers: { host: `localhost:${h.port}`, origin: `http://localhost:${h.port}`, "content-length": "9000000" } }); // biome-ignore format: one line
  cut.on("error", () => undefined);
  cut.write(Buffer.alloc(1_000_000), () => cut.destroy());
  await expect.poll(() => w.logged.filter(({ sentence }) => sentence.includes("did not arrive")).length).toBe(2);
  const elsewhere = await h.send("POST", "/api/uploads?size=1", {
    body: "x",
    headers: { origin: "https://example.org" },
  });
  expect(elsewhere.status).toBe(403);
  expect(heldFiles()).toBe(0);
});
