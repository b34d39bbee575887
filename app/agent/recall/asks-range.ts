import { foldText } from "../perception/fold-text";

const ASKS =
  /^\W*(?:(?:so|and|hi|hello|hey|ok(?:ay)?|hallo|moin|und|also|bonjour|salut|et|alors|hola|buenas|y|pues)\W+)*(?:what(?: all)? (?:do you (?:guys )?(?:sell|have|offer|carry|stock)|have you got)(?: (?:here|in the shop|in stock|to offer|for sale))?|what (?:kinds?|sorts?) of (?:stuff|things|products|goods) (?:do you (?:sell|have)|are there)|was (?:habt|fuhrt|verkauft|bietet|gibt|haben|fuhren|verkaufen) (?:ihr|es|sie)(?: (?:denn|so|alles|hier|eigentlich|uberhaupt|im angebot|im sortiment|fur sachen|da))*|(?:qu'est-ce que|que) (?:vous|tu) (?:avez|vendez|proposez|as|vends)(?: (?:ici|comme (?:produits|articles|choses)|en boutique|de beau))*|(?:vous|tu) (?:vendez|avez|proposez|vends|as) quoi(?: ici)?|que (?:vendeis|teneis|venden|tienen|ofreceis|ofrecen|tienes|vendes)(?: (?:aqui|por aqui|en la tienda))?|(?:c'est quoi|qu'est-ce que c'est(?: que)?) (?:ce|votre|cette|cet) (?:site|boutique|magasin)|was (?:ist|fur (?:ein )?) ?(?:das |dies )?(?:hier )?(?:fur )?(?:ein )?(?:shop|laden|seite|geschaft)(?: (?:ist )?(?:das|hier))*|que es (?:esta|este) (?:pagina|tienda|web|sitio)|what(?:'s| is) this (?:site|shop|store|page)|que (?:cosas|productos) (?:vendeis|teneis|venden|tienen|hay))\W*$/;

/** "What do you sell?", "was habt ihr denn so?": asked of all that there is. */
export function asksRange(text: string): boolean {
  return ASKS.test(foldText(text));
}

const HELP =
  /^\W*(?:(?:hi|hello|hey|hallo|moin|bonjour|salut|hola|buenas|guten tag|entschuldigung)\W+)*(?:(?:can|could) (?:you|u|someone|somebody) help(?: me| us)?(?: out)?|i (?:need|could use) (?:some |your )?help|help(?: me)?|(?:kannst du|konnen sie|konnt ihr|kann) (?:mir |uns )?(?:jemand )?(?:mir )?(?:bitte |mal |kurz |da |vielleicht )*(?:weiter)?helfen|ich (?:brauche|brauch|konnte|konnt) (?:\w+ )?hilfe(?: gebrauchen)?|hilfe|(?:tu peux|vous pouvez|pouvez-vous|peux-tu|vous pourriez|pourriez-vous) m'aider|(?:j'ai|j'aurais) besoin (?:d'aide|de votre aide|d'un conseil)|(?:me |nos )?(?:puedes|puede|podeis|pueden|podrias|podria) ayudar(?:me|nos)?|me ayudas?|necesito (?:tu |vuestra )?ayuda)(?: (?:please|pls|bitte|svp|stp|s'il (?:vous|te) plait|por favor))?\W*$/;

/** "Can you help me?", and no word of with what. */
export function asksForHelp(text: string): boolean {
  return HELP.test(foldText(text));
}

const HOW_ARE_YOU =
  /^\W*(?:(?:hi|hello|hey|hallo|hi|na|moin|servus|bonjour|salut|coucou|bonsoir|hola|buenas|buenos dias|buenas tardes)\W+)*(?:how are (?:you|u)(?: guys)?(?: doing)?(?: today| this (?:morning|evening|afternoon)| tonight)?|how'?s it going(?: today)?|how are things|wie geht'?s(?: dir| ihnen)?|wie geht es (?:dir|ihnen|euch)|alles (?:klar|gut)(?: bei (?:dir|euch))?|ca va(?: bien)?|comment (?:ca va|allez-vous|vas-tu|tu vas)|que tal(?: (?:estas|todo))?|como (?:estas|esta|va|andas)(?: todo)?)\W*$/;

/** "Hola, ¿qué tal?": a greeting, and no question for the pages. */
export function asksHowWeAre(text: string): boolean {
  const folded = foldText(text);
  return HOW_ARE_YOU.test(folded) && (text.includes("?") || folded.includes("how"));
}

const WHAT_NOW =
  /^\W*(?:(?:and|so|ok(?:ay)?|und|et|y|entonces|alors)\W+)*(?:what (?:can|do|should) i do(?: now| then| about it)?|what now|now what|was (?:kann|soll|muss|mache?) ich (?:jetzt |nun |da |denn |dann )*(?:machen|tun)?|was nun|wie geht es (?:jetzt |nun )?weiter|(?:je fais|qu'est-ce que je fais|que (?:dois-je|puis-je) faire|on fait)(?: quoi)?(?: maintenant| alors)?|que (?:hago|puedo hacer|tengo que hacer|debo hacer)(?: ahora| entonces)?)\W*$/;

/** "What can I do now?", behind a complaint or a parcel that went wrong. */
export function asksWhatNow(text: string): boolean {
  return WHAT_NOW.test(foldText(text));
}
