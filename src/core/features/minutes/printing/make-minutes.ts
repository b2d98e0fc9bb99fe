import type { Context } from "../../../kernel/commands/command.ts";
import { SHARING, type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import type { GeneratedFile } from "../../../kernel/ports/files.ts";
import { documentFile } from "../../../services/documents/document-file.ts";
import type { DocumentFormat } from "../../../services/documents/document-format.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { contactsPlaced } from "../../contacts/feature.ts";
import { type Minutes, minutesOf } from "../minutes.ts";
import { type MinutesSession, timeOf } from "../session.ts";
import { minutesDocument } from "./minutes-document.ts";

/** As what, and in which language, minutes are asked for. */
export interface MinutesOrder {
  readonly format: DocumentFormat;
  readonly language: Language;
}

/** What minutes are read from, and for whom: by whose clock, and who makes it where that is somebody of the community. */
interface MinutesFrom extends Pick<Context, "db" | "now"> {
  readonly community: { readonly id: string; readonly slug: string; readonly name: string };
  readonly terms: readonly Term[];
  /** IANA name. */
  readonly zone: string;
  readonly madeBy?: string;
}

/** Minutes as a file. */
export interface MadeMinutes {
  /** It is made when its content is asked for. */
  readonly file: GeneratedFile;
  readonly title: string;
  readonly sharing: Sharing;
  /** That they were taken. */
  readonly entry: AuditEntry;
}

/** Minutes as a file, with what the reader sees of them, labelled as the highest of what is in it. */
export async function makeMinutes(
  from: MinutesFrom,
  session: MinutesSession,
  { format: as, language }: MinutesOrder,
): Promise<MadeMinutes> {
  const { db, community, now, terms, zone, madeBy } = from;
  const minutes = await minutesOf(db, community.id, session);
  const words = {
    t: translator(language),
    format: formatter(language, zone),
    term: labelling(terms, language),
  };
  const sharing = await labelOf(from, minutes);
  const { title, start } = timeOf(session);
  const printed = { session, minutes, community: community.name, asOf: now, madeBy, sharing };
  const file = documentFile(
    {
      name: `${community.slug}-minutes-${start.toISOString().slice(0, 10)}`,
      alt: words.t("minutes.title", { title }),
      format: as,
    },
    () => minutesDocument(printed, words),
  );
  const detail = { session: session.id, format: as, language };
  return { file, title, sharing, entry: { action: "minutes.file", subject: `meeting:${session.meetingId}`, detail } };
}

/** How far it may be passed on: names of people are for the community, and a contact who is to do something is named. */
async function labelOf(
  { db, community }: Pick<MinutesFrom, "db" | "community">,
  { conclusions, agenda, sharing }: Minutes,
): Promise<Sharing> {
  const contacts = [...conclusions, ...agenda.open].flatMap(({ owners }) =>
    owners.flatMap(({ kind, value }) => (kind === "contact" ? value : [])),
  );
  const placed = await contactsPlaced(db, community.id, contacts);
  const labels = [sharing, "green"].map(sharingRank);
  return SHARING[Math.max(...labels, ...[...placed.values()].map(({ label }) => label))] ?? "red";
}
