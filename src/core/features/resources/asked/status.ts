import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import type { LegalStatus } from "../resource.ts";

const AWAITING = `
  awaiting review, awaits review, waiting for review, pending review, under review, to be reviewed, unpublished,
  en espera de revisión, pendiente de revisión, en revisión, por revisar, sin publicar,
  aguardando revisão, aguarda revisão, pendente de revisão, em revisão, por publicar,
  en attente de relecture, en cours de relecture, à relire, en attente de publication`;

const LEGAL: Readonly<Record<Exclude<LegalStatus, "unknown">, string>> = {
  "in-force": `in force, currently in force, still in force, still valid,
    vigente, en vigor, en vigencia, actualmente vigente, em vigor, em vigência, en vigueur`,
  "not-yet": `not yet in force, not in force yet, aún no vigente, todavía no vigente, aún no en vigor, ainda não em vigor, ainda não vigente,
    pas encore en vigueur`,
  amended: "amended, as amended, enmendada, enmendado, emendada, emendado, amendée, amendé",
  repealed: "repealed, revoked, abrogated, derogada, derogado, abrogada, revogada, revogado, abrogée, abrogé",
  superseded:
    "superseded, sustituida, sustituido, reemplazada, reemplazado, substituída, substituído, remplacée, remplacé",
};

type Asked = LegalStatus | "awaiting";

const split = (names: string, value: Asked) => names.split(",").map((name) => ({ name: name.trim(), value }));

const known = lexicon<Asked>(
  [
    ...split(AWAITING, "awaiting"),
    ...(Object.keys(LEGAL) as (keyof typeof LEGAL)[]).flatMap((status) => split(LEGAL[status], status)),
  ],
  inOtherNumber,
);

/** What was amended holds as it is now. */
const HOLD: readonly LegalStatus[] = ["in-force", "amended"];

/**
 * "Awaiting review", "por revisar": what was suggested and is not published, of which whoever suggested it and moderators know; "in force",
 * "derogada": whether it holds.
 */
export const reviewStatus: Recogniser = (words) =>
  known.find(words).map(({ from, to, value }) => ({
    // A law that says what it repealed is found by that, too.
    ...{ from, to, asWords: value !== "awaiting" },
    meaning: { name: "status", values: value === "in-force" ? HOLD : [value] },
  }));
