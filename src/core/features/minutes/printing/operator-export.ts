import { z } from "zod";
import { tlp } from "../../../kernel/access/sharing.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { WRITTEN_FORMATS } from "../../../services/documents/document-format.ts";
import { exportKind } from "../../../services/exports/export-kind.ts";
import { SHARED_OPTIONS } from "../../../services/exports/shared-options.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { lastSession } from "../session-named.ts";
import { makeMinutes } from "./make-minutes.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const FORMATS = Object.keys(WRITTEN_FORMATS) as (keyof typeof WRITTEN_FORMATS)[];

/** The last minutes of a community's meeting, or of any. */
export const minutesExport = exportKind({
  formats: FORMATS,
  options: {
    meeting: SHARED_OPTIONS.meeting,
    until: { says: "minutes.operator.until", takes: "day" },
    language: SHARED_OPTIONS.language,
  },
  input: z.object({
    format: z.enum(FORMATS).default("pdf"),
    meeting: z.string().optional(),
    until: z.iso.date().optional(),
    language: z.enum(LANGUAGES).optional(),
  }),
  async make({ db, community, now, t }, { format, meeting, until, language }) {
    const before = until === undefined ? undefined : new Date(Date.parse(`${until}T00:00:00Z`) + DAY_MS);
    const session = await lastSession(db, community.id, defined({ meeting, before }));
    if (session === undefined) return { refused: t("minutes.file.none") };
    const from = { db, community, now, terms: await loadTerms(db), zone: community.zone };
    const made = await makeMinutes(from, session, { format, language: language ?? t.language });
    const { file, title, sharing, entry } = made;
    return { file, says: t("minutes.file.done", { title, label: tlp(sharing) }), entries: [entry] };
  },
});
