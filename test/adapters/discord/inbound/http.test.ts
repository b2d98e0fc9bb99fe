import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { help } from "../../../../src/commands/help/help.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { allWell, fieldsIn, labelsIn, town, words } from "./harness.ts";
import { slow } from "./slow.ts";

const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("interactions over HTTP", () => {
  it("are answered: commands, buttons, forms and suggestions, with nothing on the gateway", async () => {
    const place = await town({ http: true, demo: true, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [help] = await place.slash(users.member, "help");
    expect(help?.ephemeralTo).toBe(users.member);
    const [card] = await place.slash(users.member, "fixture agree", { text: "Trace within a day." });
    const undone = await place.press(users.member, card, "Undo");
    expect(undone.map((s) => [s.id, s.ephemeralTo])).toEqual([[card?.id, undefined]]);

    await place.slash(users.member, "meeting add", { title: "Call", when: "xyzzy" });
    const [step] = await place.submit(users.member, { when: "tomorrow at 15:00", more: true });
    expect(labelsIn(step?.components)).toEqual(["Schedule", "Change"]);
    await place.pick(users.member, step, ["place"]);
    expect(fieldsIn(fake.modal(users.member))["place"]).toBeDefined();
    const [more] = await place.submit(users.member, { place: "Room 7" });
    expect(said(await place.press(users.member, more, "Schedule"))).toContain("Call");
    expect(
      await fake.autocomplete(users.member, channel, "contact find", { focused: "country", text: "parag" }),
    ).toEqual([{ name: "Paraguay (PY)", value: "PY" }]);
    // Several messages, and one that goes away.
    const [list] = await place.slash(users.member, "contact find", { words: "tracing" });
    expect((await place.press(users.member, list, /^More/)).map((s) => s.id)).toEqual([list?.id]);
    expect(fake.connections).toBe(0);
    expect(fake.requests.some((r) => r.route.endsWith("/callback"))).toBe(false);
    allWell(place);
  });

  it("are answered later than the request, and with files", async () => {
    const core = slow();
    let token = "";
    const filing = command({
      path: "file this",
      summary: "help.summary",
      examples: [],
      audience: "channel",
      allow: "member",
      input: z.object({ paper: opt.file("help.command") }),
      run: async (_context, { paper }) => ({
        title: "Filed",
        blocks: [
          text(Buffer.from(paper.base64, "base64").toString()),
          { kind: "file", name: paper.name, mediaType: paper.mediaType, alt: "A paper", token },
        ],
      }),
    });
    // Long enough to find out who is to see the answer, also on a machine that is busy.
    const place = await town({ http: true, patience: 1_500, dispatch: core.dispatch, catalogue: [filing, help] });
    const { fake, users, channel } = place;
    token = await tokenStoreIn(place.world).keep(
      JSON.stringify({
        name: "a.txt",
        mediaType: "text/plain",
        size: 7,
        base64: Buffer.from("Agreed.").toString("base64"),
        community: place.world.community,
      }),
    );
    const later = async (what: "plan" | "work", act: () => Promise<unknown>) => {
      core.hold(what);
      const shown = place.watch(users.member, async () => {
        await act();
        core.release();
      });
      return shown;
    };
    const late = await later("plan", () => fake.slash(users.member, channel, "help"));
    expect([fake.interactions.at(-1)?.acknowledgement, ...late.map((s) => s.ephemeralTo)]).toEqual([5, users.member]);
    expect(said(late)).toContain("What I can do");
    // All of Discord may not know the answer yet when more is to be said.
    fake.fail("PATCH /webhooks/:application/:token/messages/:message", { times: 1, status: 404, code: 10_015 });
    const filed = await later("work", () =>
      fake.slash(users.member, channel, "file this", { paper: { name: "a.txt", content: Buffer.from("Agreed.") } }),
    );
    expect(filed.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(said(filed)).toContain("Agreed.");
    expect(filed[0]?.files.map((f) => [f.name, f.content.toString()])).toEqual([["a.txt", "Agreed."]]);
    // Without waiting, too: what is uploaded cannot go with the answer to a request.
    const [quick] = await place.slash(users.member, "file this", {
      paper: { name: "b.txt", content: Buffer.from("Begin.") },
    });
    expect(quick?.files.map((f) => f.name)).toHaveLength(1);
    allWell(place);
  });

  it("are given up where Discord hung up", async () => {
    const core = slow();
    const place = await town({ http: true, patience: 60_000, dispatch: core.dispatch });
    const { fake, users, channel, world } = place;
    core.hold("plan");
    const sent = fake.slash(users.member, channel, "meeting add", { title: "Call", when: "xyzzy" });
    await fake.until(() => core.asked() === 1);
    fake.advance(4_000);
    await sent;
    core.release();
    await place.settled();
    expect(fake.modal(users.member)).toBeUndefined();
    expect(place.logged.map((l) => [l.level, l.sentence])).toEqual([
      ["warn", "Discord takes no answer to this any more"],
    ]);
    expect(await world.db((db) => db.meeting.count())).toBe(0);
  });

  it("are not taken without Discord's signature, late, too large, or by another method", async () => {
    const place = await town({ http: true });
    const { fake, url = "" } = place;
    expect((await fake.ping()).body).toEqual({ type: 1 });
    expect((await fake.ping({ signature: "bad" })).status).toBe(401);
    expect((await fake.ping({ signature: "missing" })).status).toBe(401);

    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const body = JSON.stringify({ id: "1", application_id: "1", type: 1, token: "t", version: 1 });
    const signed = (key: KeyObject, seconds: number, content = body) => ({
      "x-signature-ed25519": sign(null, Buffer.from(`${seconds}${content}`), key).toString("hex"),
      "x-signature-timestamp": String(seconds),
    });
    const post = async (headers: Record<string, string>, content: string = body) =>
      (await fetch(url, { method: "POST", body: content, headers })).status;
    const now = Math.floor(fake.now() / 1_000);
    expect(await post(signed(privateKey, now))).toBe(401);
    const hex = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
    const own = await place.serve(place.another("own", { publicKey: hex }));
    const ask = async (headers: Record<string, string>, init: RequestInit = {}) =>
      (await fetch(own, { method: "POST", body, headers, ...init })).status;
    expect(await ask(signed(privateKey, now))).toBe(200);
    expect(await ask(signed(privateKey, now - 16 * 60))).toBe(401);
    expect(await ask(signed(privateKey, now + 16 * 60))).toBe(401);
    expect(await ask({ ...signed(privateKey, now), "x-signature-timestamp": String(now + 1) })).toBe(401);
    expect(await ask({ ...signed(privateKey, now), "x-signature-timestamp": "soon" })).toBe(401);
    expect(await ask({ ...signed(privateKey, now), "x-signature-ed25519": "zz" })).toBe(401);
    expect(await ask(signed(privateKey, now), { body: `${body} ` })).toBe(401);
    const large = "x".repeat(2 * 1024 * 1024);
    expect(await ask(signed(privateKey, now, large), { body: large })).toBe(413);
    expect((await fetch(own)).status).toBe(405);
    allWell(place);
  });

  it("are one conversation, whichever of two replicas gets them, and done once where both do", async () => {
    const place = await town({ http: true });
    const { fake, users, world, url = "" } = place;
    const second = place.another("second", { publicKey: fake.publicKey });
    onTestFinished(() => second.close());
    const other = await place.serve(second);
    await place.slash(users.member, "conclusion add", {});
    await fake.connectHttp(other);
    const [rest] = await place.submit(users.member, { text: "Agreed by turns.", more: true });
    await fake.connectHttp(url);
    const recorded = await place.press(users.member, rest, "Record");
    expect(said(recorded)).toContain("Agreed by turns.");
    allWell(place);
    await fake.connectHttp(other);
    await fake.redeliver();
    await place.settled();
    expect(fake.deliveries.at(-1)?.status).toBe(409);
    expect(await world.db((db) => db.conclusion.count())).toBe(1);
  });

  it("are done once, though the same signed request comes again", async () => {
    const place = await town({ http: true });
    const { fake, users, channel, world } = place;
    await place.slash(users.member, "conclusion add", { text: "Only once." });
    const shown = fake.seenBy(users.member, channel).length;
    await fake.redeliver();
    await place.settled();
    expect(fake.deliveries.at(-1)?.status).toBe(409);
    expect(await world.db((db) => db.conclusion.count())).toBe(1);
    expect(fake.seenBy(users.member, channel)).toHaveLength(shown);
    expect(place.logged).toEqual([]);
  });
});
