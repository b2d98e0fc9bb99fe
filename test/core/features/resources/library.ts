import { type ResourceInput, saveResources } from "../../../../src/core/features/resources/saving/save-resources.ts";
import type { Saved } from "../../../../src/core/services/store/saving.ts";
import type { World } from "../../../support/world.ts";

/** A resource with everything a test does not say. */
export function resource(title: string, rest: Partial<ResourceInput> = {}): ResourceInput {
  return {
    title,
    url: "https://www.unodc.org/",
    kind: "treaty",
    topics: [],
    language: "en",
    sharing: "clear",
    ...rest,
  };
}

/** Saves resources into the world's community, or another. */
export function save(w: World, resources: readonly ResourceInput[], community = w.community): Promise<Saved> {
  return w.store.asCommunity(community, "maintenance", (db) =>
    saveResources(db, { community, now: w.clock.now(), ids: w.ids }, resources),
  );
}

/** Sources in three languages, of several kinds and labels. */
export const LIBRARY: readonly ResourceInput[] = [
  resource("Firearms Protocol (2001)", {
    topics: ["tracing", "marking"],
    summary: "Requires states to mark and record firearms, and to answer trace requests.",
  }),
  resource("International Tracing Instrument (2005)", {
    kind: "resolution",
    topics: ["tracing"],
    summary: "How small arms are to be marked and traced in a timely way.",
  }),
  resource("Ley Federal de Armas de Fuego y Explosivos", {
    kind: "law",
    country: "MX",
    language: "es",
    url: "https://www.diputados.gob.mx/",
    summary: "La ley mexicana sobre posesión, portación y comercio de armas de fuego.",
  }),
  resource("Estatuto do Desarmamento (Lei 10.826/2003)", {
    kind: "law",
    country: "BR",
    language: "pt",
    url: "https://www.planalto.gov.br/",
    summary: "A lei brasileira sobre registro, posse e comercialização de armas de fogo.",
  }),
  resource("Handbook for the group", {
    kind: "guide",
    sharing: "green",
    topics: ["ballistics"],
    summary: "How our group exchanges ballistic images.",
  }),
  resource("Informant handling", { kind: "guide", sharing: "red", topics: ["customs"] }),
];
