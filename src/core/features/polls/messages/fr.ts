import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "poll.poll": "Vote",
  "poll.times": "Dates : demain à 15h ; vendredi à 10h",
  "poll.until": "Voter jusqu’à : vendredi à 18h",
  "poll.add.summary": "Trouver une date : plusieurs sont mises aux voix, la meilleure devient la réunion",
  "poll.add.already": "« {title} » est déjà mis aux voix, avec les mêmes dates.",
  "poll.add.another": "Ouvrir un autre vote",
  "poll.until.late":
    "Le vote prendrait fin alors que même la dernière de ces dates serait passée. Choisissez une fin plus proche.",
  "poll.clearance.outside":
    "Ce canal est aussi lu par des personnes extérieures à la communauté, et ceci porterait la marque {label}. Choisissez la marque « clear », ou un autre canal.",
  "poll.clearance":
    "Ceux qui lisent ce canal n’ont pas tous le droit de voir ce qui porte la marque {label}. Choisissez une marque plus basse, ou un autre canal.",
  "poll.votes": "Votes : 1:oui 2:non 3-5:peut-être reste:non",
  "poll.vote": "Voter",
  "poll.vote.yes": "Oui",
  "poll.vote.if-need-be": "Si besoin",
  "poll.vote.no": "Non",
  "poll.vote.summary": "Dire quelles dates d’un vote vous conviennent ; vous seul le voyez",
  "poll.vote.ended": "Le vote sur « {title} » est terminé. Son organisateur ou la modération peut encore le clore.",
  "poll.votes.wrong":
    "Je n’arrive pas à lire « {part} ». Écrivez le numéro de la date, de 1 à {most, number}, et ce que vous en dites, comme dans 1:oui 2:non 3-5:peut-être.",
  "poll.closed": "« {title} » est déjà clos.",
  "poll.cancelled.already": "« {title} » a déjà été annulé.",
  "poll.notYours": "« {title} » peut être clos, annulé ou rouvert par son organisateur ou par la modération.",
  "poll.title": "Trouver une date : {title}",
  "poll.intro":
    "Lesquelles de ces dates vous conviennent ? Qui vote quoi n’est montré qu’à l’organisateur et à la modération ; les autres voient combien.",
  "poll.results": "Résultats",
  "poll.until.when": "Vote jusqu’au",
  "poll.ballot.title": "Vos votes : {title}",
  "poll.ballot.left":
    "{count, plural, =0 {Vous avez répondu pour toutes les dates.} one {# date attend votre réponse.} many {# de dates attendent votre réponse.} other {# dates attendent votre réponse.}}",
  "poll.ballot.rest.yes": "Oui pour les autres",
  "poll.ballot.rest.no": "Non pour les autres",
  "poll.ballot.private": "Vous seul voyez ceci. Jusqu’à la clôture vous pouvez changer vos votes.",
  "poll.state.open": "Le vote est ouvert.",
  "poll.state.ended": "Le vote est terminé ; il reste à le clore.",
  "poll.state.decided": "C’est devenu une réunion.",
  "poll.state.cancelled": "Il a été annulé.",
  "poll.voters":
    "{count, plural, =0 {Personne n’a encore voté.} one {# personne a voté.} many {# de personnes ont voté.} other {# personnes ont voté.}}",
  "poll.tally": "{yes, number} oui · {maybe, number} si besoin · {no, number} non",
  "poll.results.caption": "Votes",
  "poll.night": "La nuit pour {count, number} : {places}",
  "poll.day": "Le jour pour {count, number} : {places}",
  "poll.outside":
    "Hors des heures de travail de {count, plural, one {# autre personne} many {# d’autres personnes} other {# autres personnes}}",
  "poll.names": "{vote} : {names}",
  "poll.time.over": "passée",
  "poll.close.time": "Choisir la date {number, number}",
  "poll.cancel": "Annuler le vote",
  "poll.decided": "La date est trouvée : {title}",
  "poll.decided.answers":
    "D’après les votes {yes, plural, =0 {personne ne vient à coup sûr} one {# personne vient} many {# de personnes viennent} other {# personnes viennent}}, et {maybe, plural, =0 {personne} one {# personne} many {# de personnes} other {# personnes}} peut-être.",
  "poll.close.summary": "Clore un vote : la meilleure date, ou celle que vous dites, devient la réunion",
  "poll.time": "Numéro de la date ; sinon la meilleure",
  "poll.close.even":
    "Une autre date a autant de voix. J’ai choisi celle qui tombe la nuit pour le moins de monde et, parmi celles-ci, la plus proche.",
  "poll.close.nobody":
    "Personne ne peut venir à aucune des dates de « {title} » qui restent. Pour en choisir une tout de même, nommez-la, comme dans date:2.",
  "poll.time.unknown": "« {title} » a les dates 1 à {most, number}. Indiquez-en une, comme dans date:1.",
  "poll.time.past": "Cette date de « {title} » est passée. Choisissez-en une à venir.",
  "poll.times.past": "Toutes les dates de « {title} » sont passées. Annulez-le et faites-en un autre avec : {command}",
  "poll.show.summary": "Montrer les résultats d’un vote : la meilleure date d’abord, et pour qui il ferait nuit",
  "poll.list.summary": "Lister les votes en cours",
  "poll.list.title": "{count, plural, =0 {Aucun vote} one {# vote} many {# de votes} other {# votes}}",
  "poll.list.none": "Aucune date n’est recherchée. Mettez-en aux voix.",
  "poll.list.add": "Trouver une date",
  "poll.list.voted": "Vous avez voté.",
  "poll.cancel.summary": "Annuler un vote ; pour son organisateur et la modération",
  "poll.cancelled": "Vote annulé : {title}",
  "poll.cancelled.kept": "Les voix sont conservées au cas où il serait rouvert.",
  "poll.reopen.summary": "Rouvrir un vote clos",
  "poll.reopened": "De nouveau au vote : {title}",
  "poll.open.already": "« {title} » est ouvert.",
  "poll.reopen.some":
    "La réunion issue de « {title} » n’est désormais que pour certains. Un vote est pour tous : invitez d’abord tout le monde à la réunion.",
  "poll.reopen.begun": "La réunion issue de « {title} » a commencé.",
  "poll.ended.ask":
    "Le vote sur « {title} » est terminé. Regardez les résultats et choisissez une date : elle devient la réunion.",
  "poll.here.none": "Aucun vote n’est ouvert dans ce canal. Nommez-en un, ou regardez avec {command}.",
  "poll.here.several": "Plusieurs votes sont ouverts dans ce canal. Dites lequel : {titles}.",
  "home.polls":
    "{total, plural, one {# vote vous attend} many {# de votes vous attendent} other {# votes vous attendent}}",
  "home.polls.all": "Tous les votes",
  "deliveries.what.poll": "Ce que le sondage a décidé : {title}",
  "poll.decided.gone":
    "Ce que le sondage « {title} » a décidé ne peut pas être publié dans #{channel} : le canal n’existe plus ou m’est fermé.",
  "poll.decided.failed":
    "Ce que le sondage « {title} » a décidé n’a pas pu être publié dans #{channel}, malgré plusieurs tentatives.",
  "poll.decided.uncertain":
    "Je ne peux pas savoir si ce que le sondage « {title} » a décidé a été publié dans #{channel}, je ne l’ai donc pas répété. Veuillez regarder dans le canal.",
  "poll.posted": "On peut voter dès maintenant dans #{channel}.",
  "poll.reopen": "Rouvrir",
  "poll.cancel.check": "Demander d’abord s’il a été publié",
  "poll.cancel.ask": "Annuler le vote « {title} » ?",
  "poll.ballot.untold":
    "Le vote « {title} » n’a pas pu être publié dans #{channel}. On peut voter malgré tout : {command}",
  "name.poll": "vote",
  "name.vote": "voter",
  "name.times": "dates",
  "name.votes": "voix",
  "name.until": "échéance",
  "title.meeting.poll": "Trouver une date",
  "title.poll.cancel": "Annuler un vote",
  "title.poll.close": "Clore un vote",
  "title.poll.list": "Lister les votes",
  "title.poll.show": "Voir un vote",
  "title.poll.vote": "Voter pour des dates",
  "example.meeting.poll": '"Réunion du bureau" demain à 15:00, vendredi à 10:00, lundi à 16:00',
  "limit.polls":
    "Vous avez déjà mis beaucoup de dates au vote aujourd’hui. Vous pourrez en lancer un autre à partir de {at}.",
};
