import type { requests as reference } from "../en/requests.ts";

export const requests: Record<keyof typeof reference, string> = {
  "membership.show.summary": "Voir si vous êtes membre, et où en est votre demande",
  "title.membership.show": "Votre adhésion",
  "membership.item": "Demande",
  "membership.request.summary": "Demander à devenir membre de cette communauté",
  "title.membership.request": "Demander à être membre",
  "submit.send-request": "Envoyer la demande",
  "membership.name": "Votre nom",
  "membership.agency": "Votre service ou bureau",
  "membership.country": "Pays",
  "membership.email": "Votre adresse électronique officielle",
  "membership.reason": "Pourquoi vous voulez devenir membre",
  "membership.email.kept": "Adresse officielle (vide : inchangée)",
  "membership.reason.kept": "Raison (vide : inchangée)",
  "membership.request.open":
    "Vous avez déjà fait cette demande, et la modération la verra. {command} montre où elle en est ; vous pouvez l’y changer ou la retirer.",
  "membership.request.done": "Merci. La modération décide, et je vous dirai ce qu’il en est.",
  "membership.already": "Vous êtes déjà dans cette communauté comme {role} : il n’y a rien à demander.",
  "membership.unknown":
    "La communauté ne connaît pas ce compte : il ne peut être celui d’un membre. Adressez-vous à la modération.",
  "membership.limited":
    "Ce compte a été lié et attend qu’un administrateur le confirme. D’ici là, il ne peut ni demander à devenir membre ni utiliser un code.",
  "membership.change.summary": "Changer ce que vous avez dit pour devenir membre",
  "title.membership.change": "Changer votre demande",
  "membership.change": "Changer…",
  "membership.change.done": "Changé. Qui décide voit ce que vous dites maintenant.",
  "membership.change.none": "Aucune demande de vous n’attend de décision : il n’y a rien à changer ni à retirer.",
  "membership.change.lost":
    "Ce que vous avez écrit ne peut plus être lu. Veuillez indiquer à nouveau l’adresse et la raison.",
  "membership.withdraw": "Retirer",
  "membership.withdraw.summary": "Retirer votre demande de devenir membre",
  "membership.withdraw.confirm": "La retirer maintenant",
  "membership.withdraw.ask": "Retirer votre demande ?",
  "membership.withdraw.what": "Ce que vous y avez écrit est effacé. Vous pourrez demander à nouveau.",
  "membership.keep": "La garder",
  "membership.withdraw.done": "Retirée. Ce que vous y aviez écrit est effacé.",
  "membership.guest":
    "Vous êtes invité ici : vous trouvez ce qui est partagé avec tous. Les membres trouvent aussi les contacts et les réunions.",
  "membership.waiting": "Vous avez demandé à devenir membre, et la modération le verra. Demandé :",
  "membership.who-reads":
    "Vous et la modération lisez ceci. L’adresse et la raison sont conservées chiffrées, et il est noté que quelqu’un a ouvert l’adresse.",
  "membership.was-rejected": "Votre demande de devenir membre n’a pas été acceptée. La raison : {reason}",
  "membership.is": "Vous êtes dans cette communauté comme {role}.",
  "membership.role": "Rôle",
  "membership.role.since": "Dans ce rôle depuis",
  "membership.role.by": "Donné par",
  "membership.here.since": "Ici depuis",
  "membership.by.code": "un code que vous avez saisi",
  "membership.by.standing": "ce que la plateforme indique de vous",
  "membership.by.operator": "qui exploite le bot",
  "membership.have-code": "J’ai un code…",
  "limit.requests":
    "Vous avez déjà demandé, ou changé votre demande, souvent aujourd’hui. Rien n’a été fait. Vous pourrez continuer à partir de {at}.",
};
