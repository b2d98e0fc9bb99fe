import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "terminal.usage": "Digita-se: {usage}",
  "terminal.others":
    "{shown, select, none {{count, plural, one {{command} a explica.} many {{command} as explica.} other {{command} as explica.}}} other {{count, plural, one {{command} explica a outra.} many {{command} explica as outras.} other {{command} explica as outras.}}}}",
  "terminal.locale": "Não falo “{typed}”. Os idiomas são {languages}.",
  "terminal.channel": "“{typed}” não pode ser um canal. Escreva como general ou #general.",
  "terminal.community": "Não existe a comunidade “{typed}”. Existe {slugs}.",
  "terminal.community.none": "Ainda não há nenhuma comunidade. `rapporteur demo` instala a de demonstração.",
  "terminal.community.which": "Há mais de uma comunidade. Acrescente --community e uma destas: {slugs}.",
  "terminal.community.closed": "A comunidade “{slug}” não tem canais no terminal.",
  "terminal.person": "Ninguém se chama “{typed}” no terminal desta comunidade. Há {people}.",
  "terminal.chat.cancelled": "Interrompido. Nada foi enviado.",
  "terminal.chat.skip": "Enter para deixar em branco",
  "terminal.chat.options": "Opcional: {options}",
  "terminal.chat.more": "Mais alguma coisa, como {example}? (? explica, Enter envia)",
};
