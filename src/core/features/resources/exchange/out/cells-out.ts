import { textsOf } from "../../life/texts.ts";
import type { ResourceEntry } from "../../resource.ts";
import type { ResourceColumn } from "../columns.ts";

/** What is written of a resource, which the reader may see. */
export interface ExportedResource {
  readonly resource: ResourceEntry;
  /** What took its place, as far as the reader may see it. */
  readonly replacedBy?: string;
}

/** A resource, column by column, as the import reads it; "" where there is nothing. */
export const cellsOf = ({ resource, replacedBy = "" }: ExportedResource): Readonly<Record<ResourceColumn, string>> => ({
  ...textsOf(resource),
  ...{ topics: listed(resource.topics), languages: listed(resource.languages), crimes: listed(resource.crimes) },
  replaced_by: replacedBy,
});

const listed = (values: readonly string[]): string => values.join(" | ");
