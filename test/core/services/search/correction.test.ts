import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { edits } from "../../../../src/core/kernel/text/nearest.ts";
import { nearWords } from "../../../../src/core/services/search/question/near-words.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { type Library, library, plain, titled } from "./library.ts";

describe.each(stores)("typos on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
    await lib.index(
      titled("tracing", "Tracing and ballistics of seized firearms"),
      titled("trafficking", "Firearms trafficking in Paraguay"),
      titled("marcacion", "Marcación y trazabilidad de municiones", "es"),
      plain("mexico", "mexico lei 10826"),
      plain("chile", "chile arms"),
    );
  });
  afterAll(() => lib.store.close());

  test("a word by which a condition is met is right as it is", async () => {
    const conditions = [{ labels: ["country:PY"], words: ["paraguai"] }] as const;
    for (const lenient of [false, true])
      expect((await lib.ask("Paraguai", { conditions, lenient })).corrected).toEqual([]);
  });

  test.each([
    ["tracign", "tracing", "tracing"],
    ["balistics", "ballistics", "tracing"],
    ["traficking", "trafficking", "trafficking"],
    ["trafficcing", "trafficking", "trafficking"],
    ["Paraguai", "paraguay", "trafficking"],
    ["pargauy", "paraguay", "trafficking"],
    ["araguay", "paraguay", "trafficking"],
    ["taraguay", "paraguay", "trafficking"],
    ["pparaguay", "paraguay", "trafficking"],
    ["aparaguay", "paraguay", "trafficking"],
    ["apraguay", "paraguay", "trafficking"],
    ["marcacoin", "marcacion", "marcacion"],
    ["trasavilidad", "trazabilidad", "marcacion"],
    ["Méxcio", "mexico", "mexico"],
    ["chiel", "chile", "chile"],
  ])("%s is taken for %s", async (typed, used, doc) => {
    const found = await lib.ask(typed);
    expect(found.corrected).toEqual([{ typed, used }]);
    expect(found.hits[0]).toMatchObject({ doc, why: [{ word: typed }] });
  });

  test("the beginning of a word is enough", async () => {
    expect(await lib.ask("parag")).toMatchObject({
      hits: [{ doc: "trafficking" }],
      corrected: [{ typed: "parag", used: "paraguay" }],
    });
  });

  test("a known word is never corrected, and other words of the question count", async () => {
    expect((await lib.ask("arms")).corrected).toEqual([]);
    const found = await lib.ask("the tracign of pargauy");
    expect(found.corrected).toEqual([
      { typed: "tracign", used: "tracing" },
      { typed: "pargauy", used: "paraguay" },
    ]);
    expect(found.hits.map((h) => h.doc).sort()).toEqual(["tracing", "trafficking"]);
  });

  test("nothing is corrected where another word of the question was found", async () => {
    const found = await lib.ask("firearms tracign");
    expect(found.corrected).toEqual([]);
    expect(found.hits.map((h) => h.doc).sort()).toEqual(["tracing", "trafficking"]);
  });

  test("words that stand nowhere are named, but for slips and words of every day", async () => {
    expect((await lib.ask("please, firearms of Zanzibar, tracign")).missing).toEqual(["Zanzibar", "tracign"]);
    expect((await lib.ask("tracign Zanzibar")).missing).toEqual(["Zanzibar"]);
    expect((await lib.ask("firearms 10826 3d-printed")).missing).toEqual(["3d", "printed"]);
    expect((await lib.ask("the firearms")).missing).toEqual([]);
  });

  test("where asked, a slip is one also where other words are found", async () => {
    const found = await lib.ask("firearms tracign Zanzibar", { lenient: true });
    expect([found.corrected, found.missing]).toEqual([[{ typed: "tracign", used: "tracing" }], ["Zanzibar"]]);
    expect(found.hits.map((h) => h.doc)).toEqual(["tracing", "trafficking"]);
  });

  test.each([
    ["thing", "thong"],
    ["morning", "mourning"],
    ["gracias", "graciano"],
    ["mañana", "manan"],
    ["obrigado", "obrigada"],
    ["merci", "mercia"],
    ["bonjour", "bonjou"],
    ["envoyer", "envoyers"],
  ])("%s, a word of every day, is no slip of %s", async (typed, other) => {
    await lib.index(plain("other", other));
    expect(await lib.ask(typed)).toEqual({ hits: [], corrected: [], missing: [] });
    await lib.remove("other");
  });

  test.each(["tracign@example.org", "www.tracign.org", "https://example.org/tracign", "reports/tracign"])(
    "%s is written as it is meant",
    async (typed) => {
      expect((await lib.ask(typed)).corrected).toEqual([]);
    },
  );

  test.each(["les", "pour", "los", "com", "with"])("that %s stands in a text is no match", async (word) => {
    await lib.index(plain("foreign", `Convention ${word} munitions zebra`));
    expect((await lib.ask(`zebra ${word}`)).hits[0]?.why.map((w) => w.word)).toEqual(["zebra"]);
    await lib.remove("foreign");
  });

  test.each(["zebra", "10827", "10.862", "army", "acing", "WHOM", "the", "elephants"])(
    "%s is no slip of anything",
    async (typed) => {
      expect((await lib.ask(typed)).corrected).toEqual([]);
    },
  );

  test("of likely words the one in more documents is used", async () => {
    await lib.index(plain("m1", "rooster"), plain("m2", "roaster"), plain("m3", "roaster"));
    expect((await lib.ask("roster")).corrected).toEqual([{ typed: "roster", used: "roaster" }]);
  });

  test("no word is missed that is two edits away or goes on", async () => {
    const words =
      "banana banan bananas banquet bandana cabana anbana aban tracing tracking trading retracing racing traicng";
    await lib.index(plain("many", words));
    const typed = [
      "banana",
      "bnaana",
      "ban",
      "anana",
      "tracign",
      "tracin",
      "rtacing",
      "ttracing",
      "trafing",
      "bandaan",
    ];
    const near = await lib.db(async (db) => {
      const { nearest, further } = nearWords(db, { kind: "resource" });
      return [await nearest(typed), await further(typed)];
    });
    const rows = await lib.db((db) =>
      db.$queryRaw<{ typed: string; word: string }[]>(sql`
        select q.typed, w.word from unnest(${typed}::text[]) q(typed) join (select distinct word from search_word where kind = 'resource') w
          on similarity(w.word, q.typed) >= case when length(q.typed) < 5 then 0.1::real else 0.2::real end and (
            left(w.word, 1) = left(q.typed, 1) and (abs(length(w.word) - length(q.typed)) <= 2 or starts_with(w.word, q.typed))
            or substr(w.word, 2) in (q.typed, substr(q.typed, 2))
            or w.word in (substr(q.typed, 2), substr(q.typed, 2, 1) || left(q.typed, 1) || substr(q.typed, 3)))
        order by q.typed, similarity(w.word, q.typed) desc, w.word`),
    );
    for (const one of typed) {
      const all = rows.filter((row) => row.typed === one).map((row) => row.word);
      const isNearest = (word: string) => edits(one, word, 1) <= 1 || word.startsWith(one);
      expect((near[0]?.get(one) ?? []).filter(isNearest), one).toEqual(all.filter(isNearest));
      const isFurther = (word: string) => edits(one, word, 2) === 2 && word[0] === one[0];
      expect((near[1]?.get(one) ?? []).filter(isFurther), one).toEqual(all.filter(isFurther));
    }
    await lib.remove("many");
  });
});
