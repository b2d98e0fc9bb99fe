import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { DocumentSource } from "../../../services/search/index/document-source.ts";
import type { Document, IndexedText } from "../../../services/search/search.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { resourceDocument } from "../document.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import type { Passage } from "./passage.ts";

declare module "../../../services/search/document.ts" {
  interface SearchKinds {
    passage: true;
  }
}

/** A passage among those of its resource, from 0. */
export interface PlacedPassage extends Passage {
  readonly ordinal: number;
}

/** The search's name for a passage. */
export const passageDoc = (resource: string, ordinal: number): string => `${resource}.${ordinal}`;

/** Which passage such a name means. */
export function readPassageDoc(doc: string): { readonly resource: string; readonly ordinal: number } {
  const [resource = "", ordinal = ""] = doc.split(".");
  return { resource, ordinal: Number(ordinal) };
}

/** Passages as the search finds them: by what they say and are about, and as their resource by its title and labels. */
export const passageSource: DocumentSource = { kind: "passage", documents };

async function documents(db: CommunityDb, community: string, docs: readonly string[]): Promise<Document[]> {
  const wanted = docs.map(readPassageDoc);
  const resources = await loadResources(db, community, [...new Set(wanted.map(({ resource }) => resource))]);
  const found: Document[] = [];
  for (const resource of resources) {
    const ordinals = wanted.filter((one) => one.resource === resource.id).map(({ ordinal }) => ordinal);
    const rows = await db.resourcePassage.findMany({
      where: { communityId: community, resourceId: resource.id, ordinal: { in: ordinals } },
    });
    found.push(...rows.map((row) => passageDocument(resource, placedOf(row))));
  }
  return found;
}

/** A passage of a resource, as the search finds it. */
export function passageDocument(
  resource: ResourceEntry,
  { ordinal, number, heading, text, language }: PlacedPassage,
): Document {
  const { fields, ...rest } = resourceDocument(
    resource,
    resource.published ? undefined : (resource.submittedById ?? ""),
  );
  const called = [number, heading].filter((part) => part !== undefined).join(" ");
  return {
    ...rest,
    id: passageDoc(resource.id, ordinal),
    fields: {
      name: called === "" ? [] : [{ text: called, language: known(language) }],
      body: [{ text, language: known(language) }],
      // What it stands in is no more than where it is.
      other: fields.name ?? [],
    },
  };
}

const known = (language: string): IndexedText["language"] => LANGUAGES.find((one) => one === language) ?? "simple";

/** A stored passage. */
export function placedOf(row: {
  readonly ordinal: number;
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly language: string;
  readonly page: number | null;
}): PlacedPassage {
  const { ordinal, number, heading, text, language, page } = row;
  return {
    ...{ ordinal, text, language },
    ...(number === null ? {} : { number }),
    ...(heading === null ? {} : { heading }),
    ...(page === null ? {} : { page }),
  };
}
