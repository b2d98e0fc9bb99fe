import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import { type World, world } from "../support/world.ts";
import type { Catalogue } from "../../src/core/kernel/catalogue/catalogue.ts";
import type { Driver } from "./driver.ts";
import { DRIVERS } from "./drivers.ts";

/** What every platform does, whatever the product can do besides; its commands are the fixtures', and help. */
export function contractSuite(catalogue: Catalogue, drivers: readonly Driver[] = DRIVERS): void {
  describe.each(drivers)("the platform $name", (driver) => {
    let w: World;
    let platform: Awaited<ReturnType<typeof driver.open>>;
    beforeAll(async () => {
      w = await world({ catalogue, now: "2026-11-24T15:00:00Z" });
      platform = await driver.open(w);
    });
    afterAll(async () => {
      await platform.close();
      await w.close();
    });

    const member = { as: "member" };
    const line = (text: string): InvocationInput => ({ kind: "line", line: text });
    const values = (path: string, given: Record<string, unknown>): InvocationInput => ({
      kind: "values",
      path,
      values: given,
    });

    it("hands on every kind of option, typed and picked alike", async () => {
      const typed = await platform.send(
        line(
          'fixture echo title:T count:7 sure:yes colour:red tints:"blue, Yes" many:weekly,admin who:@admin room:#general country:Paraguay topic:Tracing pillar:cooperation language:es zone:Asunción at:"2027-03-01 15:00" length:1h30 site:https://example.org/ body:two words',
        ),
        member,
      );
      const picked = await platform.send(
        values("fixture echo", {
          title: "T",
          count: 7,
          sure: true,
          colour: "red",
          tints: "red,blue",
          many: "admin,weekly",
          who: { user: "admin" },
          room: { id: "general", name: "general" },
          country: "PY",
          topic: "tracing",
          pillar: "cooperation",
          language: "es",
          zone: "America/Asuncion",
          at: "2027-03-01 15:00",
          length: 90,
          site: "https://example.org/",
          body: "two words",
        }),
        member,
      );
      expect(typed.kind).toBe("said");
      expect(typed.text.split("\n").sort()).toEqual(picked.text.split("\n").sort());
      for (const said of [
        "count: 7",
        "sure: true",
        'tints: ["red","blue"]',
        'many: ["admin","weekly"]',
        "who: c1admin",
        `room: {"id":"${platform.room?.id ?? "general"}"`,
        "country: PY",
        '"at":"2027-03-01T18:00:00.000Z"',
        "length: 90",
      ])
        expect(typed.text).toContain(said);
    });
    it("hands on a file, byte for byte", async () => {
      const base64 = Buffer.from([0, 255, 13, 10, 0x1f]).toString("base64");
      const seen = await platform.send(
        values("fixture echo", {
          title: "T",
          paper: { name: "ñ.bin", mediaType: "application/octet-stream", size: 5, base64 },
        }),
        member,
      );
      expect(seen.text).toContain(
        JSON.stringify({ name: "ñ.bin", mediaType: "application/octet-stream", size: 5, base64 }),
      );
    });
    it("shows all of a view", async () => {
      const seen = await platform.send(line("fixture view hello"), member);
      // A platform names people as they are known there.
      expect(seen.text).toMatch(/@(?:hello|member)/);
      for (const part of [
        "hello",
        "https://example.org/",
        "second",
        "minutes.csv",
        "Again",
        "Ask",
        "Open",
        "https://example.org/a.png",
      ])
        expect(seen.text).toContain(part);
    });
    it.each([3, 30, 120])("shows %i of each thing that a view can hold, and all that can be pressed", async (many) => {
      const seen = await platform.send(line(`fixture parts many:${many}`), member);
      const all = Array.from({ length: many }, (_, i) => i + 1);
      const lines = new Set(seen.text.split("\n").map((one) => one.replace(/\s+/g, " ").trim()));
      const shown = [
        "Parts",
        "Pick one:",
        "Answers",
        "Wide",
        "More of it",
        "inside mail (a@example.org) +595 21 414 4000",
        "- listed",
        "Label: value",
        "Too much to fold",
      ];
      for (const part of shown) expect(lines).toContain(part);
      for (const n of all) {
        for (const part of [`entry ${n}`, `line of <b>${n}</b>`, `row ${n} ${n * 100}`, `folded *${n}*`])
          expect(lines).toContain(part);
        expect(seen.text).toContain(`a cell that is too long for a phone, number ${n}`);
      }
      expect(seen.buttons).toEqual(
        Object.fromEntries(
          [
            ...all.map((n) => [`Show ${Math.ceil(n / 2)}${n % 2 === 1 ? "" : " (2)"}`, `entry ${n}`]),
            ...all.map((n) => [`option ${n}`, `option ${n}`]),
            ["Inside", "inside"],
          ].map(([label, picked]) => [
            label,
            { kind: "values", path: "fixture parts", values: { picked }, mode: "run" },
          ]),
        ),
      );
    });
    it.each(["Show 1", "Show 1 (2)", "option 2", "Inside"])("does what the button %s says", async (label) => {
      const { buttons } = await platform.send(line("fixture parts"), member);
      const pressed = buttons[label] as InvocationInput & { readonly kind: "values" };
      expect((await platform.send(pressed, member)).text).toBe(`picked ${String(pressed.values["picked"])}`);
    });
    it.each([
      "<!channel> <@U1> @everyone @here",
      "*b* _i_ ~s~ `c` ||spoiler|| [a](https://evil.example)",
      "&lt;b&gt; <script>alert(1)</script>",
      "'; drop table person; --",
      "../../etc/passwd",
    ])("shows %s as it was written", async (hostile) => {
      const seen = await platform.send(values("fixture view", { words: hostile }), member);
      expect(seen.text.split("\n")[0]).toBe(hostile);
    });
    it("shows a private answer to the caller only", async () => {
      const before = await platform.channel({ as: "admin" });
      const seen = await platform.send(line("fixture view for-me-only"), member);
      expect(seen.private).toBe(true);
      expect(await platform.channel({ as: "admin" })).toEqual(before);
    });
    it("shows an answer to the channel to everybody whom the channel is for, once", async () => {
      const seen = await platform.send(line("fixture post for-everybody"), { as: "moderator" });
      expect(seen.private).toBe(false);
      for (const as of ["member", "moderator", "admin"])
        expect((await platform.channel({ as })).filter((t) => t === "for-everybody")).toHaveLength(1);
    });
    it("keeps a refusal private, also where the answer would be public", async () => {
      const before = await platform.channel(member);
      const seen = await platform.send(line("fixture post nobody-sees"), member);
      expect([seen.private, seen.text]).toEqual([
        true,
        "That needs the role “moderator” in this community. A moderator can tell you more.",
      ]);
      expect(await platform.channel(member)).toEqual(before);
    });
    it("does nothing again for a repeated delivery: no answer, or the same one", async () => {
      const post = line("fixture post once");
      const first = await platform.send(post, { as: "moderator" }, "same-delivery-1");
      const again = await platform.send(post, { as: "moderator" }, "same-delivery-1");
      if (again.kind !== "nothing") expect(again).toEqual(first);
      expect((await platform.channel(member)).filter((t) => t === "once")).toHaveLength(1);
    });
    it("asks with a form, says what is wrong at the field, keeps what was typed, and goes on", async () => {
      const asked = await platform.send(line("fixture echo count:5"), member);
      expect([asked.kind, asked.fields.find((f) => f.name === "count")?.value]).toEqual(["form", "5"]);
      const wrong = await platform.send(values("fixture echo", { title: "T", count: "lots", country: "Narnia" }), {
        ...member,
        locale: "es",
      });
      expect(wrong.fields.find((f) => f.name === "country")).toEqual({
        name: "country",
        value: "Narnia",
        error: "No conozco el país «Narnia». Escriba su nombre o su código, como Paraguay o PY.",
      });
      expect(wrong.fields.find((f) => f.name === "count")).toMatchObject({
        value: "lots",
        error: expect.stringContaining("99") as string,
      });
      expect(
        (await platform.send(values("fixture echo", { title: "T", count: "5", country: "PY" }), member)).kind,
      ).toBe("said");
    });
    it("shows several choices as they were typed, in any language, and takes them back changed", async () => {
      const asked = await platform.send(line("fixture echo tints:Sí, non many:weekly"), member);
      expect([asked.kind, asked.fields.find((f) => f.name === "tints")?.value]).toEqual(["form", "red,blue"]);
      const changed = await platform.send(
        values("fixture echo", { title: "T", tints: "blue,white", many: "weekly,yes,no" }),
        member,
      );
      expect(changed.text).toContain('tints: ["blue","white"]');
      expect(changed.text).toContain('many: ["weekly","yes","no"]');
    });
    it("says which of several choices is none", async () => {
      const wrong = await platform.send(line("fixture echo T tints:red, mauve"), member);
      const found = wrong.fields.find((f) => f.name === "tints");
      expect([wrong.kind, found?.error]).toEqual([
        "form",
        "“mauve” is none of these: Yes, No and Undo. Name one or more, with commas between them.",
      ]);
      expect((await platform.send(values("fixture echo", { title: "T", tints: "red" }), member)).text).toContain(
        'tints: ["red"]',
      );
    });
    it("turns pages by buttons", async () => {
      const first = await platform.send(line("fixture pages"), member);
      const next = await platform.send(first.buttons["More"]!, member);
      expect([next.text.includes("entry 6"), next.text.includes("entry 5\n")]).toEqual([true, false]);
    });
    it("opens a form by a button, filled in", async () => {
      const view = await platform.send(line("fixture view hello"), member);
      const form = await platform.send(view.buttons["Ask"]!, member);
      expect([form.kind, form.fields.find((f) => f.name === "title")?.value]).toEqual(["form", "hello"]);
    });
    it("authorises a button again", async () => {
      const post = values("fixture post", { words: "x" });
      expect((await platform.send({ ...post, place: "here" } as InvocationInput, { as: "guest" })).text).toContain(
        "moderator",
      );
    });
    it("speaks the reader's language and zone", async () => {
      const seen = await platform.send(line("nonsense"), { ...member, locale: "fr" });
      expect(seen.text.split("\n")[0]).toBe(
        "Je ne connais pas «\u00a0nonsense\u00a0». Tapez /help pour voir ce que je sais faire.",
      );
      expect((await platform.send(line("fixture view x"), { ...member, zone: "Asia/Kolkata" })).text).toContain(
        "20:30",
      );
    });
    it("tells the person of a bug with its number, and stays up", async () => {
      const seen = await platform.send(line("fixture trouble bug"), member);
      expect(seen.text).toContain("noted as");
      expect((await platform.send(line("help"), member)).kind).toBe("said");
    });
  });
}
