import { foldText } from "../perception/fold-text";

const ASKS =
  /^\W*(?:(?:so|and|hi|hello|hey|ok(?:ay)?|hallo|moin|und|also|bonjour|salut|et|alors|hola|buenas|y|pues)\W+)*(?:what(?: all)? (?:do you (?:guys )?(?:sell|have|offer|carry|stock)|have you got)(?: (?:here|in the shop|in stock|to offer|for sale))?|what (?:kinds?|sorts?) of (?:stuff|things|products|goods) (?:do you (?:sell|have)|are there)|was (?:habt|fuhrt|verkauft|bietet|gibt|haben|fuhren|verkaufen) (?:ihr|es|sie)(?: (?:denn|so|alles|hier|eigentlich|uberhaupt|im angebot|im sortiment|fur sachen|da))*|(?:qu'est-ce que|que) (?:vous|tu) (?:avez|vendez|proposez|as|vends)(?: (?:ici|comme (?:produits|articles|choses)|en boutique|de beau))*|(?:vous|tu) (?:vendez|avez|proposez|vends|as) quoi(?: ici)?|que (?:vendeis|teneis|venden|tienen|ofreceis|ofrecen|tienes|vendes)(?: (?:aqui|por aqui|en la tienda))?|que (?:cosas|productos) (?:vendeis|teneis|venden|tienen|hay))\W*$/;

/** "What do you sell?", "was habt ihr denn so?": asked of all that there is. */
export function asksRange(text: string): boolean {
  return ASKS.test(foldText(text));
}
