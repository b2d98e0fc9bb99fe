import type { store as en } from "../en/store.ts";

export const store: Record<keyof typeof en, string> = {
  "terminal.store.foreign":
    "{path} contient des fichiers, mais aucune base de données à moi ({found} manque). Je n’ai rien changé. S’il y avait là une base, gardez une copie du dossier et restaurez votre dernière sauvegarde dans un dossier vide avec `rapporteur restore` ; sinon, déplacez les fichiers ou indiquez un autre dossier dans RAPPORTEUR_DATA.",
  "terminal.store.version":
    "La base de données de {path} a été créée par PostgreSQL {found} ; cette version de Rapporteur a {wanted}. Je n’ai rien changé. Faites une sauvegarde avec la version qui l’a créée, et restaurez-la avec celle-ci dans un dossier vide.",
  "terminal.store.damaged":
    "La base de données de {path} est endommagée et ne démarre pas. Gardez une copie du dossier tel qu’il est, et restaurez votre dernière sauvegarde dans un dossier vide avec `rapporteur restore`.",
  "terminal.store.damaged.found":
    "La base de données de {path} est endommagée et ne démarre pas ({found}). Gardez une copie du dossier tel qu’il est, et restaurez votre dernière sauvegarde dans un dossier vide avec `rapporteur restore`.",
  "terminal.store.damaged.running":
    "La base de données est endommagée, ou s’est interrompue. Arrêtez Rapporteur et relancez-le. S’il dit la même chose, gardez une copie du dossier de données et restaurez votre dernière sauvegarde dans un dossier vide avec `rapporteur restore`.",
  "terminal.store.full":
    "Le disque de {path} est plein, la base de données ne s’ouvre donc pas. Rien n’est perdu : faites de la place et relancez.",
  "terminal.store.full.running":
    "Le disque de la base de données est plein, cela n’a donc pas été fait. Faites de la place et réessayez.",
  "terminal.store.denied":
    "Je n’ai pas le droit d’utiliser les fichiers de la base de données de {path} ({found}). Ils doivent appartenir à l’utilisateur qui fait tourner Rapporteur.",
  "terminal.key.gone":
    "Il y a des téléphones, des adresses ou des notes scellés, mais leur clé manque. Remettez votre copie dans {path}. S’il n’y en a pas, `rapporteur key --lost` dit ce qui est perdu et continue avec une clé nouvelle.",
  "terminal.key.damaged":
    "{path} ne contient aucune clé que je puisse lire. Remettez-y votre copie. S’il n’y en a pas, déplacez le fichier ; `rapporteur key --lost` dit alors ce qui est perdu et continue avec une clé nouvelle.",
  "terminal.key.fits": "La clé est là et ouvre ce qui est scellé : rien n’est perdu. Rien n’a été changé.",
  "terminal.key.lost.ask":
    "Cela ne pourra plus être lu sans la clé. Rien n’a été changé : si la clé réapparaît, tout est de nouveau là. Pour l’enlever pour de bon et continuer avec une clé nouvelle : `rapporteur key --lost --yes`",
  "terminal.key.lost.done": "Ce qui était scellé avec la clé perdue a été enlevé. Rapporteur peut être lancé.",
  "terminal.migrate.makes": "crée la table {table}",
  "terminal.migrate.removes": "supprime la table {table}",
  "terminal.migrate.columns": "change des colonnes de {table}",
  "terminal.migrate.rows": "change des lignes de {table}",
  "terminal.migrate.index": "crée un index de {table}",
  "terminal.migrate.rules": "change des règles de la base : fonctions, déclencheurs, politiques",
  "terminal.migrate.back":
    "Il n’y a qu’un chemin de retour : une sauvegarde faite avant. `rapporteur backup FICHIER` en fait une avec la version en service.",
  "terminal.migrate.newer":
    "Une version plus récente de Rapporteur a travaillé sur cette base : elle a des migrations que cette version ne connaît pas ({names}). Rien n’a été changé. Lancez la version plus récente, ou restaurez dans une base vide la sauvegarde d’avant la mise à jour.",
};
