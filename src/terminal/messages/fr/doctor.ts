import type { doctor as reference } from "../en/doctor.ts";

export const doctor: Record<keyof typeof reference, string> = {
  "terminal.doctor.ok": "bien",
  "terminal.doctor.warn": "attention",
  "terminal.doctor.fail": "ÉCHEC",
  "terminal.doctor.node.ok": "Node.js {version}",
  "terminal.doctor.node.old": "Node.js {version} est trop ancien ; il faut {wanted} ou plus récent.",
  "terminal.doctor.configuration.ok": "L’environnement est lisible.",
  "terminal.doctor.disk.ok": "On peut écrire dans {directory}.",
  "terminal.doctor.disk.full": "Il ne reste que {megabytes, number} Mo dans {directory}.",
  "terminal.doctor.key-file.open": "D’autres utilisateurs peuvent lire {path}. `chmod 600` le ferme.",
  "terminal.doctor.lock.free": "Personne d’autre n’occupe le dossier de données.",
  "terminal.doctor.lock.held": "`{does}` (processus {pid}) occupe le dossier de données et répond.",
  "terminal.doctor.store.embedded": "PostgreSQL {version} intégré",
  "terminal.doctor.store.server": "Serveur PostgreSQL {version}",
  "terminal.doctor.store.unreachable":
    "La base de données n’est pas joignable ({reason}). Vérifiez DATABASE_URL et que le serveur tourne.",
  "terminal.doctor.clock.ok": "Les horloges de cette machine et de la base de données concordent.",
  "terminal.doctor.clock.off":
    "Les horloges de cette machine et de la base de données diffèrent de {seconds, plural, one {# seconde} many {# secondes} other {# secondes}}. Réglez-les par NTP.",
  "terminal.doctor.migrations.ok": "Toutes appliquées ({count, number})",
  "terminal.doctor.migrations.pending":
    "{pending, plural, one {Il en manque #} many {Il en manque #} other {Il en manque #}}. `rapporteur migrate` les applique.",
  "terminal.doctor.migrations.newer":
    "La base de données a des migrations que cette version ne connaît pas : {names}. Mettez Rapporteur à jour.",
  "terminal.doctor.community.ok":
    "{count, plural, one {# communauté} many {# communautés} other {# communautés}} : {slugs}",
  "terminal.doctor.key.ok": "La clé ouvre ce qui est scellé.",
  "terminal.doctor.key.unused": "Il y a une clé, et rien n’est encore scellé.",
  "terminal.doctor.key.wrong":
    "La clé n’ouvre pas ce qui est scellé ({reason}). Remettez la clé qui a servi à sceller.",
  "terminal.doctor.ledger.ok": "Rien n’attend qui aurait dû être dit.",
  "terminal.doctor.ledger.late":
    "{due, plural, one {# message attend} many {# messages attendent} other {# messages attendent}} depuis jusqu’à {minutes, number} minutes. Rapporteur tourne-t-il ?",
  "terminal.doctor.search.ok": "La recherche trouve tout par son index le plus récent.",
  "terminal.doctor.search.filing":
    "{left, plural, one {Il reste # document} many {Il reste # de documents} other {Il reste # documents}} à enregistrer pour la recherche ; en attendant, {left, plural, one {il est trouvé} many {ils sont trouvés} other {ils sont trouvés}} comme avant.",
  "terminal.doctor.chore.never": "Pas encore fait ; prochaine fois : {next}.",
  "terminal.doctor.chore.ok": "Dernière fois : {begun} ; prochaine : {next}.",
  "terminal.doctor.chore.running": "En cours depuis {begun}.",
  "terminal.doctor.chore.broken":
    "Commencé le {begun} et interrompu. Rapporteur le refait en quelques minutes, s’il tourne.",
  "terminal.doctor.chore.failed": "Échec le {begun} : {error}. Le journal en dit plus. Prochaine fois : {next}.",
  "terminal.doctor.chore.late": "C’était prévu le {due} et personne ne l’a fait. Rapporteur tourne-t-il ?",
  "terminal.doctor.room.full":
    "Le disque de la base de données est plein : des changements sont refusés. Faites de la place.",
  "terminal.doctor.synced.embedded":
    "Chaque changement est forcé sur le disque : une coupure de courant ne perd rien de ce qui a été confirmé.",
  "terminal.doctor.synced.server": "Le serveur force chaque changement sur le disque.",
  "terminal.doctor.synced.not":
    "Les changements ne sont pas forcés sur le disque : une coupure de courant peut perdre les plus récents.",
  "terminal.doctor.synced.off":
    "Le serveur ne force pas les changements sur le disque ({settings}) : une coupure de courant peut perdre les plus récents, ou la base.",
};
