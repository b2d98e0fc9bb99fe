import type { running as reference } from "../en/running.ts";

export const running: Record<keyof typeof reference, string> = {
  "terminal.file.saved": "enregistré : {path}",
  "terminal.file.failed": "impossible d’écrire {path} : {reason}",
  "terminal.import.option":
    "L’option {option} ne dit rien d’un tel fichier de {kind}. `rapporteur help import` montre à quoi sert chacune.",
  "terminal.run.line": 'Dites ce qu’il faut exécuter, comme dans : rapporteur run "contact find tracing country:PY"',
  "terminal.now":
    "« {typed} » n’est pas un moment. Écrivez-le avec son décalage, comme 2026-11-24T15:00:00Z, ou comme un délai à partir de maintenant, comme +7d.",
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
  "terminal.admin.none": "{slug} : personne ne l’administre.",
  "terminal.admin.is": "{slug} : {id} {name} ({accounts}) l’administre ; ici la dernière fois : {seen}",
  "terminal.admin.could": "{slug} : {id} {name} ({accounts}), {role} ; ici la dernière fois : {seen}",
  "terminal.admin.made": "{name} administre maintenant {slug}. Toutes les personnes qui y modèrent en sont averties.",
  "terminal.links.none": "{slug} : aucun lien n’attend de confirmation ni ne peut être défait.",
  "terminal.links.waits": "{slug} : {id} attend d’être confirmé : {name}, {accounts}",
  "terminal.links.undoable": "{slug} : {id} est confirmé et peut être défait : {name}, {accounts}",
  "terminal.links.confirmed": "Confirmé. Les deux comptes en sont informés.",
  "terminal.links.undone": "Défait. Les deux comptes en sont informés.",
  "terminal.audit.whole":
    "{slug} : entière, {links, plural, one {# entrée} many {# entrées} other {# entrées}}, tête {head}",
  "terminal.audit.cut": "Les entrées avant la {first} ont été coupées à un point de contrôle signé.",
  "terminal.audit.unsigned":
    "Les entrées jusqu’à la {unsigned} ne sont pas signées. Elles sont telles qu’elles étaient le {date} ; ce qui leur est arrivé avant ne se voit pas.",
  "terminal.audit.accept":
    "Si c’est alors que vous avez mis à jour, dites-le une fois avec `rapporteur audit accept`. Si vous l’aviez déjà dit, le journal a été remplacé.",
  "terminal.audit.accepted":
    "{slug} : {links, plural, one {# entrée sans signature a été acceptée.} many {# entrées sans signature ont été acceptées.} other {# entrées sans signature ont été acceptées.}}",
  "terminal.audit.nothing": "{slug} : il n’y a rien à accepter.",
  "terminal.audit.broken.accept":
    "{slug} : la chaîne est rompue, rien n’a été accepté ; `rapporteur audit verify` dit où.",
  "terminal.audit.older":
    "La dernière est signée avec la clé {key}, et c’est {sealing} qui scelle maintenant : la prochaine entrée le dira.",
  "terminal.audit.broken.changed":
    "{slug} : ROMPUE à l’entrée {at}. Cette entrée a été modifiée, ou une autre avant elle a été supprimée.",
  "terminal.audit.broken.removed":
    "{slug} : ROMPUE. Les entrées jusqu’à la {at} ont été supprimées, et aucun point de contrôle ne le dit.",
  "terminal.audit.broken.key":
    "{slug} : INVÉRIFIABLE à partir de l’entrée {at}, car sa clé n’est pas ici. Ajoutez-la à RAPPORTEUR_KEY ; si elle est perdue, rien ne montre si ces entrées ont changé.",
  "terminal.audit.broken.noted":
    "{slug} : AUTRE QUE NOTÉE à l’entrée {at}. La chaîne a été coupée là, remplacée, ou restaurée d’une sauvegarde plus ancienne.",
  "terminal.audit.notes":
    "Ce ne sont pas des notes de chaînes d’audit : chaque ligne est du JSON avec community, seq et hash.",
  "terminal.rotate.one":
    "Il n’y a qu’une clé : rien à changer. Mettez-en une nouvelle devant et gardez l’ancienne derrière, dans chaque processus : RAPPORTEUR_KEY=nouvelle,ancienne. `rapporteur key` en affiche une.",
  "terminal.rotate.progress": "Rescellement",
  "terminal.rotate.anew":
    "{anew, plural, one {# valeur a été rescellée} many {# valeurs ont été rescellées} other {# valeurs ont été rescellées}} avec la clé {key} ; les journaux d’audit sont signés avec elle.",
  "terminal.rotate.closed":
    "{closed, plural, one {# valeur ne s’ouvre} many {# valeurs ne s’ouvrent} other {# valeurs ne s’ouvrent}} avec aucune de ces clés et reste telle quelle. Si sa clé est perdue, elle ne pourra plus être lue ; sinon, ajoutez cette clé derrière les autres.",
  "terminal.rotate.again":
    "Quelque chose est encore scellé avec une autre clé : un processus a les clés dans un autre ordre. Mettez la nouvelle en premier partout, puis recommencez.",
  "terminal.rotate.done":
    "Rien n’a été trouvé que {old} ouvre ; des entrées d’audit signées avec elle, ce qui les vérifie est gardé, scellé avec la nouvelle. Retirez {old} de RAPPORTEUR_KEY dans chaque processus. Les sauvegardes d’avant en ont encore besoin.",
  "terminal.rotate.gone":
    "Rien n’a été trouvé que {old} ouvre, et elle a quitté le fichier de clés ; des entrées d’audit signées avec elle, ce qui les vérifie est gardé, scellé avec la nouvelle. Les sauvegardes d’avant en ont encore besoin : elles doivent contenir le fichier de clés d’alors.",
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
};
