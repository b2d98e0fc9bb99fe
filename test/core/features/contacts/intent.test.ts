import { describe, expect, it } from "vitest";
import { readIntent } from "../../../../src/core/features/contacts/intent.ts";
import type { Term } from "../../../../src/core/services/taxonomy/taxonomy.ts";

const TERMS: Term[] = [
  {
    key: "tracing",
    kind: "topic",
    labels: { en: "Tracing", es: "Rastreo" },
    names: ["tracing", "rastreo", "trace request"],
  },
  {
    key: "mutual-legal-assistance",
    kind: "topic",
    labels: { en: "Mutual legal assistance" },
    names: ["mutual legal assistance", "mla"],
  },
  { key: "cooperation", kind: "pillar", labels: { en: "Cooperation" }, names: ["cooperation"] },
];

describe("what words ask for", () => {
  it.each([
    ["paraguay tracing", { countries: ["PY"], topics: ["tracing"], poc: false, rest: "paraguay tracing" }],
    [
      "who is Paraguay's point of contact for tracing?",
      { countries: ["PY"], topics: ["tracing"], poc: true, rest: "who is Paraguay's for tracing?" },
    ],
    [
      "¿Quién es el punto de contacto de los Estados Unidos para rastreo?",
      { countries: ["US"], topics: ["tracing"], poc: true, rest: "¿Quién es el de los Estados Unidos para rastreo?" },
    ],
    ["ponto de contato do Brasil", { countries: ["BR"], topics: [], poc: true, rest: "do Brasil" }],
    ["point de contact unique Côte d’Ivoire", { countries: ["CI"], topics: [], poc: true, rest: "Côte d’Ivoire" }],
    [
      "mutual legal assistance costa rica",
      {
        countries: ["CR"],
        topics: ["mutual-legal-assistance"],
        poc: false,
        rest: "mutual legal assistance costa rica",
      },
    ],
    ["tracing PY", { countries: ["PY"], topics: ["tracing"], poc: false, rest: "tracing PY" }],
    ["who are the points of contact?", { countries: [], topics: [], poc: true, rest: "" }],
    ["cooperation no in es", { countries: [], topics: [], poc: false, rest: "cooperation no in es" }],
    ["epoch pocket", { countries: [], topics: [], poc: false, rest: "epoch pocket" }],
    [
      "who speaks French in Paraguay?",
      { countries: ["PY"], topics: [], poc: false, language: "fr", rest: "who in Paraguay?" },
    ],
    ["¿Quién habla portugués?", { countries: [], topics: [], poc: false, language: "pt", rest: "" }],
    ["ponto focal que fale o espanhol", { countries: [], topics: [], poc: true, language: "es", rest: "" }],
    [
      "qui parle l’anglais à la douane",
      { countries: [], topics: [], poc: false, language: "en", rest: "qui à la douane" },
    ],
    ["who speaks of tracing", { countries: [], topics: ["tracing"], poc: false, rest: "who speaks of tracing" }],
    ["", { countries: [], topics: [], poc: false, rest: "" }],
  ])("%s", (words, intent) => expect(readIntent(words, TERMS)).toEqual(intent));
});
