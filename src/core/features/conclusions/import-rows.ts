import { pillarOption, topicOption } from "../../services/taxonomy/term-option.ts";
import type { ConclusionInput } from "./conclusion.ts";
import { outputOf } from "./conclusion-options.ts";
import { CRIME_LABELS, KIND_LABELS, OUTPUT_LABELS, STATUS_LABELS } from "./labels.ts";
import { ownersOption } from "./owners/owner-option.ts";
import { meetingsCalled } from "../meetings/feature.ts";
import { saveConclusions } from "./save-conclusions.ts";
import { defined } from "../../kernel/values/defined.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { opt } from "../../kernel/options/options.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { many, maybe, one, optional, own } from "../../services/imports/column.ts";
import { once } from "../../services/imports/cell-reader.ts";
import { readDay, readPastDay } from "../../services/imports/dates.ts";
import { importKind, inBatches } from "../../services/imports/kind.ts";
import { sharing } from "../../services/imports/sharing-column.ts";
import { twins } from "../../services/imports/twins.ts";

/** The meeting with that title, accents and case aside, or that id. A title of several is not guessed at. */
const meeting = own<string>(
  "import.columns.meeting",
  once(async (text, { db }) => {
    const [only, other] = await meetingsCalled(db, text);
    if (only !== undefined && other === undefined) return { value: only };
    return {
      problem:
        other !== undefined
          ? problem("import.cell.meeting.many", { typed: truncate(text, 60) })
          : problem("import.cell.meeting.none", { typed: truncate(text, 60) }),
    };
  }),
);

const columns = {
  reference: maybe(opt.text("import.columns.reference", 80)),
  text: one(opt.long("import.columns.text", 2_000)),
  meeting: optional(meeting, undefined),
  pillar: maybe(pillarOption("import.columns.pillar")),
  topic: many(topicOption("import.columns.topic")),
  country: many(opt.country("import.columns.country")),
  date: optional(own("import.columns.date", readPastDay), undefined),
  kind: maybe(opt.choice("import.columns.kind-of-conclusion", KIND_LABELS)),
  status: maybe(opt.choice("import.columns.status", STATUS_LABELS)),
  due: optional(own("import.columns.due", readDay), undefined),
  owner: maybe(ownersOption("import.columns.owner")),
  crime: many(opt.choice("import.columns.crime", CRIME_LABELS)),
  output: maybe(opt.choice("import.columns.output", OUTPUT_LABELS)),
  language: one(opt.language("import.columns.language")),
  sharing,
};

declare module "../../services/imports/imports.ts" {
  interface Imports {
    conclusions: true;
  }
}

/** Conclusions. */
export const conclusionRows = importKind<typeof columns, ConclusionInput>({
  rank: 40,
  counted: (rows, t) => t("import.counted.conclusions", { rows }),
  demo: "import.demo.conclusions",
  columns,
  check: (rows) =>
    twins(rows, {
      reference: { column: "reference", of: ({ reference }) => reference },
      saying: {
        column: "text",
        of: (values) =>
          values.text !== undefined && "meeting" in values ? `${values.meeting ?? ""} ${values.text}` : undefined,
      },
    }),
  input: ({
    meeting: meetingId,
    topic: topics,
    country: countries,
    date,
    due,
    owner,
    crime,
    output,
    sharing: label,
    ...row
  }) => ({
    ...{ text: row.text, language: row.language, sharing: label, topics, countries },
    ...defined({ reference: row.reference, pillar: row.pillar, meetingId, concludedAt: date, dueOn: due }),
    ...defined({ kind: row.kind, status: row.status, owners: owner, output: output && outputOf(output) }),
    ...(crime.length === 0 ? {} : { crimes: crime }),
  }),
  save: inBatches(({ db, ...saving }, conclusions) => saveConclusions(db, saving, conclusions)),
});
