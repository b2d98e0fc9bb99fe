import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn } from "../../src/core/kernel/views/contents.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { pagesOf } from "../../test/support/pdf-text.ts";
import type { World } from "../../test/support/world.ts";

/** Dots an inch: letters of ten points can be read, and a page is as wide as text beside it. */
const RESOLUTION = 72;

/** The file that a line is answered with. */
export async function fileOf(w: World, line: string, as = "moderator"): Promise<Buffer> {
  const { view, text } = await w.say(line, { as, direct: true });
  const [file] = filesIn(view ?? { blocks: [] });
  const kept = file && (await openFile(tokenStoreIn(w), file.token, w.community));
  if (!kept) throw new Error(`no file: ${text}`);
  return Buffer.from(kept.base64, "base64");
}

/** Pages of a PDF as pictures: of each name the first page that has those words. Poppler draws them (pdftoppm). */
export function pagesAsPictures(pdf: Buffer, named: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  const texts = pagesOf(pdf);
  const folder = mkdtempSync(join(tmpdir(), "report-pages-"));
  try {
    writeFileSync(join(folder, "report.pdf"), pdf);
    return new Map(
      Object.entries(named).map(([name, words]) => {
        const page = String(texts.findIndex((text) => text.includes(words)) + 1);
        const only = ["-f", page, "-l", page, "-singlefile", "-r", String(RESOLUTION), "-png"];
        const { status, stderr } = spawnSync("pdftoppm", [...only, "report.pdf", name], { cwd: folder });
        if (status !== 0) throw new Error(`pdftoppm, page ${page} (${words}): ${stderr.toString()}`);
        return [name, readFileSync(join(folder, `${name}.png`))] as const;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
