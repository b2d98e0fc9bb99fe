import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "me.summary": "Montrer ce que vous avez choisi ici, votre rôle et vos comptes",
  "me.title": "Vous dans {community}",
  "me.name": "Nom",
  "me.role": "Rôle",
  "me.accounts": "Comptes",
  "me.who-sees":
    "Vous seul voyez ceci. Ce qui demande que vous agissiez vous est toujours dit par message direct, aussitôt.",
  "me.show": "Mes préférences",
  "me.role.by": "{role}, par le rôle « {name} » de cet espace",
  "me.link": "Lier un autre compte",
  "me.link.summary": "Lier vos comptes de plusieurs plateformes, pour être ici une seule personne",
  "me.link.code": "Le code que votre autre compte a reçu",
  "me.link.confirm": "Les lier maintenant",
  "me.link.title": "Un code pour votre autre compte",
  "me.link.how": "Tapez ceci avec votre autre compte, là où il appartient à cette communauté :",
  "me.link.secret":
    "Il sert une seule fois. Ne le donnez à personne d’autre : qui l’utilise devient ici une seule personne avec vous et peut faire tout ce que vous pouvez.",
  "me.link.unknown": "La communauté ne connaît pas ce compte, il n’y a donc rien à lier.",
  "me.link.wrong":
    "Ce code n’est pas bon : il est mal tapé, déjà utilisé ou vieux de plus de dix minutes. Tapez {command} avec votre autre compte pour en obtenir un nouveau.",
  "me.link.tries":
    "Vous avez déjà essayé {tries, plural, one {# mauvais code} many {# mauvais codes} other {# mauvais codes}} en une heure. Veuillez réessayer dans une heure.",
  "me.link.same":
    "Ce code vient d’un compte à vous : les deux sont déjà ici une seule personne, il n’y a donc rien à lier.",
  "me.link.gone": "L’un des deux comptes a quitté la communauté, rien n’a donc été lié.",
  "me.link.ask": "Faire de ces comptes une seule personne ?",
  "me.link.what":
    "Ne les liez que si les deux sont à vous. Ce que {joined} a fait et proposé sera à {remaining}, et les deux comptes pourront dès lors faire la même chose.",
  "me.link.remains": "a créé le code et demeure :",
  "me.link.joins": "est ce compte et s’y joint :",
  "me.link.role": "Rôle des deux dès lors",
  "me.link.choices": "Préférences dès lors",
  "me.link.taken": "(repris de {name})",
  "me.link.instead": "(au lieu de : {value})",
  "me.link.final": "Cela ne peut pas être annulé.",
  "me.link.do": "Lier",
  "me.link.done": "Vos comptes sont liés",
  "me.link.done.what": "Peu importe désormais avec lequel vous demandez : vous êtes ici une seule personne.",
  "settings.role.of": "Modération par un rôle de {space}",
  "person.role.summary": "Fixer le rôle d’une personne dans cette communauté",
  "person.person": "Personne",
  "person.role": "Rôle",
  "person.role.done": "{name} : {role}",
  "person.role.before":
    "Avant : {role}. Ce rôle reste jusqu’à ce que quelqu’un le change ici, quelle que soit la situation de la personne dans l’espace.",
  "person.role.gone": "Cette personne a quitté la communauté.",
  "person.role.above": "Vous ne pouvez pas donner le rôle « {role} » : il est au-dessus du vôtre, « {own} ».",
  "person.role.over":
    "{name} a le rôle « {role} », qui est au-dessus du vôtre : une personne qui administre peut le changer.",
  "person.role.last": "{name} est la seule personne qui administre. Donnez d’abord ce rôle à quelqu’un d’autre.",
  "person.role.by-server":
    "Vous modérez par le rôle « {name} » de cet espace, et cela ne se transmet pas : les rôles à partir de celui de modérateur sont donnés et retirés par qui en a un dans la communauté.",
  "option.person": "Je ne connais pas « {typed} » dans cette communauté. Écrivez une partie de son nom.",
  "name.me": "profil",
  "name.person": "personne",
  "name.topics": "thèmes",
  "name.tell": "prévenir",
  "name.me.link": "relier",
  "title.me.edit": "Vos préférences",
  "title.me.link": "Relier vos comptes",
  "title.me": "À propos de vous",
  "title.person.role": "Attribuer un rôle",
  "family.me": "Vos préférences",
};
