import type { verbs as reference } from "../en/verbs.ts";

export const verbs: Record<keyof typeof reference, string> = {
  "terminal.about": "Un bot pour les communautés d’experts, depuis le terminal.",
  "terminal.command.help": "Montre comment s’utilise une commande",
  "terminal.command.run": "Dit une ligne au bot et affiche sa réponse",
  "terminal.command.tick":
    "Remet ce qui est dû et affiche les messages arrivés ; avec --now, tout est dit jusqu’à ce moment",
  "terminal.command.chat": "Dialogue avec le bot, avec complétion et formulaires",
  "terminal.command.import": "Importe contacts, ressources, réunions ou conclusions d’un fichier CSV",
  "terminal.command.demo": "Installe la communauté de démonstration",
  "terminal.command.migrate": "Applique les migrations qui manquent à la base de données",
  "terminal.command.doctor": "Vérifie configuration, données, migrations, clé et horloge",
  "terminal.command.audit": "Recalcule la chaîne du journal d’audit",
  "terminal.command.key": "Affiche une nouvelle clé pour RAPPORTEUR_KEY",
  "terminal.argument.platform": "la plateforme : {names}",
  "terminal.argument.line": "ce qu’il faut dire, par exemple : contact find tracing country:PY",
  "terminal.argument.kind": "ce que contient le fichier",
  "terminal.argument.file": "un fichier CSV, ou - pour l’entrée standard",
  "terminal.option.help": "montre comment s’utilise ceci",
  "terminal.option.as": "qui parle : un identifiant de la communauté",
  "terminal.option.channel": "le canal où cela est dit",
  "terminal.option.community": "une communauté, par son nom court",
  "terminal.option.locale": "la langue de lecture : en, es, pt ou fr",
  "terminal.option.zone": "le fuseau horaire de lecture, comme Europe/Paris",
  "terminal.option.now": "le moment où cela se passe, comme 2026-11-24T15:00:00Z",
  "terminal.option.files": "enregistre là les fichiers des réponses",
  "terminal.option.import.channel": "fichier de calendrier : le canal qui reçoit les rappels",
  "terminal.option.import.zone": "fichier de calendrier : le fuseau des heures qui n’en ont pas",
  "terminal.option.json": "affiche du JSON",
  "terminal.option.dry-run": "vérifie tout et ne change rien",
  "terminal.option.status": "nomme seulement les migrations qui manquent",
  "terminal.usage.option": "Il n’y a pas d’option {typed}. `rapporteur help` et une commande montrent ses options.",
  "terminal.usage.value": "Il manque une valeur à l’option « {typed} ».",
  "terminal.usage.argument":
    "Il manque « {typed} ». `rapporteur help` et une commande montrent comment elle s’utilise.",
  "terminal.usage.excess":
    "C’est plus de mots que cette commande n’en prend. Mettez entre guillemets ceux qui vont ensemble.",
  "terminal.usage.kind": "« {typed} » ne s’importe pas. On importe contacts, resources, meetings et conclusions.",
  "terminal.usage.command":
    "Il n’y a pas de commande « {typed} ». `rapporteur help` montre ce qu’il y a ; au bot lui-même, on parle avec `rapporteur run`.",
};
