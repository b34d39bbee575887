import { foldText } from "../perception/fold-text";

/** What somebody in a situation takes, wears or does, a language a line, on folded text. */
const WHAT_HELPS = new RegExp(
  String.raw`\b(?:${[
    String.raw`what (?:do|does|would|should|can|could) (?:you|u|people|one|others|everyone|everybody|runners|folks|they|most people) (?:guys |all )?(?:usually |normally |then )?(?:wear|use|take|put|carry|do against|do about|buy|eat|drink)\b`,
    String.raw`what (?:really |actually )?(?:helps|works|(?:can|could|would|might) (?:help|work))\b(?! with (?:my )?(?:orders?|returns?|account))|how (?:do|does|can|should|would) (?:i|you|u|people|one|runners|we|they) (?:\p{L}+ )?(?:carry|avoid|prevent|keep (?:my|your|the) (?:\p{L}+ )?(?:warm|dry|cool|phone|keys|hands|feet|ears|head))\b`,
    String.raw`where (?:do|does|would|could|should|can) (?:i|you|u|one|people|runners|we|they) (?:\p{L}+ )?(?:put|keep|carry|stick|stash|tuck|stuff)\b(?!.*\b(?:codes?|coupons?|address|order|card number)\b)`,
    String.raw`there(?:'s| is)? (?:must|has to|should|got to) be (?:something|a thing|stuff)\b|(?:something|anything) (?:for|against|that helps with) (?:it|that|this)\b`,
    String.raw`was (?:nimmt|nehmt|nehm|tragt|zieht|zieh|macht|tut|hilft|benutzt|braucht|schmiert|trinkt|isst) (?:man|ihr|ich|du|sie|da|dagegen|dann|einer|denn)\b|was hilft\b|wohin mit\b|(?:et)?was dagegen\b`,
    String.raw`wo (?:tu|tue|tut|steck\p{L}*|pack\p{L}*|verstau\p{L}*) (?:ich|man|ihr|du)\b`,
    String.raw`(?:ou|que|quoi) (?:mettre|porter|ranger|glisser|prendre)\b|(?:mets|met|range) ou\b|qu'est-ce qu'on (?:met|porte|prend|mange|boit)\b|quelque chose contre\b|que (?:mettez|portez|prenez)-vous\b`,
    String.raw`donde (?:llevo|pongo|guardo|meto|llevar|poner|guardar|meter|se (?:lleva|pone|guarda))\b|que (?:me pongo|se pone|uso|se usa|tomo|se toma|llevo|puedo (?:usar|ponerme|tomar|llevar))\b|algo (?:contra|para) (?:eso|esto)\b`,
  ].join("|")})`,
  "u",
);

/** "My neck is cold, what do people wear?": how it is done, and so what there is for it. */
export function asksWhatHelps(text: string): boolean {
  return WHAT_HELPS.test(foldText(text));
}
