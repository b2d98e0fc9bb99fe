import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Messages } from "../../../../src/core/kernel/language/define-messages.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { loadedWith, messageUses } from "../../../support/message-uses.ts";
import { sources } from "../../../support/wider-uses.ts";

const uses = messageUses(sources());
const owners = [...uses.keys()].filter((file) => file.endsWith("/messages/index.ts"));
const messages = new Map<string, Messages>();
for (const owner of owners)
  messages.set(
    owner,
    ((await import(join(import.meta.dirname, "../../../../src", owner))) as { messages: Messages }).messages,
  );
const ownerOf = new Map([...messages].flatMap(([owner, { en }]) => Object.keys(en).map((id) => [id, owner])));
const isOfFeature = (owner: string) => CATALOGUE.features.some((one) => one.messages === messages.get(owner));

/** Kernel, services, features, commands, and what composes them, by number from below. */
const layerOf = (file: string) =>
  (["core/kernel/", "core/services/", "core/features/", "commands/"].findIndex((layer) => file.startsWith(layer)) + 5) %
  5;

/** The messages that a file names, with the folder whose each is. */
const namedIn = (file: string) =>
  file.includes("/messages/")
    ? []
    : (uses.get(file)?.texts ?? []).flatMap((id) => (ownerOf.has(id) ? [{ id, owner: ownerOf.get(id)! }] : []));

describe("the folders that have words", () => {
  it("are declared by their features", () => {
    expect(owners.filter((owner) => /^(core\/features|commands)\//.test(owner) && !isOfFeature(owner))).toEqual([]);
  });

  it("stand no higher than who says them", () => {
    const above = [...uses.keys()].flatMap((file) =>
      namedIn(file).flatMap(({ id, owner }) => (layerOf(owner) > layerOf(file) ? [`${file}: ${id}`] : [])),
    );
    expect(above).toEqual([]);
  });

  it("are all loaded by the bot", () => {
    const loaded = new Set(parts("main.ts").flatMap(({ loads }) => [...loads]));
    expect(owners.filter((owner) => !loaded.has(owner))).toEqual([]);
  });

  it.each(["main.ts", "cli.ts"])("are loaded by %s with who says them, where no feature declares them", (entry) => {
    const missing = parts(entry).flatMap(({ loads, before }) =>
      [...loads].flatMap((file) =>
        namedIn(file)
          .filter(({ owner }) => !isOfFeature(owner) && !loads.has(owner) && !before.has(owner))
          .map(({ id }) => `${file}: ${id}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

/** What an entry loads: at once, and each part that it may load later, with what is loaded before that whatever else happens. */
function parts(entry: string): { readonly loads: ReadonlySet<string>; readonly before: ReadonlySet<string> }[] {
  const first = loadedWith(entry, uses);
  const found = [{ loads: first, before: new Set<string>() }];
  const later = new Set<string>();
  for (const { loads } of found)
    for (const file of loads)
      for (const part of uses.get(file)?.importsLater ?? []) {
        if (later.has(part)) continue;
        later.add(part);
        found.push({ loads: loadedWith(part, uses), before: new Set([...first, ...loads]) });
      }
  return found;
}
