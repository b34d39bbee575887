/** Everyday words that are near enough to a shop's words to be "corrected" into one, and must not be. English holds everywhere. */
const COMMON_WORDS = wordsOf(
  `tape tapes coin came june park jack west shot mess bare tale deck sack mute stud kick pear trick tricks write wrote read right light later early front paper phone house water family school music story poem joke video letter
  number street answer problem trouble minute hour week month year morning evening night today tomorrow weekend summer
  spring autumn world country city town life love loves hate hates like likes want wants live lives leave meet send sent sell sold give gave keep kept hold held
  bring brought call called talk talking chatting speaking speak hear heard listen watch play played work worked start started stop stopped turn
  turned move moved open opened close closed pick picked fall fell feel felt find found lose lost break broke broken move
  place point part side line word fact case idea hand head foot feet body heart face eyes hair back knee ankle heel toes
  legs arms skin pain help hope wish wait wonder worry care sure true false real fake hard soft easy simple quick slow fast
  high tall deep full empty clean dirty young married single alone together maybe perhaps rather quite pretty almost never
  always often sometimes usually again once twice many much more most less least enough other another same such both either
  neither each every since until while during before after above below between through across along around against
  without within upon onto toward person people woman child girl boys girls mother father brother sister friend guest host
  party birthday wedding holiday vacation travel trip flight hotel train drive ride walk walked bike swim climb jump dance
  sing food lunch dinner breakfast drink coffee sugar salt milk bread meat fish fruit apple banana money cash bank card
  rent cost paid cheap rich poor business company boss team staff office computer internet website email password account
  photo picture movie film book page news weather rain snow wind cold warm heat sun moon star tree flower animal dog cat
  horse bird baby door window wall floor roof kitchen bathroom table chair garden yard road bridge shop store market mall
  stand stands stood shape weight length width stuff thing stuck point sound smell taste touch color price value total amount bill order
  reason result rule plan goal test note list form sign mark step level group class kind sort type style model brand
  mine mines ours theirs soak soaks soaked slip slips slipped stink stinks suck sucks smell smells beat beats sneak
  agent manager officer lawyer teacher teach cashier cousin niece nephew senior bride gander guide google order orders
  arrive arrives arrived receive received include included apply stick loop looks show shows shop shops shopping courier
  alter share shame shade shave chase trace track trial steep steer weigh weighs weight rate rated rating read reads seem
  seems mean means teen teens tee planet planets plan plans plane planes plant plants trees tree paint paints part parts
  boat boats boots bolt bolts boil boils bricks brick brass bunch porch chain remote remove removed speaker speakers
  spoke sneaky gloss blade blades block blank blue blood bloody bitter butter bounce bending hiding hiring binding changing
  charging router socket tablet laptop laptops computer computers carton waste kettle cooker chef chefs chess cheat cheater
  chat chats choke cough couch scandal scrap screw shove shout shine spin spins spice spices spilt split spout spot spring
  springs string strings stole stone stove stale scale slime shell shells shock shook speed speedy stage study fold folds
  line lines lining living liked lived loving ruin ruining raving raging racing flash flat flats drown drunk drank dying
  pick picks pack packs pill pills pull pulls power powder puree purse pulse public press pray german germany paris berlin
  malta maine dublin brexit tower town threw thread thrown grown brown bears beard bears bacon boxed boxes box heap
  heaps hang hangs carer cares cared harder harden wiser wise older newer never noise noisy response responsible natural
  naturally advance advanced recover prevent prevents correction connection competition composition cheaper health
  prime budge budget tasted tastes stinging plugs plus minus minuses amps volts site sites raise rise rose rising
  message messages mail mails material materials promotion promotions collection collections screen weird handle handled handy
  second seconds centre marriage headmaster machin machine photos foto fotos agents regal regale wishes drops corner corners towel towels unit units litre litres facts fact faces scratch scratches stretch stretches
  throw tent tents tennis scar bets bots vets reed brow whit wits cots pans jeep pure throws threw rusty rust fiver tenner skint safely silly react reach chase clause grams gram seeds seed clouds cloud
  winds winner sells sold seller seater knees rights senior junior denied senses`,
);

