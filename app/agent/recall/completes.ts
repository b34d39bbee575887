/** Both on folded text. "Complete the set", "what else do I need": asked of a product or of the cart. */
export const COMPLETES =
  /\b(?:complete|finish|round off) (?:the|my|this|an?) (?:set|outfit|look|kit|gear|order)\b|\bwhat else (?:do i|would i|should i|might i|so that\b|to be\b|goes\b|makes sense)\b|\b(?:in|already in) my (?:cart|basket|bag)\b.{0,12}\b(?:what|anything) else\b|\bwas (?:brauche ich|fehlt) (?:mir )?noch\b|\b(?:outfit|set) (?:vervollstandigen|erganzen)\b|\bcompleter (?:la tenue|l'ensemble|ma tenue)\b|\bque mas (?:necesito|me falta)\b|\bcompletar (?:el|mi) (?:conjunto|equipo)\b/i;

/** "Based on my last order": what goes with things that were bought here. */
export const FROM_ORDERS =
  /\b(?:i|we)(?:'ve| have)? (?:already |just |recently |once )?(?:bought|ordered|purchased)\b|\bmy (?:last|previous|past|earlier) (?:orders?|purchases?)\b|\b(?:meine[rn]?) (?:letzten?|fruheren) bestellung|\bhabe ich (?:gekauft|bestellt)\b|\bmes (?:derniers|precedents) achats\b|\bma derniere commande\b|\bmis? (?:ultim[oa]s?) (?:compras?|pedidos?)\b/;
