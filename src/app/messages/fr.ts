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
  "terminal.slack.token":
    "{name} doit commencer par {begins}. Copiez-le depuis la page de l’application sur api.slack.com.",
  "terminal.slack.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET vont ensemble : définissez les trois, ou aucun et SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Pour Slack, définissez SLACK_BOT_TOKEN (un espace), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET (plusieurs, par installation).",
  "terminal.slack.both": "SLACK_BOT_TOKEN est pour un espace, SLACK_CLIENT_ID pour plusieurs : retirez l’un des deux.",
  "terminal.slack.way":
    "Pour Slack, définissez SLACK_APP_TOKEN (Socket Mode, sans adresse publique) ou SLACK_SIGNING_SECRET (HTTP sur le port public).",
  "terminal.slack.oauth": "L’installation dans plusieurs espaces passe par HTTP : définissez SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT doit compter de 1 à 31 lettres minuscules, chiffres, - ou _, commencer par une lettre ou un chiffre et ne pas être une commande propre à Slack, comme « remind ».",
  "terminal.slack.url": "{name} doit être une adresse qui commence par https:// ou http://.",
  "terminal.start.slack":
    "Slack : {way, select, socket {Socket Mode} other {HTTP, requêtes vers /slack/events sur le port public}}",
  "terminal.discord.token":
    "DISCORD_TOKEN doit être le jeton du bot : trois parties séparées par des points. Copiez-le depuis la page « Bot » de l’application sur discord.com/developers.",
  "terminal.discord.key":
    "DISCORD_PUBLIC_KEY doit être la clé publique de l’application : 64 chiffres hexadécimaux. Copiez-la depuis la page « General Information ».",
  "terminal.discord.count": "DISCORD_SHARD_COUNT doit être un nombre à partir de 1.",
  "terminal.discord.shards":
    "DISCORD_SHARDS doit contenir des fragments tels que « 0 » ou « 0,2-4 », chacun inférieur à DISCORD_SHARD_COUNT, qui va avec.",
  "terminal.discord.way":
    "Avec DISCORD_PUBLIC_KEY les interactions arrivent par HTTP et il n’y a pas de fragments : retirez DISCORD_SHARDS et DISCORD_SHARD_COUNT, ou la clé.",
  "terminal.start.discord":
    "Discord : {way, select, gateway {passerelle} other {HTTP, requêtes vers /discord/interactions sur le port public}}",
};
