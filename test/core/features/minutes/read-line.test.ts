import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysMeant } from "../../../../src/core/kernel/options/kinds/day.ts";
import { type KnownOwners, type ActionOwner } from "../../../../src/core/features/minutes/reading/owner.ts";
import { readNoteLine } from "../../../../src/core/features/minutes/reading/read-line.ts";

const PEOPLE: readonly KnownOwners[] = [
  { id: "ana", name: "Ana Duarte" },
  { id: "luis", name: "Luis Rey" },
  { id: "luisa", name: "María Luisa Rey" },
  { id: "salvador", name: "Salvador Reyes" },
  // Of the directory.
  { id: "ramona", name: "Ramona Agüero", contact: true },
  { id: "ana2", name: "Ana Duarte", contact: true },
];
const where = {
  now: new Date("2026-11-24T16:00:00Z"),
  zone: "America/Mexico_City",
  caller: { language: "es" as const },
};
const read = (line: string) =>
  readNoteLine(line, { people: () => Promise.resolve(PEOPLE), days: (phrase) => daysMeant(phrase, "ahead", where) });
const short = (owner: ActionOwner): string =>
  owner.kind === "person"
    ? owner.persons.map(({ id }) => id).join("|")
    : owner.kind === "country"
      ? owner.country
      : owner.agency;

const [soon, ten, end] = ["2026-12-08", "2026-12-04", "2027-03-31"];
const fridays = ["2026-11-27", "2026-12-04"];
/** Today is Tuesday, 24 November 2026. */
const DAYS: readonly (readonly [sends: string, ...said: (readonly [day: string, ...due: string[]])[]])[] = [
  [
    "Paraguay sends the template",
    ...([
      ["in two weeks", soon],
      ["within 10 days", ten],
      ["within a month", "2026-12-24"],
      ["next Friday", ...fridays],
      ["tomorrow", "2026-11-25"],
      ["the day after tomorrow.", "2026-11-26"],
      ["by the end of March", end],
      ["by end of next week", ten],
    ] as const),
  ],
  [
    "Paraguay envía la plantilla",
    ...([
      ["en dos semanas", soon],
      ["dentro de 10 días", ten],
      ["en un plazo de 10 días", ten],
      ["en un mes", "2026-12-24"],
      ["el próximo viernes", ...fridays],
      ["mañana", "2026-11-25"],
      ["antes de mañana", "2026-11-25"],
      ["pasado mañana", "2026-11-26"],
      ["para fines de marzo", end],
      ["antes del fin de la próxima semana", ten],
    ] as const),
  ],
  [
    "o Paraguai envia o modelo",
    ...([
      ["em duas semanas", soon],
      ["no prazo de 10 dias", ten],
      ["em um mês", "2026-12-24"],
      ["na próxima sexta-feira", ...fridays],
      ["amanhã", "2026-11-25"],
      ["depois de amanhã", "2026-11-26"],
      ["até o fim de março", end],
      ["até o fim do mês de março", end],
      ["até o final da próxima semana", ten],
    ] as const),
  ],
  [
    "le Paraguay envoie le modèle",
    ...([
      ["dans deux semaines", soon],
      ["sous 10 jours", ten],
      ["d'ici un mois", "2026-12-24"],
      ["vendredi prochain", ...fridays],
      ["demain", "2026-11-25"],
      ["après-demain", "2026-11-26"],
      ["d'ici fin mars", end],
      ["d'ici la fin du mois de mars", end],
      ["d'ici la fin de la semaine prochaine", ten],
    ] as const),
  ],
];

