/** Where nobody administers a community any more. */
export const administrator = {
  en: {
    "person.administrator.left":
      "{name} was the only administrator here and has left, so nobody can give that role now. Ask whoever operates the bot to make one of you an administrator; everything else goes on.",
    "deliveries.what.notice.administrator": "Notice that nobody administers the community",
  },
  es: {
    "person.administrator.left":
      "{name} era la única persona que administraba y se fue, así que ahora nadie puede dar ese rol. Pida a quien opera el bot que dé a alguien de ustedes el rol de administración; lo demás sigue igual.",
    "deliveries.what.notice.administrator": "Aviso de que nadie administra la comunidad",
  },
  pt: {
    "person.administrator.left":
      "{name} era a única pessoa que administrava e saiu, então agora ninguém pode dar esse papel. Peça a quem opera o bot que dê a alguém de vocês o papel de administração; o resto continua igual.",
    "deliveries.what.notice.administrator": "Aviso de que ninguém administra a comunidade",
  },
  fr: {
    "person.administrator.left":
      "{name} était la seule personne qui administrait et est partie : plus personne ne peut donner ce rôle. Demandez à qui exploite le bot de le donner à l’un de vous ; le reste continue.",
    "deliveries.what.notice.administrator": "Avis que personne n’administre la communauté",
  },
} as const;
