import { z } from "zod";
import { tlp } from "../../../kernel/access/sharing.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { exportKind } from "../../../services/exports/export-kind.ts";
import { exportedDocument } from "./exported-document.ts";

/** A resource's document, also one that is larger than every chat takes. */
export const documentExport = exportKind({
  formats: [],
  options: { resource: { says: "resource.operator.resource", takes: "title" } },
  input: z.object({ resource: z.string().optional() }),
  async make({ db, community: { id }, t }, { resource: named }) {
    if (named === undefined) return refuse("resource.operator.whose");
    const { resource, title, sharing, file } = await exportedDocument(db, id, named);
    return {
      file,
      says: t("resource.file.export.done", { title, label: tlp(sharing) }),
      entries: [
        {
          ...{ action: "resource.export", subject: `resource:${resource}` },
          detail: { format: "document", resources: 1 },
        },
      ],
    };
  },
});
