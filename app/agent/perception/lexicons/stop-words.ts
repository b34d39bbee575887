/**
 * Function words, and the words of asking and buying that say nothing about a product, per language and folded. Used for
 * telling languages apart and for leaving out of a search.
 */
const words = (text: string) => text.trim().split(/\s+/);

export const FUNCTION_WORDS: Record<string, string[]> = {
  en: words(`the a an and or but if of to in on at for with from by is are was were be been am do does did have has had
    i you he she it we they me my your his her our their this that these those what which who whom how when where why not no
    can could will would should may might must there here as than then so too very just any some all each more most other
    into over under about up down out off again i'm you're it's don't doesn't isn't can't what's i'd i'll i've that's let's
    myself yourself someone something anything nothing everything us them him its`),
  de: words(`der die das den dem des ein eine einen einem einer und oder aber wenn von zu zum zur in im an am auf fur mit
    aus bei ist sind war waren sein bin hat haben habe hatte hatten ich du er sie es wir ihr mich mir dich dir uns euch mein
    meine meinen meiner dein ihre unser dieser diese dieses diesen was welche welcher welches wer wie wann wo warum nicht
    kein keine keinen wollte wollten mochte mochten brauchte brauchten konnt wurd sollt jetzt fragen mal kann konnen konnte wird werden wurde soll sollte muss durfte es gibt hier dort als dann so auch sehr nur
    noch schon mehr etwas alles nichts gibt's bitte danke ja nein doch mal man sich uber unter bis nach vor`),
  fr: words(`le la les l un une des du de d et ou mais si a au aux en dans sur pour avec sans par est sont etait etre suis ai
    as avez avons ont avoir je j tu il elle on nous vous ils elles me moi mon ma mes ton votre vos notre ce cet cette ces c'est
    c qu que qui quoi quel quelle quels quelles comment quand ou pourquoi ne pas n non oui peut peux pouvez pouvoir sera serait
    faut y plus moins tres aussi encore tout tous rien quelque chose s'il merci bonjour j'ai d'un d'une qu'est-ce est-ce`),
  es: words(`el la los las un una unos unas y o pero si de del a al en con sin por para es son era ser soy esta estan estoy
    he ha hay han tengo tiene tienen tienes yo tu usted el ella nosotros ellos me mi mis te su sus nos este estos estas
    esto eso ese esa que quien cual cuales como cuando donde porque no puedo puede pueden podria sera seria se lo le les mas
    menos muy tambien ya todo todos nada algo gracias hola quiero quisiera necesito busco`),
  it: words(`il lo gli una uno di della delle dei che non per con sono sei siamo ho hai questo questa quello come quando dove
    perche cerco vorrei avete grazie ciao posso anche piu molto dove il mio mia miei ho ma sono bisogno`),
  nl: words(`het een van ik je jij wij niet voor met zijn hebben heb jullie dit deze wat welke hoe wanneer waar graag zoek
    kunt kan ook naar mijn geen bedankt hallo`),
  pt: words(`os uma umas do da dos das em um nao com para voce voces eu meu minha isso este qual quando onde obrigado ola
    estou procuro quero tem mais muito tambem`),
  pl: words(`nie jest czy jak gdzie kiedy dla moje szukam prosze dziekuje czesc jestem macie mam tego oraz`),
  sv: words(
    `och att det som inte jag har ni vad hur nar var for med till fran soker tack hej kan ar finns en ett min mitt efter letar`,
  ),
  tr: words(`ve bir bu ne icin mi var yok ben siz nasil nerede ne zaman istiyorum tesekkurler merhaba`),
};

