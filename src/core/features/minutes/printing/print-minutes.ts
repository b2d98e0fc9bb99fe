import type { Context } from "../../../kernel/commands/command.ts";
import { SHARING, type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { GeneratedFile } from "../../../kernel/ports/files.ts";
import { documentFile } from "../../../services/documents/document-file.ts";
import type { DocumentFormat } from "../../../services/documents/document-format.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { mostSensitive } from "../../conclusions/feature.ts";
import { minutesOf } from "../minutes.ts";
import { type Session, timeOf } from "../session.ts";
import { minutesDocument } from "./minutes-document.ts";

/** As what, and in which language, minutes are asked for. */
export interface MinutesOrder {
  readonly format: DocumentFormat;
  readonly language: Language;
}

/** Minutes as a file, with what the caller sees of them, and records that they were taken. The file is made when that is recorded. */
export async function printMinutes(
  context: Context,
  session: Session,
  { format: as, language }: MinutesOrder,
): Promise<{ readonly file: GeneratedFile; readonly sharing: Sharing }> {
  const { db, community, caller, now } = context;
  const minutes = await minutesOf(db, community.id, session);
  const words = {
    t: translator(language),
    format: formatter(language, caller.zone),
    term: labelling(await context.terms(), language),
  };
  const ids = [...minutes.conclusions, ...minutes.agenda.open].map(({ id }) => id);
  const concluded = (await mostSensitive(db, community.id, ids)) ?? "green";
  // Names of people are for the community.
  const ranks = [session.meeting.sharing, concluded, "green"].map(sharingRank);
  const sharing = SHARING[Math.max(...ranks)] ?? "red";
  const { title, start } = timeOf(session);
  context.audit({
    action: "minutes.file",
    subject: `meeting:${session.meetingId}`,
    detail: { session: session.id, format: as, language },
  });
  const printed = { session, minutes, community: community.name, asOf: now, madeBy: caller.name, sharing };
  const file = documentFile(
    {
      name: `${community.slug}-minutes-${start.toISOString().slice(0, 10)}`,
      alt: words.t("minutes.title", { title }),
      format: as,
    },
    () => minutesDocument(printed, words),
  );
  return { file, sharing };
}
