import { inject } from "vitest";
import { stores } from "./store.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the databases, those that what says the same of either at length is tried on; both where absent. */
    stores?: readonly (typeof stores)[number][];
  }
}

/** For what tries at length, on either database, what both do alike: npm test tries it on a server, the exhaustive tests on the other. */
export const storesHere = inject("stores") ?? stores;
