import type { setup as reference } from "../en/setup.ts";

export const setup: Record<keyof typeof reference, string> = {
  "setup.summary": "Relier cet espace à une communauté : une nouvelle, ou une qui vous a donné un code",
  "setup.name": "Nom d’une nouvelle communauté",
  "setup.code": "Ou le code d’une qui existe",
  "setup.language": "Langue de ce que je publie de moi-même",
  "setup.zone": "Fuseau horaire ou ville",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Configurer",
  "setup.teach":
    "Une personne qui administre cet espace peut le relier avec {command} : à une nouvelle communauté, ou à une qui existe et lui a donné un code.",
  "setup.teach.admin":
    "Vous administrez cet espace, vous pouvez donc le relier avec {command} : à une nouvelle communauté, ou à une qui existe et vous a donné un code.",
  "setup.admins":
    "Seule une personne qui administre cet espace peut le relier à une communauté. Demandez-lui de taper {command}.",
  "setup.either": "Écrivez ici le nom d’une nouvelle communauté ou, plus bas, le code d’une qui existe.",
  "setup.both":
    "Un nom crée une nouvelle communauté, un code en rejoint une qui existe. Gardez l’un des deux et laissez l’autre vide.",
  "setup.code.wrong":
    "Ce code n’est pas bon : il est mal tapé, déjà utilisé ou vieux de plus d’un jour. Demandez-en un nouveau à qui administre la communauté : il s’obtient avec {command}.",
  "setup.tries":
    "Cet espace a déjà essayé {tries, plural, one {# code} many {# codes} other {# codes}} en une heure. Veuillez réessayer dans une heure.",
  "setup.meanwhile": "Entre-temps, cet espace a été relié à une communauté. Tapez {command} pour voir laquelle.",
  "setup.already":
    "Cet espace appartient déjà à {community}. Pour la quitter, une personne qui administre la communauté tape {command}.",
  "setup.made": "{community} est en place",
  "setup.made.you":
    "Vous l’administrez. Toutes les personnes de cet espace en sont membres, et ses invités y sont invités ; {command} permet de changer cela.",
  "setup.made.next": "Ensuite : ajoutez-moi à un canal et planifiez-y une réunion, ou voyez ce que je sais faire.",
  "setup.joined": "Cet espace appartient maintenant à {community}",
  "setup.joined.you":
    "Vous et toutes les personnes d’ici partagez ses contacts, réunions, conclusions et ressources. Le code est utilisé.",
  "welcome.title": "Bonjour, je suis Rapporteur",
  "welcome.installer":
    "Je garde ce qu’une communauté d’experts perdrait entre deux réunions : qui appeler, quand se réunir, ce qui a été conclu et où se trouve cette loi. Il reste une étape : relier cet espace à une communauté, nouvelle ou qui vous a donné un code.",
  "welcome.channel":
    "Je garde ce que {community} perdrait entre deux réunions : qui appeler, quand se réunir, ce qui a été conclu et où se trouve cette loi.",
  "welcome.posts": "Je ne publie ici que ce que quelqu’un a demandé :",
  "welcome.posts.reminders": "un rappel avant chaque réunion planifiée dans ce canal",
  "welcome.posts.digests": "un résumé des nouvelles conclusions, s’il est prévu ici",
  "welcome.posts.answers": "ce qu’une commande montre à tout le monde, comme une réunion tout juste planifiée",
  "welcome.by": "Ajouté par",
  "welcome.private": "Les recherches reçoivent une réponse privée : seule la personne qui demande la voit.",
  "welcome.help": "Ce que je sais faire",
  "limit.invitations":
    "Vous avez déjà demandé beaucoup de codes aujourd’hui. Vous pourrez en demander un autre à partir de {at}.",
};
