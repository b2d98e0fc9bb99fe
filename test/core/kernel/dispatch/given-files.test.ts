import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { FILE_BYTES, LARGE_FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { GivenFile } from "../../../../src/core/kernel/values/given-file.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { heldFiles } from "../../../../src/core/services/files/coming-file.ts";
import { holdFile } from "../../../../src/core/services/files/hold-file.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

const LABEL = "help.command";
const common = { summary: "help.summary", examples: [], audience: "caller", allow: "member" } as const;
const small = command({
  ...{ ...common, path: "paper small" },
  input: z.object({ title: opt.text(LABEL, 40), file: opt.file(LABEL) }),
  run: async (_, { file }) => ({ blocks: [text(`${Buffer.from(file.base64, "base64").length} bytes`)] }),
});
const large = command({
  ...{ ...common, path: "paper large" },
  input: z.object({ title: opt.text(LABEL, 40), file: opt.largeFile(LABEL) }),
  async run(_, { title, file }) {
    if (title === "breaks") throw new Error("a bug");
    let [pieces, bytes] = [0, 0];
    for await (const piece of file.pieces()) [pieces, bytes] = [pieces + 1, bytes + piece.length];
    return { blocks: [text(`${bytes} bytes in ${pieces} pieces, ${heldFiles()} held`)] };
  },
});

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([small, large]) });
});
afterAll(() => w.close());

/** A file that waits on the disk. */
async function waiting(size: number): Promise<GivenFile> {
  async function* parts() {
    for (let at = 0; at < size; at += 65_536) yield Buffer.alloc(Math.min(65_536, size - at), 120);
  }
  const held = await holdFile({ name: "law.txt", mediaType: "text/plain", size }, parts(), { most: size });
  if (!(held instanceof GivenFile)) throw new Error(held.lost);
  return held;
}
const send = (path: string, values: Readonly<Record<string, unknown>>) => w.send({ kind: "values", path, values });

describe("a file that came along", () => {
  it("is read in pieces, and takes no room any more once the work is done", async () => {
    const file = await waiting(600_000);
    expect((await send("paper large", { title: "Law", file })).text).toContain("600000 bytes in 3 pieces, 1 held");
    expect(heldFiles()).toBe(0);
  });

  it("is whole where every platform takes it, and refused where not", async () => {
    const file = await waiting(600_000);
    expect((await send("paper small", { title: "Law", file })).text).toContain("600000 bytes");
    const said = await send("paper small", { title: "Law", file: await waiting(FILE_BYTES + 1) });
    expect({ said: said.text, held: heldFiles() }).toEqual({
      said: expect.stringContaining("10 MB at most") as string,
      held: 0,
    });
  });

  it("takes no room any more where the work failed, was never begun, or is not known", async () => {
    expect((await send("paper large", { title: "breaks", file: await waiting(600_000) })).refusal).toBe("bug");
    await send("paper gone", { file: await waiting(600_000) });
    expect((await send("paper large", { file: await waiting(600_000) })).plan.kind).toBe("form");
    expect(heldFiles()).toBe(0);
  });

  it("goes with a form that asks for more, where it is no larger than every platform takes; else it is asked for again", async () => {
    const kept = async (size: number) => {
      const { form } = await send("paper large", { file: await waiting(size) });
      const sent: unknown = JSON.parse(JSON.stringify(form?.fields.find(({ name }) => name === "file")?.value));
      return (await send("paper large", { title: "Law", file: sent })).text;
    };
    expect(await kept(600_000)).toContain("600000 bytes in 3 pieces");
    expect(await kept(FILE_BYTES + 1)).toContain("has to be attached again");
  });

  it.each([
    ["cut", "did not arrive whole"],
    ["disk", "no room for the file"],
    ["many", "Many files are arriving"],
  ])("is asked for again where it was lost (%s)", async (lost, sentence) => {
    const { plan, text: said } = await send("paper large", { title: "Law", file: { lost } });
    expect({ kind: plan.kind, said }).toEqual({ kind: "form", said: expect.stringContaining(sentence) as string });
  });

  it.each(["paper small", "paper large"])(
    "is no path, descriptor or other thing that a form could name (%s)",
    async (path) => {
      for (const file of [
        { at: { descriptor: 0 }, name: "x", mediaType: "y", size: 3 },
        "/etc/passwd",
        { base64: "eA==" },
      ])
        expect((await send(path, { title: "Law", file })).plan.kind).toBe("form");
    },
  );

  it("is too large, whatever it is", async () => {
    const facts = { name: "x", mediaType: "y", size: LARGE_FILE_BYTES + 1, base64: "" };
    expect((await send("paper large", { title: "Law", file: facts })).text).toContain("25 MB at most");
  });
});
