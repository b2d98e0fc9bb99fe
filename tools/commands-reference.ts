import type { Command } from "../src/core/kernel/commands/command.ts";
import { examplesIn } from "../src/core/kernel/commands/examples.ts";
import { translator } from "../src/core/kernel/language/translate.ts";
import { usage } from "../src/core/kernel/lines/line.ts";
import { optionsOf } from "../src/core/kernel/options/options.ts";
import { slashLine } from "../src/core/kernel/values/command-line.ts";

/** docs/commands.md: every command as help shows it, in English. */
export function commandsReference(catalogue: readonly Command[]): string {
  const t = translator("en");
  const shown = catalogue.filter((c) => !c.hidden);
  // One line for each family, by first words.
  const families = new Map<string, string[]>();
  for (const { path } of shown) {
    const [word = ""] = path.split(" ");
    families.set(word, [...(families.get(word) ?? []), `[/${path}](#${path.replaceAll(" ", "-")})`]);
  }
  const contents = [...families.values()].map((links) => `- ${links.join(", ")}`).join("\n");
  const parts = shown.map((c) => {
    const options = optionsOf(c.input).filter((o) => !o.hidden);
    const rows = options.map(
      (o) =>
        `| \`${o.name}\`${o.required ? " *" : ""} | ${o.kind.name} | ${t(o.label)}${
          o.kind.values
            ? `: ${Object.keys(o.kind.values)
                .map((v) => `\`${v}\``)
                .join(", ")}`
            : ""
        } |`,
    );
    return [
      `## /${c.path}`,
      "",
      `${t(c.summary)}. For the role **${t(`role.${c.allow}`)}** and above; the reply is ${c.audience === "caller" ? "private" : "seen by the channel"}.`,
      "",
      "```",
      usage(c.path, options),
      ...examplesIn(c, t).map(slashLine),
      "```",
      "",
      ...(rows.length > 0 ? ["| option | kind | meaning |", "|---|---|---|", ...rows, ""] : []),
    ].join("\n");
  });
  return `# Commands\n\nMade from the catalogue in \`src/features.ts\` by \`npm run docs\`; a test fails when it is out of date. An asterisk marks what is required. Commands and option names are English in every language; everything else is in the reader's.\n\n${contents}\n\n${parts.join("\n")}`;
}
