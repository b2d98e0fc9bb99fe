import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
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
  "terminal.file.saved": "enregistré : {path}",
  "terminal.file.failed": "impossible d’écrire {path} : {reason}",
  "terminal.option.import.channel": "fichier de calendrier : le canal qui reçoit les rappels",
  "terminal.option.import.zone": "fichier de calendrier : le fuseau des heures qui n’en ont pas",
  "terminal.import.channel": "Dites dans quel canal rappeler les réunions importées, comme dans : --channel general",
  "terminal.import.calendar.only":
    "--channel et --zone sont pour les fichiers de calendrier : un CSV dit les deux dans ses colonnes.",
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
  "terminal.run.line": 'Dites ce qu’il faut exécuter, comme dans : rapporteur run "contact find tracing country:PY"',
  "terminal.now": "« {typed} » n’est pas un moment. Écrivez-le avec son décalage, comme 2026-11-24T15:00:00Z.",
  "terminal.tick.nothing": "Rien n’était dû le {now}.",
  "terminal.chat.hello":
    "{community}. Vous êtes {name}. /help montre ce que je sais faire ; /as, /channel, /locale et /zone vous placent ailleurs, /quit quitte.",
  "terminal.chat.seat": "Vous êtes {name}, dans #{channel} ; les heures sont celles de {zone}.",
  "terminal.import.file": "Je ne peux pas lire le fichier {file} ({reason}).",
  "terminal.import.check": "Vérification",
  "terminal.import.save": "Enregistrement",
  "terminal.demo.community": "Communauté de démonstration",
  "terminal.demo.first": "Il n’y avait pas de données : la communauté de démonstration a été installée.",
  "terminal.demo.installed": "La communauté de démonstration « {name} » ({slug}) a été installée.",
  "terminal.demo.there": "La communauté de démonstration « {name} » ({slug}) est déjà là ; rien n’a changé.",
  "terminal.migrate.none": "La base de données a toutes les migrations.",
  "terminal.migrate.pending": "manque : {name}",
  "terminal.migrate.applied": "appliquée : {name}",
  "terminal.migrate.needed":
    "Il manque des migrations à la base de données. `rapporteur migrate` les applique ; `npm start` aussi.",
  "terminal.audit.whole":
    "{slug} : entière, {links, plural, one {# entrée} many {# entrées} other {# entrées}}, tête {head}",
  "terminal.audit.broken":
    "{slug} : ROMPUE à l’entrée {at}. Cette entrée, ou une autre avant elle, a été modifiée ou supprimée.",
  "terminal.key.missing":
    "Avec un serveur de base de données, il faut une clé à vous pour les champs privés. `rapporteur key` en affiche une nouvelle : mettez-la dans RAPPORTEUR_KEY et gardez-en une copie en lieu sûr, car sans elle téléphones, adresses et notes ne pourront plus être lus.",
  "terminal.key.made":
    "Une clé pour les champs privés a été créée dans {path}. Gardez-en une copie en lieu sûr : sans elle, téléphones, adresses et notes ne pourront plus être lus.",
  "terminal.data.unusable":
    "Je ne peux pas utiliser le dossier de données {directory} ({reason}). Indiquez dans RAPPORTEUR_DATA un dossier d’un disque local où je peux écrire.",
  "terminal.held.busy":
    "Le dossier de données {directory} est utilisé depuis {seconds} secondes par `{does}` (processus {pid}). Réessayez quand il aura fini.",
  "terminal.held.unknown": "Le dossier de données {directory} est utilisé par un processus d’un autre utilisateur.",
  "terminal.holder.other":
    "Le Rapporteur qui tourne est d’une autre version et ne connaît pas cette commande. Redémarrez-le.",
  "terminal.holder.broken":
    "Le Rapporteur qui tourne s’est arrêté pendant ce travail. Voyez s’il a été fait avant de recommencer.",
  "terminal.holder.gone": "Le Rapporteur qui tourne ne répond pas. Réessayez, ou redémarrez-le.",
  "terminal.opening.booting": "Démarrage de la base de données intégrée",
  "terminal.opening.migrating": "Préparation de ses tables",
  "terminal.pack.broken":
    "Les fonctions de {path} ne peuvent pas servir : {reason}. RAPPORTEUR_FEATURES nomme ce fichier.",
  "terminal.store.broken": "La base de données intégrée de {directory} ne s’ouvre pas ({reason}).",
  "terminal.database.waiting": "La base de données à {address} n’est pas encore joignable ({reason}) ; nouvel essai.",
  "terminal.database.unreachable":
    "La base de données à {address} n’est pas joignable. Vérifiez DATABASE_URL et que le serveur tourne.",
  "terminal.database.refused": "La base de données à {address} refuse : {reason}",
  "terminal.bug": "Un problème est survenu de mon côté ; le journal dit lequel.",
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
  "terminal.doctor.chore.never": "Pas encore fait ; prochaine fois : {next}.",
  "terminal.doctor.chore.ok": "Dernière fois : {begun} ; prochaine : {next}.",
  "terminal.doctor.chore.running": "En cours depuis {begun}.",
  "terminal.doctor.chore.broken":
    "Commencé le {begun} et interrompu. Rapporteur le refait en quelques minutes, s’il tourne.",
  "terminal.doctor.chore.failed": "Échec le {begun} : {error}. Le journal en dit plus. Prochaine fois : {next}.",
  "terminal.doctor.chore.late": "C’était prévu le {due} et personne ne l’a fait. Rapporteur tourne-t-il ?",
};
