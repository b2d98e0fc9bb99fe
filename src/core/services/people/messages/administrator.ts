/** Where nobody administers a community any more, and whom an operator makes an administrator then. */
export const administrator = {
  en: {
    "person.administrator.left":
      "{name} was the only administrator here and has left, so nobody can give that role now. Ask whoever operates the bot to make one of you an administrator (rapporteur admin); everything else goes on.",
    "person.administrator.made":
      "Whoever operates the bot made {name} an administrator of this community. If none of you asked for that, ask them why.",
    "person.administrator.nobody":
      "Nobody here has the id or account “{typed}”. `rapporteur admin` shows who could be an administrator.",
    "person.administrator.suspended": "{name} is suspended. Somebody who moderates ends that first.",
    "person.administrator.already": "{name} administers this community already.",
    "deliveries.what.notice.administrator-made": "Notice that an operator made somebody an administrator",
    "deliveries.what.notice.administrator": "Notice that nobody administers the community",
  },
  es: {
    "person.administrator.left":
      "{name} era la única persona que administraba y se fue, así que ahora nadie puede dar ese rol. Pida a quien opera el bot que dé a alguien de ustedes el rol de administración (rapporteur admin); lo demás sigue igual.",
    "person.administrator.made":
      "Quien opera el bot dio a {name} el rol de administración de esta comunidad. Si nadie de ustedes lo pidió, pregúntele por qué.",
    "person.administrator.nobody":
      "Nadie aquí tiene el id o la cuenta «{typed}». `rapporteur admin` muestra a quién se le puede dar ese rol.",
    "person.administrator.suspended": "{name} tiene una suspensión. Quien modera la termina primero.",
    "person.administrator.already": "{name} ya administra esta comunidad.",
    "deliveries.what.notice.administrator-made":
      "Aviso de que quien opera el bot dio a alguien el rol de administración",
    "deliveries.what.notice.administrator": "Aviso de que nadie administra la comunidad",
  },
  pt: {
    "person.administrator.left":
      "{name} era a única pessoa que administrava e saiu, então agora ninguém pode dar esse papel. Peça a quem opera o bot que dê a alguém de vocês o papel de administração (rapporteur admin); o resto continua igual.",
    "person.administrator.made":
      "Quem opera o bot deu a {name} o papel de administração desta comunidade. Se ninguém de vocês pediu isso, pergunte por quê.",
    "person.administrator.nobody":
      "Ninguém aqui tem o id ou a conta “{typed}”. `rapporteur admin` mostra a quem esse papel pode ser dado.",
    "person.administrator.suspended": "{name} está com suspensão. Quem modera a encerra primeiro.",
    "person.administrator.already": "{name} já administra esta comunidade.",
    "deliveries.what.notice.administrator-made": "Aviso de que quem opera o bot deu a alguém o papel de administração",
    "deliveries.what.notice.administrator": "Aviso de que ninguém administra a comunidade",
  },
  fr: {
    "person.administrator.left":
      "{name} était la seule personne qui administrait et est partie : plus personne ne peut donner ce rôle. Demandez à qui exploite le bot de le donner à l’un de vous (rapporteur admin) ; le reste continue.",
    "person.administrator.made":
      "Qui exploite le bot a donné à {name} le rôle d’administration de cette communauté. Si personne parmi vous ne l’a demandé, demandez-lui pourquoi.",
    "person.administrator.nobody":
      "Personne ici n’a l’id ou le compte « {typed} ». `rapporteur admin` montre à qui ce rôle peut être donné.",
    "person.administrator.suspended": "{name} est sous le coup d’une suspension. Qui modère y met fin d’abord.",
    "person.administrator.already": "{name} administre déjà cette communauté.",
    "deliveries.what.notice.administrator-made":
      "Avis que qui exploite le bot a donné à quelqu’un le rôle d’administration",
    "deliveries.what.notice.administrator": "Avis que personne n’administre la communauté",
  },
} as const;
