import { describe, expect, it } from "vitest";
import { resolveCommand } from "../../../../src/core/kernel/commands/resolve-command.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const line = (typed: string) => {
  const { command, raw } = resolveCommand(CATALOGUE.commands, { kind: "line", line: typed });
  return [command.path, raw];
};

describe("what somebody says", () => {
  it.each([
    ["find tracing", "find"],
    ["buscar trazado", "find"],
    ["chercher traçage", "find"],
    ["ayuda reunión", "help"],
    ["/aide contact", "help"],
    ["configurar Andes", "setup"],
    ["help please", "find"],
    ["ayuda por favor", "find"],
    ["aide moi", "find"],
    ["help contact find", "help"],
    ['help "contact find"', "help"],
  ])("is a line where it begins as one does, in any language: %s", (text, path) => {
    expect(resolveCommand(CATALOGUE.commands, { kind: "talk", text }).command.path).toBe(path);
  });
});

describe("what is said where commands are typed", () => {
  it.each([
    ["metting add Board call", "help"],
    ["meeting lits", "help"],
    ["contact fnd tracing", "help"],
    ["reunión lsitar", "help"],
    ["hlep", "help"],
    ["meeting list", "meeting list"],
    ["hello", "find"],
    ["hola", "find"],
    ["merci", "find"],
    ["?", "find"],
    ["meeting at three is moved", "find"],
    ["who is the contact for tracing?", "find"],
  ])("is a line also where it begins with a slip of one: %s", (text, path) => {
    expect(resolveCommand(CATALOGUE.commands, { kind: "talk", text, typed: true }).command.path).toBe(path);
  });
});

describe("a typed line", () => {
  it.each([
    ["ayuda", "help", {}],
    ["/Aide", "help", {}],
    ["contacto buscar trazado país:PY", "contact find", { words: "trazado", country: "PY" }],
    ["reunião listar", "meeting list", {}],
    ["réunion lister du:demain", "meeting list", { from: "demain" }],
    ["reunion list hasta:viernes", "meeting list", { to: "viernes" }],
    ["perfil vincular", "me link", {}],
    ["membership", "membership show", {}],
    ["review the draft", "help", { command: "review the draft" }],
    ["review", "review list", {}],
    ["revisión", "review list", {}],
    ["réunion déplacer Appel à:demain", "meeting move", { meeting: "Appel", to: "demain" }],
  ])("is understood with names of any language: %s", (typed, path, raw) => {
    expect(line(typed)).toEqual([path, raw]);
  });

  it.each([
    ["meeting open Board call", "minutes open"],
    ["meeting close", "minutes close"],
    ["meeting minutes", "minutes show"],
    ["meeting snooze Board call 10m", "reminder snooze"],
    ["me reminders", "reminder list"],
  ])("is understood with the older words of %s", (typed, path) => {
    expect(line(typed)[0]).toBe(path);
  });

  it.each(["meting add Board call", "meeting", "nonsense"])("that no command is goes to help: %s", (typed) => {
    expect(line(typed)).toEqual(["help", { command: typed }]);
  });

  it("keeps what a button of older days sends", () => {
    const input = { kind: "values", path: "meeting unmute", values: { meeting: "m1" } } as const;
    expect(resolveCommand(CATALOGUE.commands, input).command.path).toBe("reminder unmute");
  });
});
