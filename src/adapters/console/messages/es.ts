import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "terminal.usage": "Se escribe: {usage}",
  "terminal.others":
    "{shown, select, none {{count, plural, one {{command} la explica.} many {{command} las explica.} other {{command} las explica.}}} other {{count, plural, one {{command} explica la otra.} many {{command} explica las demás.} other {{command} explica las demás.}}}}",
  "terminal.locale": "No hablo «{typed}». Los idiomas son {languages}.",
  "terminal.channel": "«{typed}» no puede ser un canal. Escríbalo como general o #general.",
  "terminal.community": "No existe la comunidad «{typed}». Existe {slugs}.",
  "terminal.community.none": "Todavía no hay ninguna comunidad. `rapporteur demo` instala la de demostración.",
  "terminal.community.which": "Hay más de una comunidad. Agregue --community y una de estas: {slugs}.",
  "terminal.community.closed": "La comunidad «{slug}» no tiene canales en la terminal.",
  "terminal.person": "Nadie se llama «{typed}» en la terminal de esta comunidad. Están {people}.",
  "terminal.chat.cancelled": "Interrumpido. No se envió nada.",
  "terminal.chat.skip": "Intro para omitirlo",
  "terminal.chat.options": "Opcional: {options}",
  "terminal.chat.more": "¿Algo más, como {example}? (? lo explica, Intro envía)",
};
