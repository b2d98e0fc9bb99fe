import type { WordClasses } from "./word-classes.ts";

/** French. */
export const fr: WordClasses = {
  greets: "allo bjr bonjour bonsoir coucou hello rebonjour salut salutations slt",
  thanks: "mci merci mercis remercie remerciements remercions",
  leaves: `
    a_bientot a_demain a_jeudi a_lundi a_mardi a_mercredi a_plus a_tantot a_tout a_toute a_vendredi adieu
    au_revoir bientot bye ciao revoir tchao`,
  reacts: `
    absolument accord ah bien bon bonne bravo ca_marche ca_va certes chouette compris d_accord dacc desole desolee
    effectivement egalement entendu essai euh evidemment exact exactement excellent excuse excusez fait faite
    formidable genial haha hahaha hihi hum impeccable interessant lol magnifique marche mdr nickel non note notee
    oh ok okay ouais ouf oui oups pardon pareil parfait parfaite ptdr recu rien roule si super test top volontiers
    vrai wow youpi`,
  wishes: `
    beau_travail bienvenue bienvenus bon_anniversaire bon_appetit bon_courage bon_retour bon_travail bon_voyage
    bon_week bonne_annee bonne_chance bonne_continuation bonne_fin bonne_journee bonne_nuit bonne_reunion
    bonne_route bonne_semaine bonne_soiree bonnes_vacances condoleances desole_pour desolee_pour excusez_moi
    felicitations felicite joyeuse joyeux pardon_pour tres_belle tres_bon tres_bonne tres_interessant
    tres_interessante`,
  helps: "aide aidez secours",
  announces: `
    annonce: attention: aujourd_hui ci_joint fyi hier info: information: nb: note: pj: pour_info pour_information
    rappel veuillez_trouver`,
  asks: `
    cherche chercher cherchez combien comment dis dites donne donne_moi donnez donnez_moi explique expliquez
    laquelle lequel liste lister montre montrer montrez montrez_moi ou pourquoi que quel quelle quelles quels qui
    recommande recommandez trouve trouver trouvez`,
  whens: "quand",
  wants: `
    aimerais aimerions besoin cherche cherchons interesse interessee je_recherche nous_recherchons souhaite
    souhaiterais souhaitons veux voudrais voudrions voulons`,
  finds: `
    adresser appeler appelle appelons chercher connaitre consulter contacter demander joindre lire localiser
    parler savoir trouver voir`,
  doubts: `
    aurait auriez avez avons connais connaissez est_ce existe peut peux pourrais pourriez pouvez pouvons sais
    savez y_a`,
  tells: `
    cest cetait jai jaimerais jaurais javais jen nai nest quon sest
    adore ai aime ajoute ajoutee allons annule annulee arrive arrivee arrivent arrives arrivons attend attendons
    attends aura aurai auront avait avez avons c ca cela changee commence commencons confirme confirmee confirmons
    continue crois deplace deplacee devons dis dit dois doit ecris ecrit elle elles enverra enverrai envoie envoye
    envoyee envoyons es espere est etaient etait ete etes fais faisons fait faut ferai il ils ira irai j je joint
    jointe laisse leur lirai lis lui m ma manque manquent me mes moi mon nos notre nous on ont oublie partagee
    passee pense perdu peut peuvent peux pourrai pouvons previens ravi ravie recois recu recue relu reponds
    repondu reporte reportee reservee reste restons revenons reviens sais se semble sera serait seront soit sommes
    sont sors sorti soyez suis t ta te termine terminee terminons tes toi ton travaille tu va vais vas verifie
    verifierai veulent veut veux vois voit vont vos votre vous voyons vu ça`,
  joins: `
    a afin ainsi alors au aussi autre autres aux avec bien car ce cela celle celles celui ces cet cette ceux
    chaque chez comme contre d dans de deja depuis derriere des devant donc dont du en encore entre et hors ici
    jamais jusque l la laquelle le lequel les leur leurs lors mais meme memes moins n ne ni or ou par parmi pas
    pendant plus pour puis qu quand que qui s sa sans selon ses si son sous sur toujours tout toute toutes tres
    trop un une vers y`,
  everyday: `
    actuel actuelle actuelles actuels aller ami amicalement amie amies amis an ancien ancienne anciennes anciens
    annee ans aout apres arriver assez attendez attendre aujourd auras aurez avance avant avoir avril beau
    beaucoup belle bien bientot bises bisous blague bon bonne bonnes bons bot cafe cher chere cheres chers chose
    choses cinq collegue collegues commencer content contente continuer cordialement coup decembre dejeune
    dejeuner dejeunons demain derange deranger dernier derniere dernieres derniers deux dimanche diner dire dix
    docteur dommage donner dormir dr ecrire end ensemble ensuite entrer envoie envoyer envoyez equipe etre faire
    fatigue fatiguee fevrier fois gens gentil gentille grand grande groupe heure heures heureux hier hui huit
    inquiete inquietez instant janvier jeudi joie jour journee jours juillet juin libre libres lire lundi madame
    mai maintenant mal malade mange mangeons manger mardi mars matin matinee mauvais mercredi mesdames messieurs
    midi mieux minute minutes mlle mme mois moment monde monsieur mr neuf nom nouveau nouveaux nouvelle nouvelles
    novembre nuit occupe occupee octobre parle parler parlons partager parti participants partie personne petit
    petite peu pire plaisir plait pourras pourrez pouvoir premier premiere prendre presente presentent presque
    pret prete pretes prets prevenez prevenir previens probleme prochain prochaine quatre quelqu quoi raison
    rapporteur recent recente recentes recents repondez repondre repos reposer retard revoir route samedi seconde
    semaine semaines sept septembre serieusement six soir soiree sortir souci soucis stp suite sur svp tard temps
    terminer tete tot tous tout toutes travailler trois urgent vais vendredi venez venir verifier viens vieux vite
    voir vouloir voyage voyager vraiment week weekend`,
  things: `
    aeroport agenda anniversaire argent audio avion batiment batterie bebe biere billet billets brouillon bureau
    bus cafe camera chaise chat chef chien circulation cle cles connexion copie courriel courriels dejeuner diapos
    diapositives diner document documents dossier dossiers eau ecran email enfants etage famille fete fichier
    fichiers film football gateau hotel idee idees image images imprimante internet invitation jeu lettre lien
    liens mail mails mariage match message messages meteo micro musique ordinateur photo photos piece pieces pizza
    pluie portable porte presentation prix projecteur question rapport rapports repas reponse salle salles
    signature soleil table tableau taxi telephone toilettes train vacances version visa voiture vol wifi zoom`,
};
