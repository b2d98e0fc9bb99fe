import type { Sharing } from "../../../kernel/access/sharing.ts";
import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { Logo } from "../../../services/communities/logo/logo.ts";
import type { ReportedConclusion } from "../../conclusions/feature.ts";

/** What a report is to hold; an absent part asks for any. */
export interface ReportOrder {
  /** Id of a meeting. */
  readonly meeting?: string;
  /** Key of a pillar. */
  readonly pillar?: string;
  /** One of the programme's outputs. */
  readonly output?: number;
  /** Concluded at this moment or later, and before that one. */
  readonly since?: Date;
  readonly until?: Date;
}

/** A conclusion with its number in the report, by which other parts of it name it. */
export interface Numbered extends ReportedConclusion {
  readonly number: number;
}

/** Conclusions of a pillar, or of none, the latest first. */
export interface PillarPart {
  /** As the reader calls it; undefined for those of none. */
  readonly pillar?: string;
  readonly conclusions: readonly Numbered[];
}

/** Everything that a report says, before it is a file. */
export interface Report {
  readonly community: string;
  readonly logo?: Logo;
  /** What was asked for, in words. */
  readonly about: readonly string[];
  /** In the order of the taxonomy. */
  readonly parts: readonly PillarPart[];
  /** How far it may be passed on: as the most sensitive of what is in it. */
  readonly sharing: Sharing;
  readonly asOf: Date;
  /** The name of whoever asked for it; undefined for whoever runs the bot. */
  readonly madeBy?: string;
}

/** In whose words a report is. */
export interface ReportWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** All conclusions of a report, in the order of their numbers. */
export const conclusionsIn = ({ parts }: Pick<Report, "parts">): Numbered[] =>
  parts.flatMap(({ conclusions }) => conclusions);
