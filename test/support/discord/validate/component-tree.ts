import { COMPONENT } from "../constants.ts";
import type { Json } from "../model.ts";
import type { Problem } from "../api-error.ts";

/** A component and where it stands. */
export interface Placed {
  component: Json;
  path: (string | number)[];
  /** The row, container, section or label it stands in. */
  parent: Json | undefined;
}

/** The list under a key; empty when there is none. */
export const listOf = (value: Json, key: string): Json[] => (Array.isArray(value[key]) ? (value[key] as Json[]) : []);

/** Every component, those inside others included, in reading order. */
export function placed(
  components: readonly Json[],
  path: readonly (string | number)[] = ["components"],
  parent?: Json,
): Placed[] {
  return components.flatMap((component, index) => placedOne(component, [...path, index], parent));
}

function placedOne(component: Json, path: (string | number)[], parent: Json | undefined): Placed[] {
  const single = (key: string) =>
    typeof component[key] === "object" && component[key] !== null
      ? placedOne(component[key] as Json, [...path, key], component)
      : [];
  return [
    { component, path, parent },
    ...placed(listOf(component, "components"), [...path, "components"], component),
    ...single("accessory"),
    ...single("component"),
  ];
}

/** What two components must not share. https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
export function duplicates(all: readonly Placed[]): Problem[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) =>
    (["custom_id", "id"] as const).flatMap((key): Problem[] => {
      const value = component[key];
      // An id of 0 counts as none.
      if (value === undefined || value === null || value === 0) return [];
      const mark = `${key}:${JSON.stringify(value)}`;
      if (!seen.has(mark)) {
        seen.add(mark);
        return [];
      }
      return key === "custom_id"
        ? [
            {
              path: [...path, key],
              code: "COMPONENT_CUSTOM_ID_DUPLICATED",
              message: "Component custom id cannot be duplicated",
            },
          ]
        : [{ path: [...path, key], code: "COMPONENT_ID_DUPLICATED", message: "Component id cannot be duplicated" }];
    }),
  );
}

/** The same components with an `id` each, as Discord gives them to those that have none. Leaves what it was given alone. */
export function withIds(components: readonly Json[]): Json[] {
  const copy = structuredClone(components) as Json[];
  const all = placed(copy);
  const used = new Set(all.map(({ component }) => component["id"]));
  let next = 1;
  for (const { component } of all) {
    if (typeof component["id"] === "number" && component["id"] > 0) continue;
    while (used.has(next)) next += 1;
    component["id"] = next++;
  }
  return copy;
}

/** The text of every text display, in order. */
export const textsOf = (components: readonly Json[]): string[] =>
  placed(components).flatMap(({ component }) =>
    component["type"] === COMPONENT.TEXT_DISPLAY ? [String(component["content"])] : [],
  );

/** Names of the files that components refer to as `attachment://name`, with where. */
export function fileReferences(components: readonly Json[]): { name: string; path: (string | number)[] }[] {
  const one = (media: unknown, path: (string | number)[]) => {
    const url = typeof media === "object" && media !== null ? (media as Json)["url"] : undefined;
    return typeof url === "string" && url.startsWith("attachment://")
      ? [{ name: decodeURIComponent(url.slice("attachment://".length)), path: [...path, "url"] }]
      : [];
  };
  return placed(components).flatMap(({ component, path }) => [
    ...one(component["media"], [...path, "media"]),
    ...one(component["file"], [...path, "file"]),
    ...(component["type"] === COMPONENT.MEDIA_GALLERY
      ? listOf(component, "items").flatMap((item, index) => one(item["media"], [...path, "items", index, "media"]))
      : []),
  ]);
}
