import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "discord.config.token":
    "DISCORD_TOKEN doit être le jeton du bot : trois parties séparées par des points. Copiez-le depuis la page « Bot » de l’application sur discord.com/developers.",
  "discord.config.key":
    "DISCORD_PUBLIC_KEY doit être la clé publique de l’application : 64 chiffres hexadécimaux. Copiez-la depuis la page « General Information ».",
  "discord.config.count": "DISCORD_SHARD_COUNT doit être un nombre à partir de 1.",
  "discord.config.shards":
    "DISCORD_SHARDS doit contenir des fragments tels que « 0 » ou « 0,2-4 », chacun inférieur à DISCORD_SHARD_COUNT, qui va avec.",
  "discord.config.switch": "{name} doit valoir on ou off.",
  "discord.config.way":
    "Avec DISCORD_PUBLIC_KEY les interactions arrivent par HTTP et il n’y a pas de fragments : retirez DISCORD_SHARDS et DISCORD_SHARD_COUNT, ou la clé.",
  "discord.config.members":
    "Par HTTP, Discord ne dit pas qui part : retirez DISCORD_MEMBERS, ou DISCORD_PUBLIC_KEY pour passer par la passerelle.",
  "discord.way":
    "Discord : {way, select, gateway {passerelle} other {HTTP, requêtes vers /discord/interactions sur le port public}}",
  "discord.doctor.ok": "Discord connaît le bot sous le nom « {name} ».",
  "discord.doctor.token":
    "Discord refuse le jeton du bot. Réinitialisez-le sur la page « Bot » de l’application et copiez le nouveau.",
  "discord.doctor.unreachable": "Discord est injoignable : {reason}.",
  "discord.doctor.key":
    "DISCORD_PUBLIC_KEY n’est pas la clé publique de cette application : toute requête serait refusée.",
  "discord.doctor.endpoint":
    "L’application a une adresse pour les interactions, rien n’arrive donc par la passerelle. Retirez l’adresse sur la page « General Information » ou définissez DISCORD_PUBLIC_KEY.",
  "discord.doctor.no-endpoint":
    "L’application n’a pas d’adresse pour les interactions. Mettez-y l’adresse publique avec /discord/interactions.",
  "discord.doctor.shards":
    "Discord conseille {shards, plural, one {un fragment} many {# de fragments} other {# fragments}} ; {left} connexions peuvent encore être ouvertes aujourd’hui.",
  "discord.doctor.ready": "La passerelle accepte le bot.",
  "discord.doctor.served":
    "Des processus en marche servent les fragments {shards} sur {of} ; la passerelle n’a donc pas été essayée à côté d’eux.",
  "discord.doctor.more":
    "Discord conseille désormais {shards} fragments et {of} sont servis. Redémarrez un processus et tous changeront ; là où DISCORD_SHARD_COUNT est défini, augmentez-le pour tous.",
  "discord.doctor.spared":
    "La passerelle n’a pas été essayée : seules {left} connexions peuvent encore être ouvertes aujourd’hui, et elles sont gardées pour le bot.",
  "discord.doctor.untried":
    "La passerelle n’a pas été essayée : qui la sert est noté dans la base de données, qui ne peut pas être interrogée.",
  "discord.doctor.away":
    "La passerelle de Discord est injoignable : {reason}. Les connexions sortantes vers wss:// doivent être permises.",
  "discord.doctor.4004":
    "La passerelle de Discord refuse le jeton du bot (4004). Réinitialisez-le sur la page « Bot » de l’application et copiez le nouveau.",
  "discord.doctor.4010":
    "La passerelle de Discord refuse le fragment (4010). DISCORD_SHARDS doit nommer des fragments à partir de 0, chacun inférieur à DISCORD_SHARD_COUNT.",
  "discord.doctor.4011":
    "Le bot est sur trop de serveurs pour {of, plural, one {un fragment} many {# de fragments} other {# fragments}} (4011). Augmentez DISCORD_SHARD_COUNT pour tous les processus, ou retirez-le ainsi que DISCORD_SHARDS : le bot en prend alors autant que Discord le conseille.",
  "discord.doctor.4013": "La passerelle de Discord ne comprend plus cette version ({code}). Mettez Rapporteur à jour.",
  "discord.doctor.4014":
    "La passerelle de Discord refuse les intentions (intents) du bot (4014). {members, select, on {DISCORD_MEMBERS est à on : activez « Server Members Intent » sur la page « Bot » de l’application, ou retirez la variable.} other {Rapporteur n’en demande aucune de privilégiée : voyez sur la page « Bot » de l’application si Discord l’a limitée.}}",
  "discord.doctor.members.on": "Discord dit aussitôt qui quitte un serveur.",
  "discord.doctor.members.off":
    "DISCORD_MEMBERS est à on, et l’application ne peut rien savoir des membres : activez « Server Members Intent » sur sa page « Bot », ou retirez la variable.",
  "discord.doctor.closed": "La passerelle de Discord a fermé la connexion avec le code {code}.",
  "discord.doctor.removed":
    "Le bot n’est pas sur le serveur {id} de « {community} » : ce qui doit y être dit attend qu’on l’y ajoute de nouveau.",
  "discord.doctor.left":
    "{count, plural, one {Une personne} many {# de personnes} other {# personnes}} de « {community} » {count, plural, one {a quitté} many {ont quitté} other {ont quitté}} ses serveurs et ne {count, plural, one {reçoit} many {reçoivent} other {reçoivent}} plus rien.",
  "discord.doctor.commands":
    "Les commandes enregistrées diffèrent de celles de cette version. Elles le seront au prochain démarrage ou avec « rapporteur register discord ».",
  "discord.register.about": "Enregistre les commandes auprès d’une plateforme de discussion, si elles diffèrent",
  "discord.register.guild": "seulement sur le serveur ayant cet identifiant, où elles apparaissent aussitôt",
  "discord.register.done":
    "{changed, select, yes {{count, plural, one {Une commande enregistrée} many {# de commandes enregistrées} other {# commandes enregistrées}}} other {Rien ne diffère pour {count, plural, one {une commande} many {# de commandes} other {# commandes}}}}.",
  "discord.register.invite": "Ajoutez le bot à un serveur : {url}",
  "discord.register.token": "Définissez DISCORD_TOKEN pour enregistrer les commandes.",
  "discord.register.refused": "Discord refuse les commandes : {reason}",
};
