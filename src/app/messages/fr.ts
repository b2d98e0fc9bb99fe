import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "terminal.config.data": "RAPPORTEUR_DATA doit être le chemin d’un dossier.",
  "terminal.config.database":
    "DATABASE_URL doit être l’adresse d’une base de données PostgreSQL, comme postgresql://user:password@host:5432/name.",
  "terminal.config.port": "{name} doit être un numéro de port de 0 à 65535, et non « {value} ».",
  "terminal.config.public":
    "PUBLIC_URL doit être une adresse https, comme https://bot.example.org ; « {value} » n’en est pas une.",
  "terminal.config.ports": "PORT et PLAYGROUND_PORT valent tous deux {port}. Donnez un autre numéro à l’un d’eux.",
  "terminal.config.key":
    "RAPPORTEUR_KEY s’écrit ID:CLÉ (plusieurs séparées par des virgules), où CLÉ est faite de 32 octets aléatoires en base64url. `rapporteur key` en crée une.",
  "terminal.config.times":
    "DELIVERY_TIMES doit être du JSON avec lease, deliver, firstPause et longestPause en millisecondes. Le délai lease doit durer au moins le double de deliver.",
  "terminal.config.host":
    "HOST doit être une adresse de cette machine, comme 127.0.0.1 ou ::, ou un de ses noms ; « {value} » n’en est pas une.",
  "terminal.config.proxy":
    "TRUSTED_PROXY doit contenir des adresses ou des sous-réseaux des proxys placés devant le bot, comme 10.0.0.5, 172.16.0.0/12 ; « {value} » ne peut pas être lu.",
  "terminal.config.metrics":
    "METRICS_TOKEN doit avoir au moins 16 lettres, chiffres ou signes parmi -._~+/, comme s’écrit un jeton porteur.",
  "terminal.port.host":
    "Cette machine n’a pas cette adresse. Donnez à HOST une adresse qu’elle a, ou laissez-le vide pour écouter sur toutes.",
  "terminal.config.limits":
    "LIMITS doit être off, ou des limites avec leur mesure, comme messages=1000/day, polls=off ; « {value} » n’en est pas. Les limites sont dans docs/limits.md.",
  "terminal.config.links": "LINK_CHECKS doit être on ou off, et non « {value} ».",
  "terminal.config.keep": "KEEP_DELIVERIES_DAYS doit être un nombre de jours, au moins {least}, et non « {value} ».",
  "terminal.config.notes": "AUDIT_NOTES doit être le chemin d’un fichier ou une adresse https.",
  "terminal.config.files": "FILES_MB doit être un nombre de mégaoctets, et non « {value} ».",
  "terminal.config.days": "AUDIT_DAYS doit être un nombre de jours, au moins {least}, et non « {value} ».",
  "terminal.config.level": "LOG_LEVEL ne peut pas être « {value} ». Les valeurs sont {levels}.",
  "terminal.held.start":
    "Le dossier de données {directory} est utilisé : `{does}` tourne comme processus {pid}. Arrêtez-le d’abord, ou donnez à celui-ci son propre dossier avec RAPPORTEUR_DATA. Les autres commandes `rapporteur` fonctionnent pendant qu’il tourne.",
  "terminal.port.used": "Le port {port} est occupé. Donnez un autre numéro à {name}, ou arrêtez ce qui y écoute.",
  "terminal.port.refused":
    "Je n’ai pas le droit d’écouter sur le port {port}. Donnez à {name} un numéro supérieur à 1023.",
  "terminal.start.running": "Rapporteur tourne. Ctrl-C l’arrête.",
  "terminal.start.playground": "Essai : {url}",
  "terminal.start.no-playground": "Pas de page d’essai : elle est réservée aux communautés de démonstration.",
  "terminal.start.health": "État : {url}",
  "terminal.start.embedded":
    "Données : {directory} (base intégrée ; une communauté qui compte va sur un serveur PostgreSQL)",
  "terminal.start.server": "Données : serveur PostgreSQL",
  "terminal.start.stopping": "Arrêt …",
  "terminal.start.bug": "Rapporteur n’a pas pu démarrer ; le journal dit pourquoi.",
  "terminal.config.backups.kept": "RAPPORTEUR_BACKUPS_KEPT doit être un nombre de 1 à 9999, et non « {value} ».",
  "terminal.config.backups.phrase": "RAPPORTEUR_BACKUP_PASSPHRASE doit avoir au moins {least} caractères.",
  "terminal.config.backups.secret":
    "RAPPORTEUR_BACKUPS demande une clé : définissez RAPPORTEUR_BACKUP_KEY_FILE ou RAPPORTEUR_BACKUP_PASSPHRASE.",
  "terminal.config.backups.two": "Définissez RAPPORTEUR_BACKUP_KEY_FILE ou RAPPORTEUR_BACKUP_PASSPHRASE, pas les deux.",
};
