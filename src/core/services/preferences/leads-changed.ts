import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Whole } from "../store/store.ts";

/** What planning anew needs. */
type At = Whole<Pick<Context, "db" | "community" | "now" | "ids">>;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it does after somebody, or the community, chose other times before which to be reminded. */
    readonly leadsChanged?: (at: At) => Promise<void>;
  }
}

/** Lets features do what follows of other times before which people are reminded. */
export async function afterLeadsChanged(at: At & Pick<Context, "catalogue">): Promise<void> {
  for (const changed of declared(at.catalogue, "leadsChanged")) await changed(at);
}
