import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addConclusion, type ConclusionInput } from "../../src/core/features/conclusions/feature.ts";
import { setLogo } from "../../src/core/services/communities/logo/logo.ts";
import { readPicture } from "../../src/core/services/communities/logo/read-picture.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { audited } from "../support/audited.ts";
import { pagesOf, READS_PDF } from "../support/pdf-text.ts";
import { png } from "../support/picture.ts";
import { unzipped } from "../support/unzipped.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";
import { hear } from "../terminal/commands/heard.ts";

const DIRECT = { as: "moderator", direct: true } as const;
const HOSTILE = '=1+1 #panic("x") *Łukasz* [a](http://b) |x| Київ <w:t>';
const LONG = Array.from({ length: 60 }, (_, n) => `Ñandú ${n} übergroß`).join(" ");
const WORDED = "Compartilhar dados de apreensão em 48 horas";

type Given = Partial<ConclusionInput>;
const GIVEN: readonly Given[] = [
  {
    ...{
      text: "Share seizure data within 48 hours",
      pillar: "cooperation",
      kind: "recommendation",
      status: "in-progress",
    },
    ...{ output: 3, dueOn: "2026-11-01", countries: ["BR"], topics: ["tracing"] },
    owners: [
      { kind: "country", value: "PY" },
      { kind: "agency", value: "Dirección de Aduanas" },
    ],
  },
  { text: HOSTILE, kind: "decision", status: "done", output: 1, owners: [{ kind: "person", value: "c1member" }] },
  { text: LONG, kind: "recommendation", status: "done", owners: [{ kind: "country", value: "MX" }] },
  { text: "Amber one", sharing: "amber", status: "proposed" },
  { text: "Red one", sharing: "red" },
  ...Array.from({ length: 40 }, (_, n): Given => ({ text: `Agreed Ñ${n}`, pillar: "cooperation", output: 2 })),
];

let w: World;
beforeAll(async () => {
  w = await world();
  await w.say('meeting add "Reunión de México" "2026-11-25 10:00" remind:off', DIRECT);
  const { id: meetingId } = await w.db((db) => db.meeting.findFirstOrThrow());
  await w.db(async (db) => {
    for (const [n, one] of GIVEN.entries())
      await addConclusion(db, { community: w.community, now: w.clock.now(), ids: w.ids }, undefined, {
        ...{ text: "", language: "en", sharing: "green", ...one },
        ...(n === 0 ? { meetingId } : {}),
        concludedAt: new Date(Date.UTC(2026, 9, 20, 12, n)),
      });
    const first = await db.conclusion.findFirstOrThrow({ where: { meetingId } });
    await db.conclusionVersion.create({
      data: { communityId: w.community, conclusionId: first.id, language: "pt", text: WORDED, at: w.clock.now() },
    });
    await setLogo(db, w.community, readPicture(png(60, 30)), w.clock.now());
  });
});
afterAll(() => w.close());

async function fileOf({ view, text }: Said) {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return { ...file, bytes: Buffer.from(file.base64, "base64") };
}
const made = async (line: string, who?: Who) => (await fileOf(await w.say(line, who))).bytes;
const table = async (line: string, who?: Who) => (await made(`${line} format:csv`, who)).toString();

