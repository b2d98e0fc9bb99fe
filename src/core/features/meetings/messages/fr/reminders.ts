import type { reminders as reference } from "../en/reminders.ts";

export const reminders: Record<keyof typeof reference, string> = {
  "reminders.title": "Mes rappels",
  "reminders.summary": "Voir ce qui vous a été rappelé, quand et où, et ce qui vient ensuite",
  "reminders.snooze.summary": "Recevoir encore un rappel d’une réunion, au moment que vous choisissez",
  "reminders.snooze.wait": "Quand : 10m, 1h ou demain",
  "reminders.wait.10m": "Dans 10 minutes",
  "reminders.wait.1h": "Dans 1 heure",
  "reminders.wait.tomorrow": "Demain à 09:00, votre heure",
  "reminders.unsnooze.summary": "Annuler le rappel que vous aviez redemandé",
  "reminders.mute.summary": "Ne plus recevoir de rappels d’une réunion, ou d’une de ses dates",
  "reminders.unmute.summary": "Recevoir de nouveau les rappels d’une réunion mise en sourdine",
  "reminders.snoozed": "Je vous le rappellerai : {title}",
  "reminders.again": "Je vous le rappelle",
  "reminders.snoozed.quiet":
    "C’est pendant vos heures de silence. Vous avez demandé ce moment, je vous écrirai donc à cette heure.",
  "reminders.unsnoozed": "Annulé : je ne vous le rappellerai pas.",
  "reminders.unsnooze.gone": "Il n’y a rien à annuler : le rappel est déjà parti, ou il était déjà annulé.",
  "reminders.snooze.late": "« {title} » commence dans {span} : ce rappel arriverait trop tard.",
  "reminders.snooze.possible": "Ce qui est possible :",
  "reminders.snooze.impossible": "Elle commence trop tôt pour un autre rappel.",
  "reminders.snooze.tell":
    "Ce rappel vient par message direct, et vous avez choisi de ne pas en recevoir. Pour changer cela : {command}",
  "reminders.snooze.muted":
    "Vous m’avez demandé de ne plus vous rappeler « {title} ». Pour recevoir de nouveau des rappels : {command}",
  "reminders.snooze.declined":
    "D’après votre réponse, vous n’êtes pas attendu à « {title} » : je ne vous la rappelle donc pas. Pour répondre autrement : {command}",
  "reminders.snooze.role":
    "« {title} » n’est visible que des modérateurs, et je n’en écris qu’à ceux à qui leur propre rôle la montre. Rien n’a été prévu.",
  "reminders.cancelled": "« {title} » est annulée : il n’y a rien à rappeler.",
  "reminders.begun": "« {title} » a déjà commencé : il est trop tard pour un rappel.",
  "reminders.mute.done": "Plus de rappels : {title}",
  "reminders.mute.still":
    "Les canaux reçoivent toujours les rappels. Si vous avez dit oui ou peut-être, je vous préviens encore si elle est déplacée ou annulée, ou si le lieu change.",
  "reminders.mute.all": "Toutes les dates de la série",
  "reminders.unmute.done": "De nouveau des rappels : {title}",
  "reminders.unmute.of": "Réactiver {title}",
  "reminders.unmute.left": "Ces dates restent en sourdine :",
  "reminders.unmute.none": "Vous recevez les rappels de « {title} » comme d’habitude : rien n’est en sourdine.",
  "reminders.unmute.series":
    "Vous avez mis « {title} » en sourdine en entier, et non une seule date. Pour recevoir de nouveau les rappels de toutes ses dates : {command} sans date",
  "reminders.muted.state": "Vous ne recevez pas de rappels de cette réunion : vous l’avez mise en sourdine.",
  "reminders.unmute": "Me la rappeler de nouveau",
  "reminders.muted": "En sourdine pour vous",
  "reminders.next": "Ce qui vient",
  "reminders.next.none":
    "Rien n’est prévu pour vous. Dites oui ou peut-être à une réunion et je vous la rappelle par message direct : {command}",
  "reminders.next.elsewhere":
    "Je ne vous envoie pas de rappels par message direct, comme vous l’avez choisi. Pour en recevoir ainsi, modifiez vos préférences.",
  "reminders.next.before": "{span} avant le début",
  "reminders.next.start": "au début",
  "reminders.told": "Ce que je vous ai envoyé",
  "reminders.none":
    "Rien encore. Qui dit oui ou peut-être à une réunion en reçoit le rappel par message direct, et qui est invité sans avoir répondu est interrogé. Tout cela figurera ici.",
  "reminders.channels": "Les canaux reçoivent aussi des rappels ; ils ne figurent pas ici. Vous seul voyez ceci.",
  "reminders.what.reminder": "Rappel",
  "reminders.what.ask": "Question sur votre venue",
  "reminders.what.snooze": "Rappel que vous avez demandé",
  "reminders.what.change": "Ce qui a changé",
  "reminders.what.offer": "Une place libre",
  "reminders.what.places": "Places",
  "reminders.direct": "par message direct",
  "reminders.direct.on": "par message direct sur {platform}",
  "reminders.quiet": "après vos heures de silence",
  "reminders.late": "{span} de retard",
  "reminders.underWay": "en route ; nouvel essai s’il le faut",
  "reminders.dropped.cancelled": "Non envoyé : annulé, déplacé ou modifié avant.",
  "reminders.dropped.late":
    "Non envoyé : j’étais hors service ou vous étiez dans vos heures de silence, et il serait arrivé trop tard.",
  "reminders.dropped.nothing": "Non envoyé : ce n’était plus nécessaire.",
  "reminders.dropped.unwanted": "Non envoyé : vous aviez choisi de ne pas recevoir de messages directs.",
  "reminders.dropped.muted": "Non envoyé : vous aviez mis la réunion en sourdine.",
  "reminders.dropped.declined": "Non envoyé : d’après votre réponse, vous n’étiez pas attendu.",
  "reminders.dropped.summarised": "Dit avec d’autres en un seul message, car ils étaient en retard.",
  "reminders.dropped.withheld": "Non envoyé : vous ne pouvez plus voir cette réunion.",
  "reminders.failed.closed":
    "Ne vous est pas parvenu : je ne peux pas vous écrire là. Autorisez les messages directs de cette communauté, ou liez un autre compte avec {command}",
  "reminders.failed.exhausted": "Ne vous est pas parvenu : la plateforme ne l’a pas accepté, malgré plusieurs essais.",
  "reminders.failed.uncertain":
    "Il vous est peut-être parvenu : la plateforme ne l’a pas dit, je ne l’ai donc pas répété.",
  "reminders.failed.bug": "Ne vous est pas parvenu : quelque chose a échoué de mon côté, et c’est noté.",
};
