import { describe, expect, it } from "vitest";
import type { OfferButton } from "../../../../src/adapters/kit/forms/filling.ts";
import { respond } from "../../../../src/adapters/kit/answering/respond.ts";
import type { Surface } from "../../../../src/adapters/kit/answering/surface.ts";
import type { Plan, WorkPlan } from "../../../../src/core/kernel/commands/platform.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { texts, wrong } from "../forms/forming.ts";

const MS = 40;
const reader = { language: "en", zone: "UTC" } as const;
const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: new Date(0) }).trim();

/** A surface that writes down what it is told, in order. */
function noting(own: Partial<Surface<string, string>> = {}) {
  const told: string[] = [];
  const logged: string[] = [];
  const note = (level: string) => (_facts: object, sentence: string) => void logged.push(`${level}: ${sentence}`);
  const surface: Surface<string, string> = {
    reader: () => reader,
    patience: {
      ms: MS,
      expect: async (way) => {
        if (!told.some((one) => one.startsWith("expect"))) told.push(`expect ${way ?? "something"}`);
      },
    },
    trouble: { id: "i1", log: { info: () => undefined, warn: note("warn"), error: note("error") } },
    word: async (view, _way, _reader, buttons: readonly OfferButton[] = []) =>
      [plain(view), ...buttons.map(({ label }) => `[${label}]`)].join(" "),
    say: async (way, shown) => void told.push(`${way}: ${shown}`),
    form: async ({ form }) => form.title,
    open: async (form) => void told.push(`open ${form}`),
    ...own,
  };
  return { surface, told, logged };
}

const work = (audience: WorkPlan["audience"], own: Partial<WorkPlan> = {}): WorkPlan => ({
  kind: "work",
  audience,
  place: "new",
  run: async () => say("Done."),
  ...own,
});
const planned = (plan: Exclude<Plan, { kind: "suggest" }>) => async () => plan;
const form: Plan & { kind: "form" } = { kind: "form", form: texts(2) };
const later = <T>(value: T) => new Promise<T>((done) => setTimeout(() => done(value), 3 * MS));

describe("a plan's answer", () => {
  it.each([
    ["what is for all in their words", say("Done."), "pt"],
    ["what is refused in the caller's", { ...say("No."), refusal: "option.empty" }, "fr"],
  ])("words %s", async (_what, view, language) => {
    const worded: string[] = [];
    const { surface } = noting({
      word: async (shown, way, { language: own }) => {
        worded.push(`${way} ${own}`);
        return plain(shown);
      },
    });
    const voice = { language: "pt", zone: "UTC" } as const;
    const own = { language: "fr", zone: "UTC" } as const;
    await respond(planned(work("channel", { run: async () => view, voice, reader: own })), surface);
    expect(worded).toEqual([`${view.refusal === undefined ? "public" : "private"} ${language}`]);
  });

  it.each([
    ["what is for the caller, to them alone", work("caller"), {}, "private: Done."],
    ["what is for all, to all", work("channel"), {}, "public: Done."],
    ["what is for all where nobody else reads, to the caller", work("channel"), { alone: true }, "private: Done."],
    ["in the place of what all see", work("channel", { place: "here" }), { replaces: ["channel"] }, "changed: Done."],
    [
      "not in the place of what all see, what is private",
      work("caller", { place: "here" }),
      { replaces: ["channel"] },
      "private: Done.",
    ],
    [
      "not in the place of a private message, what is for all",
      work("channel", { place: "here" }),
      { replaces: ["caller"] },
      "public: Done.",
    ],
    ["in no place where nothing was pressed", work("caller", { place: "here" }), {}, "private: Done."],
    ["what is refused at once, to the caller", { kind: "answer", view: say("No.") }, {}, "private: No."],
    [
      "what is refused in the end, to the caller",
      work("channel", { run: async () => ({ ...say("No."), refusal: "no" }) }),
      {},
      "private: No.",
    ],
  ] as const)("says %s", async (_what, plan, own, said) => {
    const { surface, told } = noting(own);
    await respond(planned(plan), surface);
    expect(told).toEqual([said]);
  });

  it.each([
    ["what was done", work("channel"), ["Done.", "public: Done."]],
    [
      "what was refused",
      work("channel", { run: async () => ({ ...say("No."), refusal: "no" }) }),
      ["No.", "private: No."],
    ],
    ["no answer that did nothing", { kind: "answer", view: say("No.") } as const, ["private: No."]],
  ])("tells the place %s before it is said", async (_what, plan, order) => {
    const { surface, told } = noting({ did: (view) => void told.push(plain(view)) });
    await respond(planned(plan), surface);
    expect(told).toEqual(order);
  });

  describe("that all may read, in another language than whoever asked", () => {
    const voice = { language: "pt", zone: "UTC" } as const;
    const own = { language: "fr", zone: "UTC" } as const;
    const both = { view: say("Feito."), own: say("Fait.") };
    const plan = work("channel", { voice, reader: own, run: async () => both.view, runForBoth: async () => both });

    it.each([
      ["to all in theirs", {}, "public: Feito."],
      ["to whoever asked in theirs, where nobody else reads", { alone: true }, "private: Fait."],
    ] as const)("is said %s", async (_what, surface, said) => {
      const noted = noting(surface);
      await respond(planned(plan), noted.surface);
      expect(noted.told).toEqual([said]);
    });

    it("comes with the copy of whoever asked, where such are shown", async () => {
      const { surface, told } = noting({
        copies: true,
        say: async (way, shown, copy = say("nothing")) => void told.push(`${way}: ${shown} ${plain(copy)}`),
        after: async (_plan, { view, own: copy }) => void told.push(`after ${plain(view)} ${plain(copy)}`),
      });
      await respond(planned(plan), surface);
      expect(told).toEqual(["public: Feito. Fait.", "after Feito. Fait."]);
    });

    it("has whoever asked wait in their own language", async () => {
      const waits: string[] = [];
      const { surface } = noting({
        patience: { ms: MS, expect: async (_way, { language }) => void waits.push(language) },
      });
      await respond(planned({ ...plan, run: async () => later(both.view) }), surface);
      expect(new Set(waits)).toEqual(new Set(["fr"]));
    });
  });

  it("is nothing for what was done before, but a sign for whoever sends a form again", async () => {
    const { surface, told } = noting();
    await respond(planned({ kind: "ignore" }), surface);
    expect(told).toEqual([]);
    const other = noting({ sent: async ({ language }) => void other.told.push(`sent ${language}`) });
    await respond(planned({ kind: "ignore" }), other.surface);
    await respond(planned({ kind: "ignore", sent: true }), other.surface);
    await respond(planned({ kind: "ignore", sent: true, reader: { language: "pt", zone: "UTC" } }), other.surface);
    expect(other.told).toEqual([`sent ${reader.language}`, "sent pt"]);
  });

  it("is what the surface makes of it", async () => {
    const surface: Surface<View, never, string> = {
      reader: () => reader,
      word: async (view) => view,
      say: async (way, view) => `${way} ${plain(view)}`,
      form: async () => undefined,
      open: async () => false,
    };
    expect(await respond(planned(work("channel")), surface)).toBe("public Done.");
    expect(await respond(planned(form), surface)).toContain("private A form");
  });

  it("tells the surface when work begins, and what came of it", async () => {
    const { surface, told } = noting({
      begins: async () => void told.push("begins"),
      after: async (_plan, { way, shown }) => void told.push(`after ${way} ${shown}`),
    });
    await respond(planned(work("channel")), surface);
    expect(told).toEqual(["begins", "public: Done.", "after public Done."]);
  });
});

