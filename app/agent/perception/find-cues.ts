import { asksLanguage } from "./asks-language";
import type { Cues } from "./perception";

const ORDINALS: [ordinal: number, pattern: RegExp][] = [
  [
    1,
    /\b(?:first|1st|number one|no\.? ?1|#1|option (?:1|one|a)|top one|erste[nrs]?|premiere?|primer[oa]?)\b(?! (?:marathon|time|race|run|shoes|pair|half|ultra|order|baby|day|aid|10k|5k))/,
  ],
  [
    2,
    /\b(?:second|2nd|number two|no\.? ?2|#2|option (?:2|two|b)|middle one|zweite[nrs]?|deuxieme|second[e]?|segund[oa])\b(?! (?:hand|time|marathon|race))/,
  ],
  [3, /\b(?:third|3rd|number three|no\.? ?3|#3|option (?:3|three|c)|dritte[nrs]?|troisieme|tercer[oa]?)\b(?! time)/],
  [4, /\b(?:fourth|4th|option (?:4|four)|vierte[nrs]?|quatrieme|cuart[oa])\b/],
  [-1, /\b(?:last (?:one|two)|the last\b(?! (?:order|time|week|month))|bottom one|letzte[nrs]?|derniere?|ultim[oa])\b/],
];

const CUES: Record<Exclude<keyof Cues, "ordinals">, RegExp> = {
  pronoun:
    /\b(?:it|its|it's|this|that|this one|that one|them|these|those|they|the (?:\w+ )?(?:one|ones)|es|das|dies(?:e|er|es|en)?|ihn|(?:ist|sind|hat|haben|kann|passt|passen|halt|halten) (?:er|sie)|den|die da|der da|davon|elles?|ils|il(?! (?:y a|me|m'|nous|vous|te|t'|faut|fait|fera|est (?:possible|tard|tot)|manque))|ca|ceci|cela|celui-ci|celle-ci|celui|celle|ceux|le|la|les|lo|los|las|este|esta|esto|ese|esa|eso)\b/,
  plural:
    /\b(?:both|the two|all (?:of (?:them|these|those)|three)|these|those|them|beide[ns]?|les deux|tous les deux|ambos|ambas|los dos|las dos)\b/,
  everything: /\b(?:everything|all|alles|tout|todo)\b/,
  cheaper:
    /\b(?:cheaper|less expensive|less pricey|less money|for (?:a bit |a lot |much )?less|costs? (?:a bit |a lot |much )?less|lower in price|easier on the wallet|not (?:quite )?as (?:expensive|pricey|dear)|lower price|lower priced|more affordable|something (?:cheap|affordable)|(?<!\bnot )too (?:expensive|pricey|dear|much)|(?:out of|over|above) my (?:budget|(?:price )?range|league)|too (?:steep|rich)|(?:a )?bit (?:much|steep|dear|pricey) (?:for me|that|this)|(?:a lot|too much|so much) (?:of )?money|anything (?:less|lower)|(?:the )?least i can (?:spend|pay)|zu viel geld|(?<!no )(?:muy|tan) car[oa]s?|trop (?:pour moi|de sous|d'argent)|gunstiger\w*|billiger\w*|preiswerter\w*|zu teuer|moins cher(?:e|s|es)?|trop cher(?:e|s|es)?|mas barat[oa]s?|demasiado car[oa]s?)\b(?! (?:than|als|que))/,
  cheap:
    /\bnot (?:too |to |that |so |very |overly )(?:expensive|pricey|dear)\b|\bnicht (?:zu |so )teuer|\bpas trop cher|\bno muy car[oa]|\b(?:cheap|cheapest|inexpensive|affordable|low[- ]budget|on a budget|budget[- ]friendly|gunstige?[nrs]?|billige?[nrs]?|preiswerte?[nrs]?|pas chere?s?|bon marche|barat[oa]s?|economic[oa]s?)\b/,
  pricier:
    /\b(?:more expensive|pricier|higher end|high end|premium|top of the range|better quality|hochwertiger\w*|teurer\w*|haut de gamme|mas car[oa]s?|gama alta)\b/,
  correction:
    /\b(?:actually|instead|rather|i mean(?:t)?|sorry|no wait|wait|scratch that|correction|change (?:that|it) to|on second thoughts?|changed my mind|doch lieber|lieber|eigentlich|ich meinte|stattdessen|plutot|finalement|tout compte fait|en fait|pardon|je voulais dire|mejor|pensandolo bien|al final|en realidad|perdon|quiero decir|digo)\b/,
  other:
    /\b(?:other(?:s)?|another|something else|anything else|else|different|alternatives?|more options|more like|show (?:me )?more|anderes?|andere[nr]?|weitere|mehr davon|autres?|otr[oa]s?|mas opciones)\b/,
  question:
    /\?|^\s*(?:is|are|does|do|can|could|what|which|how|why|when|where|who|will|would|should|has|have|ist|sind|hat|haben|kann|was|wie|wo|wann|warum|welche\w*|est|sont|quel\w*|comment|combien|pourquoi|ou|quand|es|son|tiene|que|cual|cuanto|como|cuando|donde)\b/,
  goBack:
    /\b(?:back to|return to|going back|again the|zuruck zu|wieder zu|revenons|retour aux?|revenir a|volv(?:amos|iendo|er) a)\b/,
  undo: /\b(?:undo|revert|take (?:it|that) back|put (?:it|that|them) back|ruckgangig|annule[zr]? (?:ca|cela|la derniere|ce que)|deshac\w*|deshaz\w*)\b/,
  isBot:
    /\b(?:como te llamas|como se llama usted|cual es tu nombre|wie heis\w* (?:du|sie)|wie ist dein name|comment (?:tu t'appelles|vous vous appelez|t'appelles-tu)|(?:tu t'appelles|vous vous appelez) comment|what(?:'s| is) your name)\b|\bwho (?:am i|'?m i) (?:talking|speaking|chatting|writing) (?:to|with)\b|^\W*(?:hi|hello|hey)?\W*who(?: is|'s|s) this\W*$|^\W*(?:wait |so |and |r |are )*(?:u|you|ya) (?:a |an )?(?:real |actual )?(?:person|human|bot|robot|ai|machine)\W*$|\b(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:a |an )?(?:real |actual )?(?:bot|robot|human|person|machine|ai|computer|chatbot|chatgpt|real|automated)\b|\bbist du (?:ein )?(?:bot|roboter|mensch|ki|echt)|\bsind sie (?:ein )?(?:bot|roboter|mensch|ki)|\b(?:es-tu|etes-vous|tu es|vous etes) (?:un |une )?(?:robot|humain|bot|ia|vraie personne)|\beres (?:un |una )?(?:robot|bot|humano|persona|ia|maquina)|\b(?:who|what) (?:exactly )?are you(?! (?:guys|all|doing|selling|open|looking|talking|saying|on about|offering|recommending|suggesting|going|charging|waiting|sure|hiding))\b(?=\W*(?:$|[?.!,]|\b(?:and|are|a|an|actually|anyway|even|then|really|bot|robot)\b))|\bwhat (?:all )?(?:can|do) you (?:do|help (?:me |us )?with)\b(?: for me| here)?\W*$|\b(?:wer|was) (?:bist du|sind sie|seid ihr)\b(?: (?:eigentlich|denn|uberhaupt|genau|so))*\W*(?:$|[?.!,])|\b(?:rede|schreibe?|spreche|chatte) ich (?:hier |gerade |da |jetzt )*mit (?:ein(?:em|er) )?(?:echten |richtigen )?(?:mensch\w*|person|bot|roboter|maschine|computer|ki)\b|\b(?:c'est|vous etes|t'es|tu es|j'ai affaire a|je parle a|je discute avec) (?:un |une )(?:robot|bot|humain|machine|ia|vraie personne|ordinateur)\b|\b(?:hablo|estoy hablando|chateo|es esto|sos|es usted) (?:con )?(?:un |una )?(?:robot|bot|maquina|humano|persona real|ia)\b|\bwas (?:kannst du|konnen sie)(?: (?:alles|so|eigentlich|denn|fur mich))*(?: (?:tun|machen))?\W*$|\b(?:qui (?:es-tu|etes-vous)|(?:tu es|vous etes|t'es) qui)\b|\bque (?:peux-tu|pouvez-vous|sais-tu) faire\b|\bquien (?:eres|es usted)\b|\bque (?:puedes|sabes|puede) hacer\b/,
  memory:
    /\bwhat (?:do|did) you (?:(?:still|actually|really|even|already|all) )*(?:remember|know)\b|\bwhat(?:'s| is| all| else)? (?:have |do |did |has )?(?:you |your )?(?:got |have |keep |kept |saved? |stored? |noted? |written down |on file |remembered )+(?:you )?(?:stored |saved |noted |kept |down |on file )?(?:on|about|of|from|for) me\b|\bwhat (?:do|did) i (?:tell|told) you (?:about me|before|last time|so far)\b|\bdo you (?:still )?(?:remember|know) (?:me|my (?:\w+ )?(?:size|sizes|likes|taste|preferences))\b|\bwhat'?s my (?:\w+ )?size again\b|\bwas (?:weisst|weist|wissen|wisst) (?:du|sie|ihr) (?:(?:alles|denn|so) )?(?:uber mich|noch|von mir)|\bwas (?:hast|haben|habt) (?:du|sie|ihr) (?:dir |sich |euch )?(?:alles |noch )?(?:(?:uber|von) mi(?:ch|r) )?(?:gemerkt|gespeichert|notiert|behalten)|\bque (?:savez|sais)\b|\bque (?:te|vous) (?:souviens|souvenez)\b|\bqu'(?:as|avez)-(?:tu|vous) (?:retenu|note|garde)\b|\bque (?:recuerdas?|sabes|sabe|recuerda|recordais|sabeis|guardas?) (?:aun |todavia )?(?:de|sobre) mi\b|\bque (?:recuerdas|sabes)\b/,
  startOver:
    /\b(?:start (?:over|again|fresh)|from scratch|reset (?:everything|filters?|search)|clear (?:the |all )?filters?|forget (?:all|everything)|neu anfangen|von vorne|recommenc\w*|tout effacer|empezar de nuevo)\b/,
};

/** Words that point, compare or correct, on folded text. */
export function findCues(folded: string): Cues {
  const test = (name: keyof typeof CUES) => CUES[name].test(folded);
  return {
    ordinals: ORDINALS.filter(([, pattern]) => pattern.test(folded)).map(([ordinal]) => ordinal),
    pronoun: test("pronoun"),
    plural: test("plural"),
    everything: test("everything"),
    cheaper: test("cheaper"),
    cheap: test("cheap"),
    pricier: test("pricier"),
    correction: test("correction"),
    other: test("other"),
    question: test("question"),
    goBack: test("goBack"),
    undo: test("undo"),
    isBot: test("isBot") || asksLanguage(folded),
    memory: test("memory"),
    startOver: test("startOver"),
  };
}
