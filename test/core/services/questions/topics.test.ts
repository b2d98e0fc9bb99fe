import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isCommonWord } from "../../../../src/core/kernel/language/common-words/common-words.ts";
import type { Word } from "../../../../src/core/services/questions/reading/words.ts";
import { understood } from "../../../../src/core/services/questions/understanding.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { defaultTaxonomy } from "../../../../src/core/services/taxonomy/default-taxonomy.ts";
import { namesOf, type Term } from "../../../../src/core/services/taxonomy/taxonomy.ts";
import { freshStore } from "../../../support/store.ts";
import { inShort, RECOGNISERS } from "./read.ts";

const TERMS: readonly Term[] = defaultTaxonomy().map(({ key, kind, labels, also }) => ({
  key,
  kind,
  labels,
  ...namesOf([...Object.values(labels), ...also]),
}));

/** As for contacts, "mail" and "address" are no subject. */
const tells = ({ folded }: Word): boolean => !isCommonWord(folded);

describe("topics of the default taxonomy", () => {
  let store: Store;
  beforeAll(async () => {
    ({ store } = await freshStore("embedded"));
  });
  afterAll(() => store.close());
  const read = (text: string) =>
    store.system(async (db) => {
      const { conditions } = await understood(db, text, { recognisers: RECOGNISERS, terms: TERMS, tells });
      return inShort(conditions).join(", ");
    });

  it.each([
    ["tracing", "topic tracing"],
    ["venta de armas por internet en Colombia", "topic online, country CO"],
    ["guns sold on the internet", "topic online"],
    ["guns sent by mail from Peru", "topic postal, country PE"],
    ["Ana's mail", ""],
    ["StAR in Peru", "topic asset-recovery, country PE"],
    ["contacts for STAR", "topic asset-recovery"],
    ["a star witness in Peru", "country PE"],
    ["former director in Chile", "country CL"],
    ["qui peut former des douaniers", "topic training, agency customs or topic customs"],
    ["cours de formation", "topic training"],
    ["procès en cours au Pérou", "country PE"],
    ["of course in Peru", "country PE"],
    ["en train de partir au Chili", "country CL"],
    ["procès devant la cour au Pérou", "country PE"],
    ["qué tratado lo permite, le droit le permet", ""],
    ["destruction of seized weapons", "topic destruction"],
    ["seized weapons", "topic seizure-data"],
    ["destruir armas incautadas y decomisadas", "topic destruction"],
    ["les armes saisies sont détruites", "topic destruction"],
    ["saisies d'armes et marquage", "topic seizure-data, topic marking"],
    ["armas destruídas", "topic destruction"],
    ["traces", "topic tracing"],
    ["who can trace a pistol", "topic tracing"],
    ["traced guns", "topic tracing"],
    ["¿quién rastrea armas?", "topic tracing"],
    ["rastreando un arma", "topic tracing"],
    ["para rastrear", "topic tracing"],
    ["rastreos", "topic tracing"],
    ["quem rastreia armas", "topic tracing"],
    ["rastrearam", "topic tracing"],
    ["traçabilité", "topic tracing"],
    ["qui trace les armes", "topic tracing"],
    ["retracer une arme", "topic tracing"],
    ["exporting ammunition", "topic transfers, topic ammunition"],
    ["exportar municiones", "topic transfers, topic ammunition"],
    ["trace requests", "topic tracing"],
    ["solicitudes de rastreo", "topic tracing"],
    ["extraditar a alguien", "topic extradition"],
    ["extradited", "topic extradition"],
    ["destruir armas", "topic destruction"],
    ["destroying weapons", "topic destruction"],
    ["detruire des armes", "topic destruction"],
    ["marking", "topic marking"],
    ["marcar armas", "topic marking"],
    ["marquer les armes", "topic marking"],
    ["serial numbers", "topic marking"],
    ["números de serie", "topic marking"],
    ["3D printed guns", "topic 3d-printed"],
    ["impressas em 3D", "topic 3d-printed"],
    ["armas 3D", "topic 3d-printed"],
    ["money laundering", "topic money-laundering"],
    ["lavar dinero", "topic money-laundering"],
    ["blanchir de l'argent", "topic money-laundering"],
    ["licences", "topic licensing"],
    ["licenses", "topic licensing"],
    ["cross-border smuggling of migrants", "topic smuggling-of-migrants"],
    ["mutual legal assistance", "topic mutual-legal-assistance"],
    ["asistencia judicial", "topic mutual-legal-assistance"],
    ["entraide judiciaire", "topic mutual-legal-assistance"],
    ["customs", "agency customs or topic customs"],
    ["douanes", "agency customs or topic customs"],
    ["fiscal", "agency prosecution or topic prosecution"],
    ["promotores", "agency prosecution or topic prosecution"],
    ["jueces", "agency court or topic sentencing"],
    ["ballistics and forensics", "topic ballistics"],
    ["perícia balística", "topic ballistics"],
    ["stockpiles", "topic stockpiles"],
  ])("%s", async (text, expected) => expect(await read(text)).toBe(expected));

  it.each([
    "his mail address, please",
    "el correo de Lucía",
    "an important question",
    "es importante",
    "who is in charge",
    "what does it contain",
    "Marco Rossi",
    "Mark Twain",
    "el marco legal de todo",
    "in general",
  ])("nothing in: %s", async (text) => expect(await read(text)).toBe(""));
});