/** Folded, so "weißt" is "weist". */
const OF_LANGUAGE: Record<string, Set<string>> = {
  de: wordsOf(`davon dazu dafur damit darin daran darauf welcher welches welchen worin wozu wofur weist weiss weisst wissen wusste hast habt hatten machen macht mache gemacht sagen sagt sage gesagt meine meinst
    meint denken denkst denkt dachte finde findest findet finden glaube kommt komme kommen gehen geht gehe laufe lauft laufst
    rennen merken gemerkt gespeichert kaufen kaufe kauft gekauft nehme nimmt nehmen trage tragt tragen passt passen passend
    heute morgen gestern abend woche monat jahr stunde tag tage leute freund freundin mann frau kinder bruder schwester
    mutter vater sohn tochter haus wetter regen kalte warme hande fusse kopf ohren knie ferse zehen beine arme rucken
    lang lange langen langer langes dauert dauern
    gern gerne lieber besser beste viel viele wenig genau leider sicher wirklich eigentlich vielleicht danach vorher
    wieder weiter weiteres falsche falschen falscher daten brauch brauche braucht brauchst brauchs nummer klein kleiner kleine kleines
    tauschen tausche karte karten firma rate raten ratet seite seiten sowas warte warten gehts gibts lager reden anders andere
    anderes klasse handy handys wollt wollen wolltest summe strasse plastik nachts nacht packt ginge stark starke reich worden
    neuer neue neues rollen rollt springt halb halben gross grosse grosses schlank leere leer frist blick biete linke linken
    schule selber bereit bereits mitte post reden leiden weise tasten wasch waschen gelten gilt gelte gultig blasen blase
    renne rennst rennt rennen laufer grund brief nasse bauch scham regale renner falten pole holen mittel liste maschine
    knick knicke knickt beim innen aussen erst fang fange fangen angefangen sonst zahl zahle zahlt zahlen kostet kosten
    schon schone sehen sehn siehst sieht krieg kriege kriegt kriegen bekomme bekommt fehlt fehler kaputt kalten zehen zeh
    doch eben mal noch auch dann denn jetzt nix nichts gegen ohne ganz sehr`),
  fr: wordsOf(`bon bons bonne bonnes conseiller conseillez conseille vendez vend vends vendre coucou livrez livraison pendant comprime comprimes litre contient sais sait savez savoir souviens souvenez retenu faire fait fais faites dire dit dites pense penses trouve trouvez
    crois vient viens venir aller vais vas court cours courir acheter achete prends prend prendre mets porte porter
    demain hier soir matin semaine mois annee heure jour jours gens ami amie mari femme enfants frere soeur mere pere fils
    fille maison temps pluie froid chaud mains pieds tete oreilles genou talon jambes bras
    mieux beaucoup assez plutot peu vraiment peut-etre apres avant
    etes etre manque frais plait remise carton fete fetes marque blague lien ferme mille garde garder gardez bruit bouge
    tache liste bande paris poele vente ventes linge laver peine monter monte montant montants papier ranger corse clair
    solide pile piles morte mort compter compte comptes chose choses expres noce noces fele chers cher populaire velo velos
    racine cintre plume colle collent glaciere geant sauge toute toutes tout tous marie mariee piege pieges lame lames
    gardien selon cabine roue roues riche chier paire paires peinture haute hauts basse grave graver grave coach doigt
    doigts jeune jeunes donnee donnees appli soit sont suis serait fallait faut voir vois voit neuf neuve gauche droite
    dedans dessus dessous entre trouver prenom prenoms nom noms seul seule livre livres livrer livraison gratis gratuit`),
  es: wordsOf(`comodo comoda comodos comodas venden vende vendeis podria pastilla pastillas capsula capsulas pelota tubo manga mangas antes caja cajas lea leer teneis tenes tienes tienen tiene litro litros lleva llevan caben cabe sabes sabe saber recuerdas recuerda recordar hacer hace hago decir dice digo pienso creo encuentro viene vengo
    ir voy vas va corro corre correr comprar compro tomo llevo llevar pongo
    manana ayer noche tarde semana mes ano hora dia dias gente amigo amiga marido mujer ninos hermano hermana madre padre
    hijo hija casa tiempo lluvia frio calor manos pies cabeza orejas rodilla talon piernas brazos
    mejor mucho mucha bastante poco realmente quizas despues antes
    queda quedan quedo quede falta faltan correo verde caro caros cara caras plano plana planos barato baratos meses calidad
    largo larga noches entra entran pasar pasa mando mandan manda papel falla banco perdido perder tela medio cubre foto
    fotos salen sale canta costura coche hombro hombros boda cuento cuenta cuentas rato correa roble pide piden medir
    medida pillo pagan paga pagar pago parar para cuarto plato coger mojado nevera blando blanda gordo firme senor senorita
    nueve siete ocho diez once doce agarro boton costo cuesta chicos chicas cobro cobra esten barriga sumar poder puede
    pueden personal persona carta camas maleta graso musica clase borro conte tren paran calle piso suelo llave
    tarda tardan tarde dentro fuera encima abajo arriba mismo misma otro otra otros otras cada todo toda todos todas
    nada algo alguien nadie siempre nunca equivoque equivocado sabor sabores numero numeros talla tallas hinchan hinchar`),
};

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

export function isCommonWord(word: string, language: string): boolean {
  return COMMON_WORDS.has(word) || OF_LANGUAGE[language]?.has(word) === true;
}
