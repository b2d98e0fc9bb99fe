import type { Crime } from "../../../services/taxonomy/crimes.ts";
import type { ResourceKind } from "../resource.ts";

/** What is compared of a resource. */
export interface ComparedResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly country: string | null;
  readonly topics: readonly string[];
  readonly crimes: readonly Crime[];
}

/** What two resources have in common; the reader may see all of it. */
export interface InCommon {
  /** Topic keys. */
  readonly topics: readonly string[];
  readonly crimes: readonly Crime[];
  /** Crimes that only the other is about. */
  readonly otherCrimes: readonly Crime[];
  /** The other cites it, or is cited by it. */
  readonly cites: boolean;
  readonly citedBy: boolean;
  readonly sameCountry: boolean;
  /** How alike their texts are, from 0 to 1. */
  readonly text: number;
}