describe("a form", () => {
  it("is opened", async () => {
    const { surface, told } = noting();
    await respond(planned(form), surface);
    expect(told).toEqual(["open A form"]);
  });

  it.each([
    ["cannot be opened here", { form: async () => undefined }],
    ["is not let be opened any more", { open: async () => false as const }],
  ])("that %s is offered by a button", async (_what, own) => {
    const { surface, told } = noting(own);
    await respond(planned(form), surface);
    expect(told).toEqual([expect.stringMatching(/^private: A form[^]*\[Fill in\]$/)]);
    const mended = noting(own);
    await respond(planned({ ...form, errors: wrong("Not so.", [{ value: "b", label: "B" }], "o0") }), mended.surface);
    expect(mended.told).toEqual([expect.stringMatching(/^private: [^]*Not so\.[^]*\[Fix\] \[B\]$/)]);
  });
});

describe("whoever waits", () => {
  it.each([
    ["for a plan", () => later(work("channel")), {}, "expect something", "public: Done."],
    ["for work", planned(work("channel", { run: () => later(say("Done.")) })), {}, "expect public", "public: Done."],
    ["for words", planned(work("caller")), { word: () => later("Words.") }, "expect private", "private: Words."],
    ["for a form", planned(form), { form: () => later("F") }, "expect something", "open F"],
  ] as const)("%s is told once that it takes a moment", async (_what, arriving, own, sign, said) => {
    const { surface, told } = noting(own);
    await respond(arriving, surface);
    expect(told).toEqual([sign, said]);
  });
});

describe("what goes wrong", () => {
  const gone = () => Promise.reject(Object.assign(new Error("gone"), { code: "ECONNRESET" }));

  it("before there is a plan is said, and written down", async () => {
    const { surface, told, logged } = noting();
    await respond(() => Promise.reject(new Error("oh")), surface);
    await respond(gone, surface);
    expect(told).toEqual([expect.stringContaining("i1"), expect.stringMatching(/^private: /)]);
    expect(logged).toEqual(["error: a bug", "warn: the database cannot be reached"]);
  });

  it("while the answer is put into words is said, privately", async () => {
    const { surface, told, logged } = noting();
    let asked = 0;
    const word: typeof surface.word = async (...given) => ((asked += 1) === 1 ? gone() : surface.word(...given));
    await respond(planned(work("channel")), { ...surface, word });
    expect(told).toEqual([expect.stringContaining("I cannot show the answer just now")]);
    await respond(planned(form), { ...surface, form: gone });
    expect(told[1]).toMatch(/^private: I cannot show/);
    expect(logged).toEqual(Array(2).fill("warn: the database cannot be reached"));
  });

  it("is thrown where nothing is written down", async () => {
    const { trouble: _trouble, ...quiet } = noting().surface;
    await expect(respond(gone, quiet)).rejects.toThrow("gone");
  });
});