/** Words around a wish that are no part of it. */
export const ASKING_WORDS: Record<string, string[]> = {
  en: words(`hi hello hey please thanks thank looking look search searching find show need want like love against get got buy buying
    purchase order help recommend recommendation suggest suggestion suggestions give tell know think see shop store product
    products item items thing things stuff one ones kind kinds type sort good nice great best better perfect really maybe also
    still available sell carry stock offer new actually rather instead prefer possible possibly option options choice budget
    price priced cost costs cheap cheaper affordable pair pairs size sizes color colour colors colours wear wearing use using
    used go going take back much many around between today now ok okay yes hmm um well sure ready lot bit little first second
    third last former latter both same different similar else another alternative alternatives only even without made come
    comes work works make makes ones' got hunting after market idea ideas im ive id dont whats thats cant pls plz u ur thx whatever whichever
    second spend maximum minimum most least less max min per piece pieces total dollars dollar bucks euros euro pounds quid
    usd eur gbp runner runners usually normally tend feel feels anyone anybody everyone people person friend favorite favourite suitable ideal
    something that'd would'd hoping interested wondering wonder wish guys team question asking ask details info
    information currently return goes check remind remember mind says said ready cheapest comparison add knee
    pain hurt hurts cure injury injured doctor medical safe dark gift gifts present presents birthday christmas anniversary surprise`),
  de: words(`hallo hi guten tag bitte danke suche suchen finde finden zeig zeigen zeige brauche brauchen will mochte mochten
    hatte gern gerne kaufen bestellen hilfe helfen empfehlen empfehlung empfiehl vorschlag geben sagen wissen produkt produkte
    artikel ding dinge sache sachen gut gute guten guter besser beste besten passend passende verfugbar neu neue lieber statt
    stattdessen farbe farben grosse groesse grose paar preis teuer billig billiger gunstig gunstiger euro kostet kosten
    beispiel eher vielleicht welch tragen nehme nehmen haben habt ahnlich ahnliches anderes andere anderen max maximal leg lege legen nimm nehmen pack packen warenkorb korb hinzufugen hinein rein raus dazu ersten zweiten dritten erste zweite dritte letzte kasse zahlen bezahlen vergleiche vergleichen stuck preiswert gefallt welcher passt geschenk geburtstag weihnachten
    moin servus gruezi tach ins ums aufs zum beim davon dazu dafur damit darin daran welches welchen denen denn eigentlich halt grad gerade irgendwas irgendwelche euch ihr ne nen nem ner habts hast seid kannst konnt leider konntet konnten ihn ihm ihnen gegen brauchst brauchen einfach sowas`),
  fr: words(`bonjour salut cherche chercher recherche trouver montrer montrez montre besoin veux voudrais aimerais acheter
    commander aide aider recommander recommandez conseil conseillez proposer dire savoir produit produits article articles
    chose bon bonne bons meilleur meilleure disponible nouveau plutot couleur couleurs taille pointure paire prix cher chere
    euros euro coute peut-etre porter prendre semblable similaire autre autres quelques maximum max ajoute ajouter ajoutez mets mettre mettez panier premier premiere deuxieme troisieme dernier derniere payer moins compare comparer voir enleve enlever retire cadeau cadeaux anniversaire noel
    vendu vendus vendues pendant lequel laquelle lesquels lesquelles contre coucou conseiller conseille conseilles conseillerais vendez vends vendre vend ans m'en t'as t'es j'en l'ai j'y y'a qu'il qu'elle qu'on d'habitude ya svp stp genre truc trucs`),
  es: words(`hola buenas busco buscar buscando encontrar mostrar muestra muestrame ensename necesito quiero quisiera
    gustaria comprar pedir ayuda ayudar recomendar recomienda recomiendas recomendacion sugerir decir saber producto productos
    articulo cosa bueno buena buenos mejor disponible nuevo color colores talla tamano par precio caro barato baratos barata
    euros euro cuesta quizas llevar tomar parecido similar otro otra otros alguno alguna maximo max baratas anade anadir anadela anadelo agrega carrito cesta pon ponlo quita quitar primero primera segundo segunda tercero tercera ultimo ultima pagar compara comparar ver favor regalo regalos cumpleanos navidad
    vendido vendida vendidos vendidas marca marcas antes despues teneis habeis vendeis venden vende vendes contra ando andamos anos podria podrian mostrarme haceis dame deme ponme pongame quedo vale pues venga bueno porfa ese esos esas`),
};

const STOP_WORDS = new Map<string, Set<string>>();

/** True for a word that carries no wish in this language or in English. */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf("en").has(word) || stopWordsOf(language).has(word);
}

function stopWordsOf(language: string): Set<string> {
  let set = STOP_WORDS.get(language);
  if (!set) {
    set = new Set([...(FUNCTION_WORDS[language] ?? []), ...(ASKING_WORDS[language] ?? [])]);
    STOP_WORDS.set(language, set);
  }
  return set;
}