describe("a line of minutes", () => {
  it.each([
    // The owner's words.
    ["action: Paraguay sends the template by 3 March", "action", ["PY"], ["2027-03-03"]],
    ["acción: Paraguay envía la plantilla antes del 3 de marzo", "action", ["PY"], ["2027-03-03"]],
    ["ação: o Paraguai envia o modelo até 3 de março", "action", ["PY"], ["2027-03-03"]],
    ["action : le Paraguay envoie le modèle avant le 3 mars", "action", ["PY"], ["2027-03-03"]],
    // The last day of a stretch of the calendar.
    ["acción: Paraguay envía la plantilla a fines de marzo", "action", ["PY"], ["2027-03-31"]],
    ["ação: o Paraguai envia o modelo até o fim do mês", "action", ["PY"], ["2026-11-30"]],
    ["action : le Paraguay envoie le modèle d'ici fin mars", "action", ["PY"], ["2027-03-31"]],
    // Several, with articles, in capitals, by code.
    ["Acción: Paraguay y Chile envían la lista para el viernes", "action", ["PY", "CL"], ["2026-11-27"]],
    [
      "tarefa: Brasil, Uruguai e Argentina enviam os dados até 15/01/2027",
      "action",
      ["BR", "UY", "AR"],
      ["2027-01-15"],
    ],
    ["tâche : les Pays-Bas relisent d'ici le 10 janvier", "action", ["NL"], ["2027-01-10"]],
    ["todo: El Salvador envía el informe a más tardar el 1 de febrero", "action", ["SV"], ["2027-02-01"]],
    ["action: PY sends it by 2027-03-03", "action", ["PY"], ["2027-03-03"]],
    ["action: Côte d’Ivoire relit le texte pour le 10 janvier", "action", ["CI"], ["2027-01-10"]],
    // A comma parts those who do it: what is called an agency is one alone, or with the country beside it.
    ["action: Customs, Chile and Peru send the list", "action", ["Customs", "CL", "PE"], []],
    ["acción: Chile, la fiscalía y Perú envían la lista", "action", ["CL", "fiscalía", "PE"], []],
    [
      "acción: la fiscalía de Chile, Perú y la aduana paraguaya responden",
      "action",
      ["fiscalía de Chile", "PE", "aduana paraguaya"],
      [],
    ],
    // People: by all of their name, by one word of it; whom it may be where several are called so.
    ["action: Ana Duarte writes the note by tomorrow", "action", ["ana"], ["2026-11-25"]],
    ["acción: Ana redacta la nota", "action", ["ana"], []],
    // Contacts of the directory by all of their name; a member of that name comes first.
    ["action: Ramona Aguero sends the list by Friday", "action", ["ramona"], ["2026-11-27"]],
    ["acción: Ramona envía la lista", "action", [], []],
    ["action: Rey calls the registry", "action", ["luis|luisa"], []],
    // Agencies, with the country whose they are.
    ["action: the Paraguayan police checks the marks by Friday", "action", ["Paraguayan police"], ["2026-11-27"]],
    ["acción: la fiscalía de Chile responde hasta el 3 de marzo", "action", ["fiscalía de Chile"], ["2027-03-03"]],
    ["action: INTERPOL shares the form", "action", ["INTERPOL"], []],
    // Whom it names later.
    ["action: the template is sent by Paraguay by 3 March", "action", ["PY"], ["2027-03-03"]],
    ["acción: enviar la plantilla (responsable: Chile) antes del 3 de marzo", "action", ["CL"], ["2027-03-03"]],
    ["action: Marta (Paraguay) sends the list by Friday", "action", ["PY"], ["2026-11-27"]],
    ["acción: Marta Gómez (Paraguay) y Juan (Chile) envían la lista", "action", ["PY", "CL"], []],
    ["action: Marta (vice chair) sends the list", "action", [], []],
    // In how long, and days that need no word before them: the same in all languages.
    ...DAYS.flatMap(([sends, ...said]) =>
      said.map(([day, ...due]) => [`action: ${sends} ${day}`, "action", ["PY"], due] as const),
    ),
    ["action: Paraguay sends the list of next Friday", "action", ["PY"], []],
    ["acción: Paraguay envía la lista de la próxima semana", "action", ["PY"], []],
    ["acción: Paraguay prepara la reunión de la mañana", "action", ["PY"], []],
    // What else says that it is an action.
    ...["action item:", "Action items:", "AP:", "to do:", "TO-DO:", "compromiso:", "encaminhamento:", "mesure :"].map(
      (prefix) => [`${prefix} Paraguay`, "action", ["PY"], []] as const,
    ),
    // What is no action, or says nobody and no day.
    ["decisión: el formulario es el del año pasado", "decision", [], []],
    ["decisão: usar o mesmo formulário", "decision", [], []],
    ["Recommandation : publier la liste", "recommendation", [], []],
    ["action: do something about the meeting", "action", [], []],
    ["note: nothing of the kind", undefined, [], []],
    ["Paraguay sends the list by Friday", undefined, [], []],
    ["action:", undefined, [], []],
    ["the action: it goes on", undefined, [], []],
  ] as const)("%s", async (line, kind, owners, due) => {
    const found = await read(line);
    expect({ ...found, owners: found.owners.map(short) }).toEqual({
      ...(kind === undefined ? {} : { kind }),
      text: kind === undefined ? line : line.slice(line.search(/[:：]/) + 1).trim(),
      owners,
      due,
    });
  });

  it("never throws, and loses no text, whatever is typed", async () => {
    const words = [
      "action:",
      "acción:",
      "by",
      "antes",
      "del",
      "até",
      "avant",
      "le",
      "3",
      "March",
      "30/02",
      "31.12.9999",
      "Paraguay",
      "Ana",
      "y",
      ",",
      ":",
      "police",
      "de",
      "\u0000",
      "😀",
      "́",
    ];
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((some) => some.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        const { kind, text, due } = await read(typed);
        expect(typed.endsWith(text)).toBe(true);
        if (kind === undefined) expect(text).toBe(typed);
        else expect(typed.slice(0, typed.length - text.length)).toMatch(/^\s*[\p{L}\p{M} ’'-]{2,26}[:：]\s*$/u);
        for (const day of due) expect(day).toMatch(/^[+-]?\d{4,6}-\d\d-\d\d$/);
      }),
      { numRuns: 150 },
    );
  });
});
