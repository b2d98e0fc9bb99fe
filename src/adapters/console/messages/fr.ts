import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "terminal.usage": "À taper : {usage}",
  "terminal.others":
    "{shown, select, none {{count, plural, one {{command} l’explique.} many {{command} les explique.} other {{command} les explique.}}} other {{count, plural, one {{command} explique l’autre.} many {{command} explique les autres.} other {{command} explique les autres.}}}}",
  "terminal.locale": "Je ne parle pas « {typed} ». Les langues sont {languages}.",
  "terminal.channel": "« {typed} » ne peut pas être un canal. Écrivez-le general ou #general.",
  "terminal.community": "Il n’y a pas de communauté « {typed} ». Il y a {slugs}.",
  "terminal.community.none": "Il n’y a pas encore de communauté. `rapporteur demo` installe celle de démonstration.",
  "terminal.community.which": "Il y a plus d’une communauté. Ajoutez --community et l’une de celles-ci : {slugs}.",
  "terminal.community.closed": "La communauté « {slug} » n’a pas de canaux dans le terminal.",
  "terminal.person": "Personne ne s’appelle « {typed} » dans le terminal de cette communauté. Il y a {people}.",
  "terminal.chat.cancelled": "Interrompu. Rien n’a été envoyé.",
  "terminal.chat.skip": "Entrée pour l’omettre",
  "terminal.chat.options": "Facultatif : {options}",
  "terminal.chat.more": "Autre chose, comme {example} ? (? l’explique, Entrée envoie)",
};
