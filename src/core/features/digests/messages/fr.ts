import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "digest.digest": "Résumé",
  "digest.schedule.summary": "Publier les nouvelles conclusions dans un canal, à heures fixes",
  "digest.schedule.every": "daily, weekly, monthly ou cron : 0 9 * * 1",
  "digest.schedule.at": "À quelle heure (à défaut, 09:00)",
  "digest.schedule.zone": "Fuseau horaire ou ville",
  "digest.schedule.channel": "Canal (à défaut, celui-ci)",
  "digest.every.time": "Je ne comprends pas cette heure. Écrivez-la comme 9:00, 14h ou 18:30.",
  "digest.every.fields":
    "Dites daily, weekly ou monthly, ou donnez une expression cron à cinq champs, comme 0 9 * * 1 pour le lundi à 9:00.",
  "digest.every.often": "C’est plus d’une fois par heure. Une fois par heure est le maximum.",
  "digest.every.never": "Aucune date n’y correspond : rien ne serait jamais publié.",
  "digest.every.at": "Une expression cron dit déjà l’heure. Retirez « at », ou dites daily, weekly ou monthly.",
  "digest.nobody": "Je ne peux prévoir un résumé que pour une personne que je connais dans cette communauté.",
  "digest.channel": "Je ne connais pas ici de canal « {channel} ».",
  "digest.scheduled": "Résumé prévu dans #{channel}",
  "digest.exists": "#{channel} a déjà ce résumé",
  "digest.rhythm": "Publication",
  "digest.next": "Prochain",
  "digest.covers": "Contenu",
  "digest.covers.new": "les conclusions enregistrées depuis le précédent ; s’il n’y en a pas, rien n’est publié",
  "digest.stop": "L’arrêter",
  "digest.stop.summary": "Arrêter un résumé",
  "digest.stopped": "Le résumé dans #{channel} est arrêté",
  "digest.stopped.hint": "Les conclusions sont toujours enregistrées ; {command} les montre à tout moment.",
  "digest.stopped.already": "Le résumé dans #{channel} est déjà arrêté.",
  "digest.notYours": "Le résumé dans #{channel} ne peut être arrêté que par la modération ou par qui l’a prévu.",
  "digest.title":
    "{count, plural, one {Résumé : # nouvelle conclusion} many {Résumé : # nouvelles conclusions} other {Résumé : # nouvelles conclusions}}",
  "digest.late": "Ce résumé a {span} de retard : je n’ai pas pu le publier à temps.",
  "digest.other": "Autres",
  "digest.more":
    "{count, plural, one {Et # autre conclusion.} many {Et # autres conclusions.} other {Et # autres conclusions.}}",
  "digest.all": "Les voir toutes",
  "digest.gone":
    "Je ne peux plus publier dans #{channel} : le canal n’existe plus ou m’est fermé. J’ai arrêté le résumé que vous y aviez prévu ; prévoyez-le de nouveau dans un autre canal.",
  "digest.failed":
    "Le résumé pour #{channel} ({when}) n’a pas pu être publié, malgré plusieurs tentatives. Ses conclusions seront dans le prochain.",
  "digest.uncertain":
    "Je ne peux pas savoir si le résumé pour #{channel} ({when}) a été publié, je ne l’ai donc pas répété. Veuillez regarder dans le canal ; ses conclusions seront aussi dans le prochain.",
  "digest.now.summary": "Voir en privé ce que dirait un résumé maintenant",
  "digest.now.since": "Depuis un jour, ou sur quelle durée (7 jours)",
  "digest.now.title":
    "{count, plural, =0 {Aucune nouvelle conclusion} one {Aperçu : # nouvelle conclusion} many {Aperçu : # nouvelles conclusions} other {Aperçu : # nouvelles conclusions}}",
  "digest.now.ahead": "Ce jour n’est pas encore venu. Choisissez-en un qui a commencé.",
  "digest.now.nothing":
    "Rien n’a été enregistré sur cette période. Remontez plus loin, comme dans {command}, ou enregistrez ce qui a été convenu.",
  "digest.now.record": "Enregistrer une conclusion",
  "deliveries.what.digest": "Résumé des nouvelles conclusions",
  "deliveries.what.notice.digest": "Avis au sujet d’un résumé",
  "community.disconnect.digests":
    "{digests, plural, =0 {Aucun résumé n’est prévu ici.} one {Un résumé est arrêté.} many {# résumés sont arrêtés.} other {# résumés sont arrêtés.}}",
  "me.link.digests": "Résumés planifiés",
  "deliveries.none.digest": "Programmer un résumé",
  "name.digest": "résumé",
  "name.schedule": "programmer",
  "name.now": "maintenant",
  "name.every": "chaque",
  "name.at": "heure",
  "title.digest.now": "Voir le résumé",
  "title.digest.schedule": "Planifier un résumé",
  "example.digest.now": "since:30 jours",
};
