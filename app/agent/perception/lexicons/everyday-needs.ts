/** A need as people tell it: what hurts or happens, and the kind of thing that serves it (a concept's name), liked with a property. On folded text. */
export type EverydayNeed = { told: RegExp; kind: string; wish?: string };

/** The part of the body and what it suffers, in one breath and in either order. */
function suffers(parts: string, troubles: string): RegExp {
  const near = String.raw`[^.!?]{0,32}`;
  return new RegExp(
    String.raw`\b(?:${parts})\b${near}\b(?:${troubles})\b|\b(?:${troubles})\b${near.replace("32", "14")}\b(?:${parts})\b`,
  );
}

/** "Start with the feet", "and for the head?": nothing else is said. */
function ofPart(parts: string): RegExp {
  return new RegExp(
    String.raw`^\W*(?:(?:and|ok|okay|so|what about|how about|start with|let'?s start with|first|then|now|something|anything|for|with|on)\W+)*(?:the|my|his|her|their) (?:${parts})(?: first| then| now)?\W*$`,
  );
}

const COLD = [
  String.raw`freez\w*|froz\w*|cold|numb|ice|icy|chilly|draft|draught`,
  String.raw`(?:eis)?kalte?[nrs]?|frier\w*|gefror\w*|taub|klamm|zugluft|zieht`,
  String.raw`froid\w*|gele\w*|glac\w*|engourdi\w*|courant d'air`,
  String.raw`frio\w*|fria\w*|(?:con)?gel\w*|hiel\w*|helad\w*|entumec\w*`,
].join("|");
const THINGS = String.raw`phone|mobile|keys?|wallet|cash|cards?|handy|telefon|\p{L}*schlussel|geld|portable|telephone|cles?|clefs?|monnaie|movil|telefono|llaves?|dinero|cartera`;
/** "Where do I put", "wohin mit", "je mets où". */
const WHERE = String.raw`how (?:do|does|would|could|should|can) (?:\p{L}+ ){1,2}(?:keep|carry|hold|stash|bring|take)|(?:something|anything|somewhere|a place|a way) to (?:keep|carry|hold|stash|put|store)|where (?:do|does|would|could|should|can) (?:\p{L}+ ){1,2}(?:put|keep|carry|stick|store|stash|leave|tuck|stuff)|wohin (?:mit|mit dem|steck\w*|tu\w*|pack\w*)|wo (?:tu|tue|tut|steck\w*|pack\w*|verstau\w*|lasst|lasse|lass)|ou (?:est-ce que )?(?:(?:je|on|vous|tu) )?(?:met\w*|range\w*|gliss\w*|port\w*)|(?:met\w*|range\w*) ou|donde (?:llev\w*|pong\w*|pon\w*|guard\w*|met\w*|se (?:lleva|pone|guarda))`;

// prettier-ignore
export const EVERYDAY_NEEDS: readonly EverydayNeed[] = [
  { kind: "glove", told: suffers(String.raw`hands?|fingers?|knuckles|hande|finger|fingern|mains?|doigts?|manos?|dedos`, `${COLD}|white|weiss|blanches?|blancos?`) },
  { kind: "headband", told: suffers(String.raw`ears?|ohren|oreilles?|orejas?`, COLD) },
  { kind: "scarf", told: suffers(String.raw`neck|throat|hals|nacken|cou|nuque|gorge|cuello|garganta`, COLD) },
  { kind: "tights", told: suffers(String.raw`legs?|thighs?|beinen?|oberschenkel|jambes?|piernas?`, COLD) },
  { kind: "sock", told: suffers(String.raw`feet|toes?|fusse?n?|zehen|pieds?|orteils?|pies|dedos de los pies`, COLD) },
  { kind: "massage", told: suffers(String.raw`muscles?|calf|calves|quads?|hamstrings?|glutes?|muskeln?|waden?|muscles|mollets?|musculos?|pantorrillas?`, String.raw`sore\w*|stiff\w*|ach(?:e|es|ing|y)|knots?|knotted|tight|muskelkater|verspannt\w*|verhartet\w*|schmerz\w*|courbatur\w*|raides?|douloureu\w*|agujetas|doloridos?|cargad[oa]s|rigid[oa]s`) },
  { kind: "sunglasses", told: suffers(String.raw`eyes?|augen|yeux|ojos`, String.raw`sun|glare|blind\w*|sonne|geblendet|soleil|ebloui\w*|sol|deslumbr\w*`) },
  { kind: "sock", told: suffers(String.raw`blisters?|blasen|ampoules?|ampollas?`, String.raw`get|gets|getting|got|have|keep|always|constantly|from|against|prevent\w*|avoid\w*|stop|helps?|bekomm\w*|krieg\w*|hab\w*|gegen|immer|attrap\w*|toujours|contre|evit\w*|siempre|contra|salen|tengo`) },
  { kind: "shoe", wish: "cushioned", told: suffers(String.raw`knees?|joints?|shins?|knien?|gelenke?|schienbein\w*|genoux?|articulations?|tibias?|rodillas?|articulaciones|espinillas?`, String.raw`pain\w*|hurt\w*|ach(?:e|es|ing|y)|sore\w*|bad|issues?|problems?|schmerz\w*|tun weh|weh|probleme?|douleurs?|mal|dolor\w*|duele\w*|problemas?`) },
  { kind: "rain jacket", told: /\b(?:wear|put on|dress)\b[^.!?]{0,30}\b(?:rain(?:y|ing|s)?|wet weather|downpours?|drizzle)\b|\bbei regen\b[^.!?]{0,20}\b(?:an|tragt|trage|zieht|ziehe)\b/ },
  { kind: "base layer", told: /\b(?:under|underneath|beneath|unter|sous|debajo de) (?:my|a|an|the|mein\p{L}*|eine?r?|der|ma|mon|une|la|mi|una) (?:\p{L}+ )?(?:jacket|coat|shell|softshell|jacke|mantel|veste|chaqueta)\b/u },
  { kind: "sock", told: ofPart("feet|toes") },
  { kind: "beanie", told: ofPart("head") },
  { kind: "glove", told: ofPart("hands|fingers") },
  { kind: "tights", told: ofPart("legs") },
  { kind: "headband", told: ofPart("ears") },
  { kind: "scarf", told: ofPart("neck") },
  { kind: "headlamp", told: /\b(?:no|without|missing|zero) (?:street ?)?lights? (?:at all|there|here|on|around)\b|\bno street ?lights?\b|\bunlit\b|\bkeine (?:strassen)?(?:laternen|beleuchtung)\b|\bpas (?:de lampadaires?|d'eclairage)\b|\bsin (?:farolas?|alumbrado)\b/ },
  { kind: "belt", told: new RegExp(String.raw`\b(?:carry|carrying|hold|keep|store|mitnehmen|mitzunehmen|transportieren|verstauen|unterbringen|porter|transporter|emporter|ranger|llevar|guardar|transportar|meter)\b.{0,25}\b(?:${THINGS})\b.{0,12}\b(?:and|und|et|y)\b.{0,12}\b(?:${THINGS})\b|\b(?:${THINGS})\b.{0,12}\b(?:und|and)\b.{0,14}\b(?:${THINGS})\b.{0,12}\b(?:mitnehmen|mitzunehmen|transportieren|verstauen|unterbringen)\b|\b(?:${WHERE})\b.{0,30}\b(?:${THINGS})\b|\b(?:${THINGS})\b.{0,30}\b(?:${WHERE})\b`, "u") },
];
