/** Everyday words that are near enough to a shop's words to be "corrected" into one, and must not be. English holds everywhere. */
const COMMON_WORDS = wordsOf(
  `trick tricks write wrote read right light later early front paper phone house water family school music story poem joke video letter
  number street answer problem trouble minute hour week month year morning evening night today tomorrow weekend summer
  spring autumn world country city town life love loves hate hates like likes want wants live lives leave meet send sent sell sold give gave keep kept hold held
  bring brought call called talk speak hear heard listen watch play played work worked start started stop stopped turn
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
  reason result rule plan goal test note list form sign mark step level group class kind sort type style model brand`,
);

/** Folded, so "weißt" is "weist". */
const OF_LANGUAGE: Record<string, Set<string>> = {
  de: wordsOf(`weist weiss weisst wissen wusste hast habt hatten machen macht mache gemacht sagen sagt sage gesagt meine meinst
    meint denken denkst denkt dachte finde findest findet finden glaube kommt komme kommen gehen geht gehe laufe lauft laufst
    rennen merken gemerkt gespeichert kaufen kaufe kauft gekauft nehme nimmt nehmen trage tragt tragen passt passen passend
    heute morgen gestern abend woche monat jahr stunde tag tage leute freund freundin mann frau kinder bruder schwester
    mutter vater sohn tochter haus wetter regen kalte warme hande fusse kopf ohren knie ferse zehen beine arme rucken
    lang lange langen langer langes dauert dauern
    gern gerne lieber besser beste viel viele wenig genau leider sicher wirklich eigentlich vielleicht danach vorher`),
  fr: wordsOf(`sais sait savez savoir souviens souvenez retenu faire fait fais faites dire dit dites pense penses trouve trouvez
    crois vient viens venir aller vais vas court cours courir acheter achete prends prend prendre mets porte porter
    demain hier soir matin semaine mois annee heure jour jours gens ami amie mari femme enfants frere soeur mere pere fils
    fille maison temps pluie froid chaud mains pieds tete oreilles genou talon jambes bras
    mieux beaucoup assez plutot peu vraiment peut-etre apres avant`),
  es: wordsOf(`sabes sabe saber recuerdas recuerda recordar hacer hace hago decir dice digo pienso creo encuentro viene vengo
    ir voy vas va corro corre correr comprar compro tomo llevo llevar pongo
    manana ayer noche tarde semana mes ano hora dia dias gente amigo amiga marido mujer ninos hermano hermana madre padre
    hijo hija casa tiempo lluvia frio calor manos pies cabeza orejas rodilla talon piernas brazos
    mejor mucho mucha bastante poco realmente quizas despues antes`),
};

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

export function isCommonWord(word: string, language: string): boolean {
  return COMMON_WORDS.has(word) || OF_LANGUAGE[language]?.has(word) === true;
}
