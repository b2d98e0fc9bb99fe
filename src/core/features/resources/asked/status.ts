import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import type { LegalStatus } from "../resource.ts";

const AWAITING = `
  awaiting review, awaits review, waiting for review, pending review, under review, to be reviewed, unpublished,
  en espera de revisión, pendiente de revisión, en revisión, por revisar, sin publicar,
  aguardando revisão, aguarda revisão, pendente de revisão, em revisão, por publicar,
  en attente de relecture, en cours de relecture, à relire, en attente de publication`;

const LEGAL: Readonly<Record<Exclude<LegalStatus, "unknown" | "not-yet">, string>> = {
  "in-force": `in force, currently in force, still in force, still valid,
    vigente, en vigor, en vigencia, actualmente vigente, em vigor, em vigência, en vigueur`,
  amended: "amended, as amended, enmendada, enmendado, emendada, emendado, amendée, amendé",
  repealed: "repealed, revoked, abrogated, derogada, derogado, abrogada, revogada, revogado, abrogée, abrogé",
  superseded:
    "superseded, sustituida, sustituido, reemplazada, reemplazado, substituída, substituído, remplacée, remplacé",
};

// What only its small words tell from "in force", as they are written.
const NOT_YET = `
  not yet in force, not in force yet, yet to enter into force, not yet entered into force, not yet applicable, aún
  no vigente, aún no vigentes, todavía no vigente, todavía no vigentes, aún no en vigor, todavía no en vigor, aún no
  está en vigor, aún no están en vigor, todavía no está en vigor, todavía no están en vigor, no vigente aún, no
  entró aún en vigor, aún no entró en vigor, ainda não em vigor, ainda não vigente, ainda não vigentes, ainda não
  está em vigor, ainda não estão em vigor, ainda não entrou em vigor, pas encore en vigueur, pas encore entré en
  vigueur, pas encore entrée en vigueur, pas encore applicable`;
const NO_LONGER = `
  no longer in force, no longer valid, no longer applicable, ya no vigente, ya no vigentes, ya no está vigente, ya
  no están vigentes, ya no en vigor, ya no está en vigor, ya no están en vigor, já não vigente, já não em vigor, já
  não está em vigor, já não estão em vigor, não mais em vigor, não está mais em vigor, não estão mais em vigor, plus
  en vigueur`;
const NOT = `
  not in force, not valid, no vigente, no vigentes, no está vigente, no están vigentes, no está en vigor, no están
  en vigor, não vigente, não vigentes, não está em vigor, não estão em vigor, pas en vigueur`;

type Asked = LegalStatus | "awaiting" | "gone" | "not";

const split = (names: string, value: Asked) => names.split(",").map((name) => ({ name: name.trim(), value }));

const known = lexicon<Asked>(
  [
    ...split(AWAITING, "awaiting"),
    ...(Object.keys(LEGAL) as (keyof typeof LEGAL)[]).flatMap((status) => split(LEGAL[status], status)),
  ],
  inOtherNumber,
);

const knownAsWritten = lexicon<Asked>([
  ...split(NOT_YET, "not-yet"),
  ...split(NO_LONGER, "gone"),
  ...split(NOT, "not"),
]);

/** What was amended holds as it is now; what is gone was repealed, or something took its place; what does not hold may do later. */
const MEANT: Partial<Readonly<Record<Asked, readonly LegalStatus[]>>> = {
  "in-force": ["in-force", "amended"],
  gone: ["repealed", "superseded"],
  not: ["repealed", "superseded", "not-yet"],
};

const BY_LABEL: ReadonlySet<Asked> = new Set(["awaiting", "not-yet", "gone", "not"]);

/**
 * "Awaiting review", "por revisar": what was suggested and is not published, of which whoever suggested it and moderators know; "in force",
 * "derogada": whether it holds.
 */
export const reviewStatus: Recogniser = (words) =>
  [...known.find(words), ...knownAsWritten.find(words)].map(({ from, to, value }) => ({
    // A law that says what it repealed is found by that, too.
    ...{ from, to, asWords: !BY_LABEL.has(value) },
    meaning: { name: "status", values: MEANT[value] ?? [value] },
  }));
