import { z } from "zod";
import { type Sharing, SHARING, tlp } from "../../../../kernel/access/sharing.ts";
import { formatter } from "../../../../kernel/language/format.ts";
import { defined } from "../../../../kernel/values/defined.ts";
import { type ExportContext, exportKind, type NotExported } from "../../../../services/exports/export-kind.ts";
import { SHARED_OPTIONS } from "../../../../services/exports/shared-options.ts";
import { typedCountry } from "../../../../services/exports/typed-country.ts";
import { channelReads } from "../../../../services/store/reader.ts";
import { asReader, type Db } from "../../../../services/store/store.ts";
import { LEGAL_STATUSES, RESOURCE_KINDS } from "../../resource.ts";
import { exportResources, MOST_RESOURCES_EXPORTED, type ResourceExport } from "./export-resources.ts";
import { documentOut, folderOut } from "./folder-out.ts";

const input = z.object({
  format: z.enum(["csv", "xlsx"]).default("csv"),
  country: z.array(z.string()).default([]),
  topic: z.array(z.string()).default([]),
  kind: z.enum(RESOURCE_KINDS).optional(),
  status: z.enum(LEGAL_STATUSES).optional(),
  pillar: z.string().optional(),
  label: z.enum(SHARING).optional(),
});
type Asked = z.output<typeof input>;

/** The library of a community, or what fits the options of it: as a table, or a folder of its documents. */
export const resourcesExport = exportKind({
  formats: ["csv", "xlsx"],
  options: {
    ...{ country: SHARED_OPTIONS.country, topic: SHARED_OPTIONS.topic, pillar: SHARED_OPTIONS.pillar },
    kind: { says: "resource.operator.kind", takes: "kind", choices: RESOURCE_KINDS },
    status: { says: "resource.operator.status", takes: "status", choices: LEGAL_STATUSES },
    label: SHARED_OPTIONS.label,
  },
  input,
  async make(context, asked) {
    const { format } = asked;
    const made = await readingUpTo(context, asked.label, (db, community) =>
      exportResources({ db, community }, { format, ...requestOf(context, asked) }),
    );
    if (made === undefined || made === "many") return refused(context, made);
    const { file, resources } = made;
    return { file, ...told(context, made, { format, resources }) };
  },
  folder: {
    async plan(context, asked) {
      const made = await readingUpTo(context, asked.label, (db, community) =>
        folderOut({ db, community }, requestOf(context, asked)),
      );
      if (made === undefined || made === "many") return refused(context, made);
      const { name, manifest, documents, resources } = made;
      return {
        ...{ name, manifest, documents: documents.map(({ resource: of, ...rest }) => ({ of, ...rest })) },
        ...told(context, made, { format: "folder", resources, documents: documents.length }),
      };
    },
    // It may have become more confidential since it was planned.
    read: (context, { label }, { of: resource, sha256 }) =>
      readingUpTo(context, label, (reading, id) => documentOut(reading, id, { resource, sha256 })),
  },
});

/** Does `work` on all of a community, or on what whoever may see that label may see. */
const readingUpTo = <T>(
  { db, community: { id } }: Pick<ExportContext, "db" | "community">,
  label: Sharing | undefined,
  work: (reading: Db, community: string) => Promise<T>,
): Promise<T> =>
  label === undefined ? work(db, id) : asReader({ db }, channelReads(label), (reading) => work(reading.db, id));

/** What of the library is meant, and what the export says of itself. Throws UserError for a country that is none. */
function requestOf({ community, now, t }: ExportContext, asked: Asked): Omit<ResourceExport, "format"> {
  const { country, topic, kind, status, pillar } = asked;
  const day = formatter(t.language, community.zone).moment(now, "date", now);
  return {
    ...{ t, community: community.name, day: now.toISOString().slice(0, 10) },
    made: t("resource.export.made.operator", { day }),
    filter: defined({
      ...{ kind, status, pillar },
      country: country.length === 0 ? undefined : country.map(typedCountry),
      topic: topic.length === 0 ? undefined : topic,
    }),
  };
}

const refused = ({ t }: ExportContext, why: "many" | undefined): NotExported => ({
  refused: why === "many" ? t("resource.export.most", { most: MOST_RESOURCES_EXPORTED }) : t("resource.export.none"),
});

const told = (
  { t, community }: ExportContext,
  { resources, sharing }: { readonly resources: number; readonly sharing: Sharing },
  detail: Readonly<Record<string, string | number>>,
) => ({
  says: t("resource.export.alt", { count: resources, label: tlp(sharing) }),
  entries: [{ action: "resource.export", subject: `community:${community.id}`, detail }],
});