describe("conclusion report", () => {
  it("holds what the caller may see and may be said there, labelled as the highest of it; that it was taken is recorded", async () => {
    const here = await w.say("conclusion report format:csv");
    expect(here.plan).toMatchObject({ audience: "caller" });
    expect(here.text).toContain("43 conclusions, TLP:GREEN on every page.");
    expect(here.text).toContain(
      "1 conclusion was left out: it is labelled higher than what may be shown in this channel (TLP:GREEN).",
    );
    const csv = (await fileOf(here)).bytes.toString();
    expect(csv).not.toMatch(/Amber one|Red one/);
    expect(csv.split("\r\n")[0]).toMatch(/^\uFEFF"?TLP:GREEN · Community test · .*prepared by The member/);
    const direct = await table("conclusion report", { direct: true });
    expect(direct).toContain("Amber one");
    expect(direct).not.toContain("Red one");
    expect(direct).toMatch(/^\uFEFF"?TLP:AMBER/);
    const all = await table("conclusion report", DIRECT);
    expect(all).toMatch(/^\uFEFF"?TLP:RED/);
    const up = await w.say("conclusion report label:green format:csv", DIRECT);
    expect(up.text).toContain("2 conclusions are labelled higher than TLP:GREEN and were left out.");
    expect((await w.say("conclusion report", { as: "guest" })).refusal).toBe("role.least");
    expect((await audited(w, "conclusion.report")).map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ["c1member", { conclusions: 43, format: "csv", label: "green" }],
      ["c1member", { conclusions: 44, format: "csv", label: "amber" }],
      ["c1moderator", { conclusions: 45, format: "csv", label: "red" }],
      ["c1moderator", { conclusions: 43, format: "csv", label: "green" }],
    ]);
  });

  it("is of a meeting, a period, a pillar or an output, and says so; of nothing it is none", async () => {
    const counts: readonly (readonly [line: string, count: number])[] = [
      ['meeting:"Reunión de México"', 1],
      ["pillar:cooperation", 41],
      ["output:2", 40],
      ["since:2026-10-20 until:2026-10-20", 45],
    ];
    for (const [asked, count] of counts)
      expect((await w.say(`conclusion report ${asked} format:csv`, DIRECT)).text, asked).toContain(
        `${count} conclusion`,
      );
    expect(await table('conclusion report meeting:"Reunión de México"', DIRECT)).toMatch(
      /· Reunión de México · 20 October 2026 ·/,
    );
    expect((await w.say("conclusion report since:2026-11-01", DIRECT)).refusal).toBe("report.none");
  });

  it("is in the language that is asked for, with what somebody worded in it", async () => {
    const csv = await table("conclusion report language:pt", DIRECT);
    expect(csv).toContain(WORDED);
    expect(csv).not.toContain("Share seizure data");
    expect(csv).toMatch(/N\.º,Conclusão,Tipo,Situação,Responsável/);
    expect(csv).toContain('"Paraguai, Dirección de Aduanas"');
  });

  it("is a table that no spreadsheet computes, and Markdown in which nothing that people wrote is markup", async () => {
    const csv = await table("conclusion report", DIRECT);
    expect(csv).toContain(`"'=1+1`);
    expect(csv.trim().split("\r\n")).toHaveLength(2 + GIVEN.length);
    const md = (await made("conclusion report format:md label:green", DIRECT)).toString();
    expect(md).toMatch(/^# Conclusions and what became of them\n\n\*\*TLP:GREEN\*\*\n/);
    expect(md).toMatch(/\n\*\*TLP:GREEN\*\* · \d{4}-\d\d-\d\d\n$/);
    expect(md).toContain('\\=1+1 #panic("x") \\*Łukasz\\* \\[a\\](http\\://b) \\|x\\| Київ \\<w:t\\>');
    expect(md).toContain("| Total | 2 | 1 | 40 | 0 | 43 |");
    // Paraguay owns the one, Mexico the other; Brazil is only concerned.
    expect(md).toMatch(/\| Recommendation \| Brazil \| Mexico \| Paraguay \|/);
    expect(md).toMatch(/Share seizure data within 48 hours \| \? \|  ?\| ◐ \|/);
    expect(md).toMatch(/Ñandú 0[^|]*\|  ?\| ● \|  ?\|/);
  });

  it("names nobody where it may go to anybody", async () => {
    await w.db((db) => db.conclusion.updateMany({ where: { text: HOSTILE }, data: { sharing: "clear" } }));
    const csv = await table("conclusion report label:clear", DIRECT);
    expect(csv).toMatch(/^\uFEFF"?TLP:CLEAR/);
    expect(csv).toContain("a member of the community");
    expect(csv).not.toMatch(/The member|The moderator/);
  });

  it("is a Word file with the label on every page and all texts whole", async () => {
    const files = unzipped(await made("conclusion report format:docx", DIRECT));
    const words = (path: string) =>
      (files.get(path)?.text ?? "")
        .replaceAll(/<[^>]+>/g, "|")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"');
    for (const path of ["word/header1.xml", "word/header2.xml"]) expect(words(path)).toContain("TLP:RED");
    const body = words("word/document.xml");
    for (const { text = "" } of GIVEN) expect(body).toContain(text);
    for (const text of ["Community test", "Paraguay, Dirección de Aduanas"]) expect(body).toContain(text);
    expect([...files.keys()].some((path) => /^word\/media\/.*\.png$/.test(path))).toBe(true);
    expect(files.get("word/document.xml")!.text).toContain('w:fill="1b4f72"');
  });

  it.skipIf(!READS_PDF)(
    "is a PDF with a cover, figures, conclusions by pillar, the matrix and annexes, the label on each page, and nothing cut",
    async () => {
      const bytes = await made("conclusion report", DIRECT);
      const pages = pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(5);
      pages.forEach((page, at) => {
        expect(page).toContain("TLP:RED");
        expect(page).toMatch(new RegExp(`\\s${at + 1} ?/ ?${pages.length}\\s`));
      });
      const [cover = "", figures = ""] = pages.map((page) => page.replaceAll(/\s+/g, " "));
      for (const text of ["Community test", "Conclusions and what became of them", "prepared by The moderator"])
        expect(cover).toContain(text);
      for (const text of ["In figures", "Output 1", "Output 4", "Total", "Overdue"]) expect(figures).toContain(text);
      const flat = pages.join("\n").replaceAll(/\s+/g, " ");
      for (const text of [
        "International cooperation",
        "Under no pillar",
        "Recommendations by country",
        "Annexes",
        "Reunión de México",
      ])
        expect(flat).toContain(text);
      const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
      for (let n = 0; n < 40; n += 1) expect(flat).toContain(`Agreed Ñ${n}`);
      expect(letters(flat)).toContain(letters("Łukasz"));
      for (const word of LONG.split(" ")) expect(letters(flat)).toContain(letters(word));
      // The logo, and no other picture.
      const images = spawnSync("pdfimages", ["-list", "-"], { input: bytes, encoding: "utf8" }).stdout;
      expect(images).toMatch(/1\s+0 image\s+60\s+30/);
    },
  );

  it("is made at the terminal of all that is there, up to a label", async () => {
    expect(await hear(w, "export", { what: "report", format: "md", label: "green", language: "fr" })).toMatchObject({
      exit: 0,
      out: "43 conclusions, TLP:GREEN on every page.",
    });
    expect(await hear(w, "export", { what: "report", meeting: "reunión de méxico", format: "csv" })).toMatchObject({
      exit: 0,
      out: "1 conclusion, TLP:GREEN on every page.",
    });
    expect(await hear(w, "export", { what: "report", meeting: "no such meeting" })).toMatchObject({ exit: 1 });
    expect((await audited(w, "conclusion.report")).at(-1)).toMatchObject({ actorId: null, detail: { format: "csv" } });
  });
});

describe("the matrix of recommendations", () => {
  it("has the same countries and signs as the one in chat: one that names none concerns those of the members", async () => {
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { country: "CL" } }));
    await w.say('conclusion add "Everybody trains their police" kind:recommendation', { as: "moderator" });
    const md = (await made("conclusion report format:md label:green", DIRECT)).toString();
    expect(md).toMatch(/\| Recommendation \| Brazil \| Chile \| Mexico \| Paraguay \|/);
    expect(md).toMatch(/Everybody trains their police \|  ?\| \? \|  ?\|  ?\|/);
    expect(md).toContain("○ Not started · ◐ Under way · ● Done · ? No information");
    const chat = await w.say("conclusion tracking", DIRECT);
    expect(chat.text).toContain("3 recommendations, 4 countries");
    // Paraguay does what is under way, and has said nothing itself.
    expect(chat.text).toMatch(/Share seizure data[^]*◐ Under way: 1 · \? No information: 1/);
  });
});
