import type { backup as en } from "../en/backup.ts";

export const backup: Record<keyof typeof en, string> = {
  "terminal.backup.write": "Sauvegarde",
  "terminal.backup.verify": "Relecture",
  "terminal.backup.done":
    "{rows, plural, one {# ligne sauvegardée} many {# lignes sauvegardées} other {# lignes sauvegardées}} dans {path} ({megabytes} Mo). Relue, elle est entière.",
  "terminal.backup.keyless":
    "La clé des champs privés n’y est pas. Gardez-la aussi, ailleurs : key.json, ou ce que contient RAPPORTEUR_KEY.",
  "terminal.backup.keyed": "La clé des champs privés y est : qui l’ouvre lit tout.",
  "terminal.backup.keyfile.made":
    "Une clé pour les sauvegardes a été créée dans {path}. Gardez-en une copie loin d’elles : sans la clé, elles ne s’ouvrent pas.",
  "terminal.backup.secret":
    "Avec quoi la fermer ? Nommez un fichier de clé, comme dans --key-file backups.key, ou définissez RAPPORTEUR_BACKUP_PASSPHRASE. Dans un terminal, je demande une phrase.",
  "terminal.backup.phrase": "Phrase secrète :",
  "terminal.backup.phrase.again": "Encore une fois :",
  "terminal.backup.phrase.short":
    "Une phrase secrète a au moins {least} caractères : quatre ou cinq mots qui ne vont pas ensemble.",
  "terminal.backup.phrase.differs": "C’étaient deux phrases différentes.",
  "terminal.backup.foreign": "{path} n’est pas une sauvegarde.",
  "terminal.backup.secret.wrong": "Cette phrase ou cette clé n’ouvre pas {path}.",
  "terminal.backup.damaged":
    "{path} n’est pas entière : elle a été coupée ou modifiée. Rien n’a été restauré. Prenez une autre sauvegarde.",
  "terminal.backup.newer":
    "Une version plus récente a fait cette sauvegarde ({version}). Mettez Rapporteur à jour, puis restaurez-la.",
  "terminal.backup.older":
    "Une version antérieure a fait cette sauvegarde ({version}), et cette base a des tables plus récentes. Restaurez-la dans une base sans tables : un dossier de données vide, ou une base neuve sur le serveur.",
  "terminal.backup.filled":
    "La base n’est pas vide : il y a des lignes dans {table}. Une sauvegarde se restaure dans une base vide : indiquez-la dans RAPPORTEUR_DATA ou DATABASE_URL. Rien n’a été changé.",
  "terminal.backup.key":
    "Les téléphones, adresses et notes de la sauvegarde sont scellés avec une clé absente d’ici. Mettez key.json dans le dossier de données, ou définissez RAPPORTEUR_KEY, et recommencez. Si elle est perdue, --without-key restaure le reste.",
  "terminal.backup.differs":
    "Ce qui est sorti de la sauvegarde n’est pas ce qui y est entré ({table}). Rien n’a été restauré. Prenez une autre sauvegarde.",
  "terminal.backup.exists": "Il y a déjà un fichier {path}. Rien n’a été sauvegardé.",
  "terminal.backup.full": "Il n’y a pas de place pour {path}. Rien n’a été sauvegardé.",
  "terminal.backup.keyfile": "Il n’y a pas de clé dans {path}. C’est une ligne qui commence par AGE-SECRET-KEY-1.",
  "terminal.restore.label": "Restauration",
  "terminal.restore.erased":
    "{count, plural, one {# personne effacée depuis a été effacée de nouveau.} many {# personnes effacées depuis ont été effacées de nouveau.} other {# personnes effacées depuis ont été effacées de nouveau.}}",
  "terminal.restore.done":
    "{rows, plural, one {# ligne restaurée} many {# lignes restaurées} other {# lignes restaurées}} telles qu’au {at}. Chaque table en a autant qu’avant.",
  "terminal.restore.key.put": "La clé des champs privés était dans la sauvegarde ; elle est maintenant dans {path}.",
  "terminal.restore.key.set": "La clé des champs privés était dans la sauvegarde. Mettez ceci dans RAPPORTEUR_KEY :",
};
