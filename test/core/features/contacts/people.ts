import { type ContactInput, saveContacts } from "../../../../src/core/features/contacts/saving/save-contacts.ts";
import type { Saved } from "../../../../src/core/services/store/saving.ts";
import type { World } from "../../../support/world.ts";

/** A contact with everything a test does not say. */
export function contact(name: string, rest: Partial<ContactInput> = {}): ContactInput {
  return {
    name,
    organisation: "National Police",
    post: "Investigator",
    country: "PY",
    languages: ["es"],
    topics: ["tracing"],
    poc: [],
    emails: [],
    phones: [],
    sharing: "green",
    ...rest,
  };
}

/** Saves contacts into the world's community, or another. */
export function save(w: World, contacts: readonly ContactInput[], community = w.community): Promise<Saved> {
  return w.store.asCommunity(community, "maintenance", (db) =>
    saveContacts(db, { community, now: w.clock.now(), ids: w.ids, seal: w.seal }, contacts),
  );
}

/** People of three countries, with points of contact, private fields and labels. */
export const PEOPLE: readonly ContactInput[] = [
  contact("Ramona Agüero Villalba", {
    reference: "py-1",
    organisation: "Registro Nacional de Armas",
    post: "Head of registration",
    languages: ["es", "gn"],
    topics: ["tracing", "marking"],
    poc: ["tracing", "marking"],
    emails: ["ramona@example.org", "trace@example.org"],
    phones: ["+595 21 555 0101"],
    note: "Answers between 07:00 and 13:00.",
  }),
  contact("Óscar Giménez Ayala", {
    reference: "py-2",
    post: "Tracing and tracing again",
    languages: ["es", "pt"],
    phones: ["+595 21 555 0103"],
  }),
  contact("Mirta Cañete", {
    reference: "py-3",
    organisation: "Dirección de Aduanas",
    post: "Chief of risk analysis",
    topics: ["customs"],
    poc: ["customs"],
  }),
  contact("João Nascimento", {
    reference: "br-1",
    organisation: "Polícia Federal",
    post: "Perito em balística",
    country: "BR",
    languages: ["pt", "en"],
    topics: ["ballistics", "tracing"],
    poc: ["ballistics"],
  }),
  contact("Efraín Tzompantzi", {
    reference: "mx-1",
    organisation: "Fiscalía General",
    post: "Head of the desk",
    country: "MX",
    languages: ["es", "en"],
    topics: ["tracing"],
    poc: ["tracing"],
  }),
  contact("Inés Quiet", {
    reference: "mx-2",
    organisation: "Fiscalía General",
    post: "Undercover",
    country: "MX",
    topics: ["tracing"],
    sharing: "red",
    phones: ["+52 55 5550 0199"],
  }),
];
