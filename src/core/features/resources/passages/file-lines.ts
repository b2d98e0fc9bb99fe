import type { Context } from "../../../kernel/commands/command.ts";
import { fields, muted, run } from "../../../kernel/views/build.ts";
import type { Action, Part } from "../../../kernel/views/model.ts";
import type { FileRoom } from "../../../services/stored-files/stored-files.ts";
import { type FileFacts, fileOf, passagesOf } from "./load-passages.ts";

const MEGABYTE = 1024 * 1024;

/** What of a resource's file and passages its card says, and what can be done with them; nothing where it has neither. */
export async function fileParts(
  { db, community, t }: Pick<Context, "db" | "community" | "t">,
  resource: string,
): Promise<{ readonly parts: readonly Part[]; readonly actions: readonly Action[] }> {
  const file = await fileOf(db, community.id, resource);
  const { count } = await passagesOf(db, community.id, resource);
  return {
    parts: file === undefined && count === 0 ? [] : fileLines(t, file, count),
    actions: [
      ...(file === undefined ? [] : [run(t("resource.file.get"), "resource file", { resource })]),
      ...(count === 0 ? [] : [run(t("resource.passage.read"), "resource passage", { resource, at: 0 })]),
    ],
  };
}

/** What a file is and how many passages were read of it, and which of its pages nobody finds. */
export function fileLines(t: Context["t"], file: Omit<FileFacts, "sha256"> | undefined, passages: number): Part[] {
  return [
    fields(
      [
        t("resource.file.name"),
        file && `${file.name} (${t("resource.file.size", { megabytes: inMegabytes(file.size) })})`,
      ],
      [t("resource.file.passages"), passages === 0 ? undefined : t("resource.file.passages.count", { passages })],
    ),
    ...(file?.pages !== undefined && file.textless > 0
      ? [muted(t("resource.file.textless", { textless: file.textless, pages: file.pages }))]
      : []),
  ];
}

/** How much room files take, for whoever looks after it. */
export const roomLine = (t: Context["t"], { used, total }: FileRoom): Part =>
  muted(t("resource.file.used", { used: inMegabytes(used), total: inMegabytes(total) }));

const inMegabytes = (bytes: number): number => Math.ceil((bytes / MEGABYTE) * 10) / 10;
