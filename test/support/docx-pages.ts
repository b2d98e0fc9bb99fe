import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pagesOf, READS_PDF } from "./pdf-text.ts";

const MOST_MS = 120_000;

/** Whether a word processor is here that sets Word files in pages, and what reads those. */
export const SETS_DOCX = READS_PDF && spawnSync("soffice", ["--version"]).error === undefined;
if (!SETS_DOCX)
  console.warn("No Word file is set in pages: soffice is not installed. Install the package libreoffice-writer-nogui.");

/** The texts of the pages of Word files, in their order, as LibreOffice sets them (https://help.libreoffice.org/latest/en-US/text/shared/guide/start_parameters.html). */
export function pagesOfDocx(files: readonly Uint8Array[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "docx-pages-"));
  const path = (nth: number, kind: string) => join(folder, `${nth}.${kind}`);
  try {
    files.forEach((docx, nth) => writeFileSync(path(nth, "docx"), docx));
    // A profile of its own: one that is in use would end it at once.
    const set = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf"];
    const docx = files.map((_, nth) => path(nth, "docx"));
    const { status, stderr } = spawnSync("soffice", [...set, "--outdir", folder, ...docx], {
      encoding: "utf8",
      timeout: MOST_MS,
    });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return files.map((_, nth) => pagesOf(readFileSync(path(nth, "pdf"))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
