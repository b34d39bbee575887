import { foldText } from "../perception/fold-text";

/** What the shopper wants forgotten. */
export type ForgetRequest =
  /** "Forget me": whatever is stored of them. */
  | { what: "everything" }
  /** "Forget my size", "forget that I don't like leather": `words` is what stood behind the verb, folded. */
  | { what: "named"; kinds: ForgettableKind[]; words: string }
  /** A remembered fact's chip was removed. */
  | { what: "fact"; id: string };

type ForgettableKind = "size" | "like" | "dislike" | "color" | "brand" | "material" | "budget" | "product" | "search";

const VERB =
  "forget|unlearn|vergiss|vergessen sie|vergesst|oublie|oubliez|oublier|olvida|olvide|olvidate|olvidese|olvidad|olvidar";
const DELETE =
  "delete|erase|wipe|remove|losch|losche|loschen sie|losche bitte|entferne|entfernen sie|efface|effacez|effacer|supprime|supprimez|supprimer|borra|borre|borrar|elimina|elimine|eliminar|suprime|suprima";
const PLEASE = "(?: bitte| doch| please| s'il (?:te|vous) plait| por favor)?";

/** On folded text. `everything` is what nobody says of a search: the person, or all that is known of them. */
const EVERYTHING: RegExp[] = [
  /\bforget(?: about)? me\b(?! (?:not|nots)\b)/,
  /\bforget (?:all|everything|anything|whatever)(?: that)? (?:about me|(?:you|u)(?:'ve| have)? (?:know|learned|learnt|remember|remembered|saved|stored|got)\b|i(?:'ve| have)? (?:ever )?(?:told|said))/,
  /\b(?:vergiss|vergessen sie|vergesst) (?:bitte )?(?:mich|alles (?:uber mich|von mir|was (?:du|sie)))/,
  /\b(?:oublie|oubliez|oublier)(?:-moi\b| tout (?:sur|de|a propos de) moi\b| tout ce que (?:tu|vous) sa)/,
  /\b(?:olvidame|olvideme|olvidate de mi|olvidese de mi|olvidarme|(?:olvida|olvide) todo (?:sobre|de|acerca de) mi|(?:olvida|olvide) todo lo que sabe)/,
  new RegExp(
    String.raw`\b(?:${DELETE})${PLEASE}(?: all)?(?: of)? (?:everything (?:about me|(?:you|u)(?:'ve| have)? (?:know|saved|stored|have|got|remember))|alles (?:uber mich|was (?:du|sie) uber mich)|tout (?:sur|ce que (?:tu|vous)) |todo (?:sobre mi|lo que sabe))`,
  ),
  // "Wipe whatever you have on me", "clear what you've got about me", "get rid of all you saved of me".
  /\b(?:wipe|erase|delete|clear|remove|scrub|bin|drop|purge|get rid of|throw away) (?:out )?(?:please )?(?:whatever|everything|anything|all|what)(?: of)?(?: the (?:stuff|things|info|information|data))?(?: that)? (?:you(?:'ve| have)? (?:(?:got|have|know|saved|stored|kept|keep|noted|remember\w*) ?)+(?:down )?(?:on|about|of|from) me|(?:on|about|of) me)\b/,
  // "My data", "my chat history", but not "my account" or "my order": those are the shop's.
  new RegExp(
    String.raw`\b(?:${DELETE})${PLEASE}(?: all| alle| toutes| todos)?(?: of)? (?:my|meine|mes|mis) (?:personal |saved |personlichen |gespeicherten )?(?:data|information|chat|chats|conversation|conversations|history|chat history|daten|chatverlauf|verlauf|donnees|datos)\b`,
  ),
  /\b(?:meine daten|mich) (?:bitte )?(?:loschen|vergessen)\b/,
];

/** "Don't forget my size" and "did you forget me?" ask for the opposite. */
const OPPOSITE =
  /\b(?:don'?t|do not|never|won'?t|not to|did(?:n'?t)? you|have you|you always|i (?:always|often|keep|forgot)|nicht|nie|n'oublie\w*|ne pas|no (?:me |te |se )?(?:olvid|borr)\w*|nunca)\b.{0,12}\b(?:forget\w*|vergiss|vergessen|oubli\w*|olvid\w*|delete|loschen)|\bvergiss\w* (?:mich |das |meine \w+ )?nicht\b|\bn'oubli|\bno olvid|\bno te olvid/;

const NAMED = new RegExp(
  String.raw`\b(?:${VERB})${PLEASE}(?: about| was| dass| que| de)? ((?:my|mine|that i|what i|i|mein\w*|was ich|dass ich|ich|ma|mon|mes|ce que j|que je|que j|mi|mis|lo que|que (?:no )?me|que uso|que llevo)\b.*)`,
);
const DELETE_NAMED = new RegExp(
  String.raw`\b(?:${DELETE})${PLEASE} ((?:my|mein\w*|ma|mon|mes|mi|mis) (?:shoe |saved |gespeicherte )?(?:size|sizes|preferences|likes|dislikes|budget|grosse\w*|schuhgrosse|vorlieben|taille|pointure|preferences|gouts|talla|numero|preferencias|gustos|presupuesto)\b(?!.*\b(?:cart|basket|order|warenkorb|panier|carrito)\b).*)`,
);

const KINDS: [RegExp, ForgettableKind[]][] = [
  [/\b(?:sizes?|\w*gros?s?en?|taille|pointure|tallas?|numero de (?:pie|zapato))\b/, ["size"]],
  [/\b(?:budget|price limit|preis(?:grenze|limit)|presupuesto)\b/, ["budget"]],
  [/\b(?:preferences?|tastes?|vorlieben|geschmack|gouts?|preferencias|gustos)\b/, ["like", "dislike"]],
  [/\b(?:likes|favou?rites?|(?:what|that) i (?:like|love)|was ich mag|ce que j'aime|lo que me gusta)\b/, ["like"]],
  [/\b(?:dislikes|what i (?:hate|dislike|don'?t like)|was ich nicht mag|lo que no me gusta)\b/, ["dislike"]],
  [/\b(?:colou?rs?|farben?|couleurs?|colores|color)\b/, ["color"]],
  [/\b(?:brands?|marken?|marques?|marcas?)\b/, ["brand"]],
  [/\b(?:materials?|materialien|matieres?|materiales)\b/, ["material"]],
  [
    /\b(?:viewed|looked at|seen|products|angesehen\w*|produkte|regarde\w*|produits|(?:he )?visto|productos)\b/,
    ["product"],
  ],
  [
    /\b(?:search(?:es)?|looking for|searched|suche\w*|gesucht|recherches?|cherch\w*|busquedas?|buscaba|buscado)\b/,
    ["search"],
  ],
];

/** Whether the message asks to forget something, and what. Null for any other message. Pure. */
export function readForget(message: string): ForgetRequest | null {
  const folded = foldText(message).replace(/\s+/g, " ");
  if (OPPOSITE.test(folded)) return null;
  if (EVERYTHING.some((pattern) => pattern.test(folded))) return { what: "everything" };

  const words = NAMED.exec(folded)?.[1] ?? DELETE_NAMED.exec(folded)?.[1];
  if (words === undefined) return null;
  return {
    what: "named",
    words,
    kinds: [...new Set(KINDS.flatMap(([pattern, kinds]) => (pattern.test(words) ? kinds : [])))],
  };
}

const TOLD = new RegExp(
  String.raw`^\W*(?:(?:ok(?:ay)?|well|then|please|pls|can you|could you|now|just|bitte|dann|ok)\W+)*(?:${VERB}|${DELETE}|clear|drop)\s?(?:it|that|this|those|these|them|all(?: of (?:it|that))?|everything|das|alles|es|ca|tout|eso|todo|lo)?(?: all)?(?:\W+(?:please|pls|then|now|bitte|danke|thanks|stp|svp|por favor))*\W*$`,
);

/** Whether a message wants gone what it points at, and names nothing else. */
export function forgetsTold(message: string): boolean {
  return TOLD.test(foldText(message));
}
