import { stringify } from "csv-stringify/sync";
import type pg from "pg";
import writeSheet from "write-excel-file/node";
import { importFile } from "../src/core/services/imports/import-file.ts";
import { insertRows } from "./bulk.ts";
import { atMost, type Figure, plain } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";

const ROWS = 50_000;
const FEW = 500;
const MEGABYTE = 1_024 * 1_024;
const SAMPLED_MS = 20;

/** A file of so many contacts in each form, into PostgreSQL: seconds, and how much memory beyond what there was; beside it the bare rows by hand. */
export async function importing(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const rows = Array.from({ length: small ? FEW : ROWS }, (_, at) => rowOf(at));
  const figures: Figure[] = [];
  for (const [form, content] of [
    ["CSV", Buffer.from(stringify(rows, { header: true }))],
    ["XLSX", await sheetOf(rows)],
    ["vCard", Buffer.from(rows.map(cardOf).join(""))],
  ] as const) {
    const { product, pool, close } = await opened(admin, `import_${form.toLowerCase()}`, { now: () => NOW });
    const byHand = await seconds(() => insertByHand(pool, rows));
    await pool.query("delete from contact");
    const memory = watched();
    const took = await seconds(async () => {
      const report = await importFile(product, {
        ...{ community: "c1", kind: "contacts", content },
        dryRun: false,
        language: "en",
      });
      if (!report.ok || report.created !== rows.length) throw new Error(JSON.stringify(report).slice(0, 500));
    });
    const { peak, middle } = memory.done();
    await close();
    figures.push(
      atMost(`${rows.length} contacts from ${form}, ${Math.round(content.length / MEGABYTE)} MB`, took, "s", 60),
      plain("  the bare rows by hand, without search, addresses and seals", byHand, "s"),
      plain("  memory beyond that before, at most", peak / MEGABYTE, "MB"),
      plain("  memory beyond that before, half of the time less than", middle / MEGABYTE, "MB"),
    );
  }
  return figures;
}

type Row = Readonly<
  Record<
    | "reference"
    | "name"
    | "organisation"
    | "post"
    | "country"
    | "languages"
    | "topics"
    | "emails"
    | "phones"
    | "note"
    | "city",
    string
  >
>;

const COUNTRIES = ["PY", "BR", "AR", "UY", "CL"];

function rowOf(at: number): Row {
  return {
    ...{
      reference: `r-${at}`,
      name: `Person ${at} de la Cruz`,
      organisation: `Agency ${at % 97}`,
      post: "Head of unit",
    },
    ...{ country: COUNTRIES[at % COUNTRIES.length] ?? "PY", languages: "es|pt", topics: "tracing|marking" },
    ...{ emails: `p${at}@example.org`, phones: `+5952155${String(at).padStart(5, "0")}` },
    ...{ note: "Answers between 07:00 and 13:00, in writing at any time.", city: "Asunción" },
  };
}

async function sheetOf(rows: readonly Row[]): Promise<Buffer> {
  const cell = (value: string) => ({ value, type: String });
  const [first] = rows;
  return writeSheet(
    [Object.keys(first ?? {}), ...rows.map((row) => Object.values(row))].map((row) => row.map(cell)),
  ).toBuffer();
}

const cardOf = (row: Row): string =>
  [
    ...[
      "BEGIN:VCARD",
      "VERSION:4.0",
      `UID:${row.reference}`,
      `FN:${row.name}`,
      `ORG:${row.organisation}`,
      `TITLE:${row.post}`,
    ],
    ...[`ADR;CC=${row.country}:;;;${row.city};;;`, "LANG:es", "LANG:pt", `CATEGORIES:${row.topics.replace("|", ",")}`],
    ...[
      `EMAIL:${row.emails}`,
      `TEL;VALUE=uri:tel:${row.phones}`,
      `NOTE:${row.note.replaceAll(",", "\\,")}`,
      "END:VCARD",
      "",
    ],
  ].join("\r\n");

const insertByHand = (pool: pg.Pool, rows: readonly Row[]) =>
  insertRows(
    pool,
    "contact",
    rows.map((row) => ({
      ...{
        community_id: "c1",
        id: row.reference,
        reference: row.reference,
        name: row.name,
        organisation: row.organisation,
      },
      ...{ post: row.post, country: row.country, languages: row.languages.split("|"), fluent: [], sharing: "green" },
      ...{ visibility: {}, city: row.city, label: 0, folded: row.name.toLowerCase(), created_at: NOW, updated_at: NOW },
    })),
  );

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Looks at this process's memory until it is done. */
function watched() {
  const before = process.memoryUsage.rss();
  const seen: number[] = [0];
  const look = () => seen.push(process.memoryUsage.rss() - before);
  const timer = setInterval(look, SAMPLED_MS);
  return {
    done() {
      clearInterval(timer);
      look();
      const sorted = [...seen].sort((a, b) => a - b);
      return { peak: sorted.at(-1) ?? 0, middle: sorted[Math.floor(sorted.length / 2)] ?? 0 };
    },
  };
}
