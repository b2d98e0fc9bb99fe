import { spawnSync } from "node:child_process";

/** Whether PDF can be read here. */
export const READS_PDF = spawnSync("pdftotext", ["-v"]).error === undefined;
if (!READS_PDF) console.warn("No PDF is read: pdftotext is not installed. Install the package poppler-utils.");

/** The texts of a PDF's pages, in the order in which they stand there. */
export function pagesOf(pdf: Uint8Array): string[] {
  const { status, stdout, stderr } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.split("\f").slice(0, -1);
}
