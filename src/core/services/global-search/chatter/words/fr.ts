import type { ChatWords } from "./chat-class.ts";

/** French. */
export const fr: ChatWords = {
  thanks: "bcp merki mrc reconnaissant reconnaissante",
  leaves: `
    a_dimanche a_la a_samedi a_tte amicalement amities bien_a bises bisous bonne_nuit cordialement: le_bonjour
    prenez_soin salutations`,
  reacts: `
    aie amen aucun_souci avec_plaisir bien_dit bien_joue bien_note bien_recu bien_vu bof ca_roule ca_va carrement
    chapeau compris dac dak de_rien entendu envoye envoyee grave jpp mdr mince nikel ok oki okidac ouep ouf
    oui_chef pas_de pfff recu t_inquiete tkt top trop_bien trop_drole trop_fort volontiers xptdr yep zut`,
  wishes: `
    bon_repos bon_retablissement bon_robot bon_week bonne_fete bonne_route bonnes_fetes condoleances courage
    joyeuses leur_souhaite prompt_retablissement sante sincere sinceres te_souhaite toutes_mes vous_souhaite
    vous_souhaitons`,
  announces: `
    absent absente absents desole_pour desolee_pour excusez mes_excuses n_oublie n_oubliez oubliez toutes_nos`,
  asks: `
    c_est_qui cb coment dis_moi dites_moi kel kelle kesk kest ki koi komen ou_est pk pkoi pquoi qu qu_est rappelez
    rappelez_moi rappelle rappelle_moi`,
  whens: "kan kand qd",
  wants: `
    cherchant chercher d_un_contact en_quete j_cherche jcherche la_recherche me_faut nous_faut recherche_un
    trouve_pas trouvons_pas`,
  doubts: "esk eske est_ce est_il ya_t yatil",
  tells: `
    aboie annule annulee appellerai avais avions commencez coupe coupez decalee dort entend entendez entends
    enverrons etais etions ferons laisse laissez mange mangeons mangez manque manquez marche neige occupe parlez
    passerai plante pleut pourrai rappellerai regarde remplace remplacera reportee represente
    representera retarde retardee reviens ri rigole rigolent rit saute supprime termine transmets
    transmettons verrai verrons viens`,
  reports: `
    arrive arrivee arrives bien_arrive bien_arrivee bloque bloquee coince coincee connecte connectee content
    contente coupure creve crevee enchante enchantee enfin envoye envoyee fatigue fatiguee fier fiere fiers fini
    heureux panne pause ravi ravie retard retenu retenue vivement`,
  feels: `
    bazar beau beaux belle bon bonheur bonne canicule catastrophe chaleur chance chaud dommage drole faim fatigue
    fierte fou froid galere genial honte horreur joie joli jolie merveille meteo mignon mignonne neige orage
    plaisir pluie soif soleil sommeil surprise tempete temps_de tristesse`,
  praises: `
    beau beau_travail belle bon_travail bravo excellent excellente formidable genial geniale magnifique super
    superbe`,
  gives: `
    communiquer communiquez donne donner donnes donnez envoie envoies envoyer envoyez file filer filez fournir
    fournissez partage partager partages partagez passe passer passes passez procure procurer renvoie renvoyez
    transmets transmettez transmettre`,
  informs: `
    confirme confirmez demande demandent dis dites explique expliquez ignore indique indiquez precise precisez
    rappelez rappelle sais sais_pas savez`,
  has: "a_on as as_tu aurais auriez avez avez_vous existe y_a ya_t yatil",
  addresses: `
    apporte arrives bien_arrive bien_arrivee bien_dormi bien_rentre bien_rentree bien_rentres dormi est_arrive
    est_arrivee etes manges on_commence on_decale on_dine on_mange on_prend on_se on_y ramene t ta te tes
    toi ton tu vos votre vous `,
  verifies: "a_on doit_on est_elle est_il faut_il obligatoire peut_on",
  everyday: `
    apporte bouchons bruit cafetiere canal capitaine chef courant croissants dormi drole ecran electricite
    croissant embouteillages encore end gateaux groupe ici machine mauvais micro micros patron patronne ramene repeter robot
    seance viennoiseries week week-end`,
  helps: "aider aides",
  treats: "apero biere bieres cafe cafes dejeuner diner pizza resto verre",
};
