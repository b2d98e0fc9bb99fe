import { type Sharing, SHARING, sharingRank, tlp } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { GeneratedFile } from "../../../kernel/ports/files.ts";
import { momentInName } from "../../../kernel/time/moment-in-name.ts";
import { documentFile } from "../../../services/documents/document-file.ts";
import type { DocumentFormat } from "../../../services/documents/document-format.ts";
import { facts, type PrintedBlock } from "../../../services/documents/printed-document.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { successorTitles } from "../card/successors.ts";
import { LEGAL_STATUS_LABELS } from "../kinds.ts";
import { type ResourceEntry, titleIn, yearOf } from "../resource.ts";

/** A list of resources to be read. */
export interface ReadingList {
  readonly title: string;
  readonly resources: readonly ResourceEntry[];
  /** The least that its label says. */
  readonly least: Sharing;
}

/** The label of a list: that of the most sensitive resource in it. */
export const labelOfList = ({ resources, least }: ReadingList): Sharing =>
  SHARING[Math.max(sharingRank(least), ...resources.map(({ sharing }) => sharingRank(sharing)))] ?? "red";

/** A list as a file: each resource with what it is, whether it holds and what took its place, where it is read and what it is about. */
export async function readingListFile(
  context: Context,
  list: ReadingList,
  format: DocumentFormat,
): Promise<GeneratedFile> {
  const { community, caller, now, t } = context;
  const term = labelling(await context.terms(), caller.language);
  const successors = await successorTitles(context, list.resources);
  return documentFile(
    {
      name: `${community.slug}-${momentInName(now)}`,
      alt: t("resource.reading-list.file", { count: list.resources.length }),
      format,
    },
    () => ({
      title: list.title,
      label: tlp(labelOfList(list)),
      language: caller.language,
      asOf: now,
      blocks: list.resources.flatMap((one, i) =>
        entryOf(context, one, i + 1, { term, successor: successors.get(one.id) }),
      ),
    }),
  );
}

const entryOf = (
  { t, format }: Context,
  resource: ResourceEntry,
  number: number,
  { term, successor }: { readonly term: (key: string) => string; readonly successor: string | undefined },
): PrintedBlock[] => {
  const { url, kind, country, language, summary, topics, citation, legalStatus } = resource;
  return [
    { kind: "heading", level: 2, text: `${number}. ${titleIn(resource, format.language)}` },
    ...(summary === undefined ? [] : [{ kind: "paragraph", text: summary } as const]),
    facts(
      [t("resource.kind"), t(`resource.kind.${kind}`)],
      [t("resource.country"), country === undefined ? undefined : format.country(country)],
      [t("resource.year"), yearOf(resource)?.toString()],
      [t("resource.citation"), citation],
      [t("resource.status"), legalStatus === "unknown" ? undefined : t(LEGAL_STATUS_LABELS[legalStatus])],
      [t("resource.replaced-by"), successor],
      [t("resource.topics"), topics.map(term).join(", ")],
      [t("resource.language"), format.languageName(language)],
      [t("resource.url"), url],
    ),
  ];
};
