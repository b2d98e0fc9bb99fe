import type { platforms as reference } from "../en/platforms.ts";

export const platforms: Record<keyof typeof reference, string> = {
  "terminal.doctor.discord.ok": "Discord connaît le bot sous le nom « {name} ».",
  "terminal.doctor.discord.token":
    "Discord refuse le jeton du bot. Réinitialisez-le sur la page « Bot » de l’application et copiez le nouveau.",
  "terminal.doctor.discord.unreachable": "Discord est injoignable : {reason}.",
  "terminal.doctor.discord.key":
    "DISCORD_PUBLIC_KEY n’est pas la clé publique de cette application : toute requête serait refusée.",
  "terminal.doctor.discord.endpoint":
    "L’application a une adresse pour les interactions, rien n’arrive donc par la passerelle. Retirez l’adresse sur la page « General Information » ou définissez DISCORD_PUBLIC_KEY.",
  "terminal.doctor.discord.no-endpoint":
    "L’application n’a pas d’adresse pour les interactions. Mettez-y l’adresse publique avec /discord/interactions.",
  "terminal.doctor.discord.shards":
    "Discord conseille {shards, plural, one {un fragment} many {# de fragments} other {# fragments}} ; {left} connexions peuvent encore être ouvertes aujourd’hui.",
  "terminal.doctor.discord.ready": "La passerelle accepte le bot.",
  "terminal.doctor.discord.served":
    "Des processus en marche servent les fragments {shards} sur {of} ; la passerelle n’a donc pas été essayée à côté d’eux.",
  "terminal.doctor.discord.more":
    "Discord conseille désormais {shards} fragments et {of} sont servis. Redémarrez un processus et tous changeront ; là où DISCORD_SHARD_COUNT est défini, augmentez-le pour tous.",
  "terminal.doctor.discord.spared":
    "La passerelle n’a pas été essayée : seules {left} connexions peuvent encore être ouvertes aujourd’hui, et elles sont gardées pour le bot.",
  "terminal.doctor.discord.untried":
    "La passerelle n’a pas été essayée : qui la sert est noté dans la base de données, qui ne peut pas être interrogée.",
  "terminal.doctor.discord.away":
    "La passerelle de Discord est injoignable : {reason}. Les connexions sortantes vers wss:// doivent être permises.",
  "terminal.doctor.discord.4004":
    "La passerelle de Discord refuse le jeton du bot (4004). Réinitialisez-le sur la page « Bot » de l’application et copiez le nouveau.",
  "terminal.doctor.discord.4010":
    "La passerelle de Discord refuse le fragment (4010). DISCORD_SHARDS doit nommer des fragments à partir de 0, chacun inférieur à DISCORD_SHARD_COUNT.",
  "terminal.doctor.discord.4011":
    "Le bot est sur trop de serveurs pour {of, plural, one {un fragment} many {# de fragments} other {# fragments}} (4011). Augmentez DISCORD_SHARD_COUNT pour tous les processus, ou retirez-le ainsi que DISCORD_SHARDS : le bot en prend alors autant que Discord le conseille.",
  "terminal.doctor.discord.4013":
    "La passerelle de Discord ne comprend plus cette version ({code}). Mettez Rapporteur à jour.",
  "terminal.doctor.discord.4014":
    "La passerelle de Discord refuse les intentions (intents) du bot (4014). Rapporteur n’en demande aucune de privilégiée : voyez sur la page « Bot » de l’application si Discord l’a limitée.",
  "terminal.doctor.discord.closed": "La passerelle de Discord a fermé la connexion avec le code {code}.",
  "terminal.doctor.discord.removed":
    "Le bot n’est pas sur le serveur {id} de « {community} » : ce qui doit y être dit attend qu’on l’y ajoute de nouveau.",
  "terminal.doctor.discord.left":
    "{count, plural, one {Une personne} many {# de personnes} other {# personnes}} de « {community} » {count, plural, one {a quitté} many {ont quitté} other {ont quitté}} ses serveurs et ne {count, plural, one {reçoit} many {reçoivent} other {reçoivent}} plus rien.",
  "terminal.doctor.discord.commands":
    "Les commandes enregistrées diffèrent de celles de cette version. Elles le seront au prochain démarrage ou avec « rapporteur register discord ».",
  "terminal.command.register": "Enregistre les commandes auprès d’une plateforme de discussion, si elles diffèrent",
  "terminal.argument.platform.discord": "la plateforme : discord",
  "terminal.option.guild": "seulement sur le serveur ayant cet identifiant, où elles apparaissent aussitôt",
  "terminal.register.done":
    "{changed, select, yes {{count, plural, one {Une commande enregistrée} many {# de commandes enregistrées} other {# commandes enregistrées}}} other {Rien ne diffère pour {count, plural, one {une commande} many {# de commandes} other {# commandes}}}}.",
  "terminal.register.invite": "Ajoutez le bot à un serveur : {url}",
  "terminal.register.token": "Définissez DISCORD_TOKEN pour enregistrer les commandes.",
  "terminal.register.refused": "Discord refuse les commandes : {reason}",
  "terminal.doctor.slack.ok": "Slack connaît le bot dans « {team} ».",
  "terminal.doctor.slack.token":
    "Slack refuse le jeton du bot ({reason}). Installez de nouveau l’application et copiez le nouveau jeton.",
  "terminal.doctor.slack.unreachable": "Slack est injoignable : {reason}.",
  "terminal.doctor.slack.scopes":
    "Il manque des autorisations au bot : {scopes}. Affichez le manifeste avec « rapporteur manifest slack », collez-le dans les réglages de l’application et réinstallez-la.",
  "terminal.doctor.slack.socket":
    "Slack refuse SLACK_APP_TOKEN ({reason}). Il lui faut l’autorisation connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode peut être ouvert.",
  "terminal.doctor.slack.installed":
    "Installé dans {count, plural, =0 {aucun espace pour l’instant : ouvrez /slack/install} one {# espace ou organisation} many {# espaces et organisations} other {# espaces et organisations}}.",
  "terminal.command.manifest": "Affiche le manifeste d’application d’une plateforme, en JSON",
  "terminal.argument.platform": "la plateforme : slack",
  "terminal.option.http": "pour HTTP à cette adresse publique, au lieu de Socket Mode",
};
