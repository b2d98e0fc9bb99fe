import { describe, expect, it } from "vitest";
import { alsoTyped } from "../../../../src/core/kernel/commands/command-names.ts";
import { resolveCommand } from "../../../../src/core/kernel/commands/resolve-command.ts";
import { UserError } from "../../../../src/core/kernel/errors/errors.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const { commands } = CATALOGUE;
const meant = (line: string) => {
  try {
    return resolveCommand(commands, { kind: "line", line }).command.path;
  } catch (error) {
    if (error instanceof UserError) return error.problem.code;
    throw error;
  }
};

describe("what people type for a command besides its name", () => {
  it.each([
    ['/reunión añadir "Llamada" mañana', "meeting add"],
    ["/reunión crear Llamada mañana", "meeting add"],
    ["/reunión asistir Llamada sí", "meeting rsvp"],
    ["/reunión aplazar Llamada", "meeting move"],
    ["/reunión encuesta Llamada", "meeting poll"],
    ["/reunião marcar Chamada amanhã", "meeting add"],
    ["/reunião enquete Chamada", "meeting poll"],
    ["/reunião remarcar Chamada", "meeting move"],
    ["/réunion sondage Appel", "meeting poll"],
    ["/réunion créer Appel demain", "meeting add"],
    ["/réunion supprimer Appel", "meeting cancel"],
    ["/procès-verbal ouvrir", "minutes open"],
    ["/conclusiones agregar Todas llevan foto", "conclusion add"],
    ["/conclusões listar", "conclusion list"],
    ["/resúmenes listar", "digest list"],
    ["/boletim agora", "digest now"],
    ["/eu", "me"],
    ["/moi", "me"],
    ["/cuenta vincular", "me link"],
    ["/meeting create Call tomorrow", "meeting add"],
    ["/contactos buscar rastreo", "contact find"],
  ])("%s is %s", (line, path) => expect(meant(line)).toBe(path));

  it("is understood of options, too", () => {
    const raw = (line: string) => resolveCommand(commands, { kind: "line", line }).raw;
    expect(raw('/réunion ajouter "Appel" demain répétition:hebdomadaire')).toMatchObject({ repeat: "hebdomadaire" });
    expect(raw("/contacto buscar rastreo pdc:sí")).toMatchObject({ poc: "sí" });
  });

  it("takes no name from anything: each command is what it was called", () => {
    for (const { path, hidden } of commands) if (!hidden) expect(meant(`/${path}`)).toBe(path);
  });

  it("begins no command where somebody only talks", () => {
    for (const text of [
      "moi aussi je viens",
      "eu preciso de ajuda",
      "cuenta conmigo",
      "call me tomorrow",
      "record of it",
    ])
      expect(resolveCommand(commands, { kind: "talk", text }).command.path, text).not.toMatch(
        /^(me|meeting|minutes)\b/,
      );
  });

  it("is a list for each word, in no language the name itself", () => {
    expect(alsoTyped({ path: "meeting add", word: "add" })).toContain("planifier");
    expect(alsoTyped({ path: "meeting add", word: "add" })).not.toContain("agregar");
  });
});
