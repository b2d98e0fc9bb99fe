import type { AskedRights } from "./rights.ts";

const DATA = "toutes|tous? mes|mon donnees|informations|infos|compte|profil personnelles|privees?";
const DETAIL =
  "a? mon|mes|ma numero|donnees|telephone|portable|mobile|mail|email|e|courriel|adresse|contact|fiche|carte|coordonnees|informations|infos|profil mail|de? telephone|portable|contact|mail|personnelles|privees?";

/** French. */
export const fr: AskedRights = {
  erase: [
    `effacer|efface|effacez|supprimer|supprime|supprimez|detruire|retirer|retire|oublier|oublie|oubliez ${DATA}`,
    "efface|effacez|oublie|oubliez|supprime|supprimez moi completement|entierement?",
    "m|me? effacer|oublier|supprimer completement|entierement",
    "m|me effacer|oublier|supprimer",
    "efface|effacez|effacer|supprime|supprimez|supprimer tout ce? que|qu? tu|vous|on? sais|savez|as|avez|a? sur|de moi",
    "droit a|de l|d? oubli|effacement",
  ],
  export: [
    `exporter|exporte|exportez|telecharger|telecharge|recuperer|extraire ${DATA}`,
    `donne|donnez|envoie|envoyez|avoir|obtenir? moi? une? copie de ${DATA}`,
    `donne|donnez|envoie|envoyez moi ${DATA}`,
  ],
  held: [
    "que|quoi|qu|est|ce|qu|quelles? est|donnees|informations? ce|que|qu? tu|vous|que? sais|savez|sait|as|avez|gardes|gardez|conserves|conservez|stockes|stockez tu|vous? sur|de|a propos? de? moi",
    "qu est ce que tu|vous|le bot? sais|savez|sait|as|avez|gardes|gardez|conserves|conservez sur|de moi",
    "que|quelles donnees|informations? sais|savez|sait|gardes|gardez|conserves|conservez|as|avez|garde|conserve|sont|est tu|vous|on|t|conservees|gardees|stockees on? sur|de moi",
    "qu est ce|il qui|qu|que on|est? sait|garde|conserve|garde|stocke|conserve sur|de moi",
    `voir|montre|montrez|afficher moi? ${DATA}`,
    "mes donnees personnelles|privees?",
  ],
  seen: [`qui a|ont|est? a? vu|regarde|consulte|ouvert|lu|accede ${DETAIL}`],
};
