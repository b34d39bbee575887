import { foldText } from "../perception/fold-text";

const OPENS = String.raw`(?:(?:oh|ok|okay|no|nope|nothing(?: really| much| specific| in particular)?|well|so|but|and|um+|uh+|er+|hm+|hmm+|mh+m*|ah|tja|naja|nun|ja|bah|euh|bof|pues|bueno|eh|ehm)\W+)*`;
const DOUBTS = [
  "hm+",
  "u+m+",
  "uh+",
  "er+m*",
  "mh+m*",
  "tja",
  "na ?ja",
  "euh+",
  "bof",
  "pues",
  "eh+m*",
  "(?:i'?m |i am |im )?(?:still |just |really |quite )?(?:not|un)(?: so| too| really| quite| totally| entirely| 100%)? ?(?:sure|certain|convinced)",
  "(?:i'?m |i am |im )?(?:still |a bit |kind of |kinda )?(?:undecided|hesitating|torn|on the fence)",
  "(?:i )?(?:really |honestly )?(?:don'?t|do not|dont|dunno|idk) ?(?:really )?(?:know)?(?: yet)?",
  "(?:i )?can(?:'t|not|t) decide",
  "(?:let me|i(?:'ll| will| need to| have to| want to)(?: have to)?) (?:think|sleep)(?: (?:about|on) (?:it|that|this))?(?: first| a bit| a while)?",
  "(?:i'?m |i am |im |we'?re )?(?:just |only )+(?:looking|browsing|having a look|checking (?:it |things )?out)(?: around| about)?(?: for now| at the moment)?(?:,? thanks| thank you)?",
  "maybe|perhaps|possibly",
  "(?:ich )?(?:will |mochte |wollte |schau\\w* |gucke? )?(?:mich )?(?:nur|bloss|erst)(?: mal| nur| bloss)* ?(?:schauen|gucken|umsehen|umschauen|stobern|ein bisschen)?",
  "(?:je (?:veux |voulais )?(?:juste |simplement )?regarde(?:r)?(?: juste| seulement| simplement)?|je ne fais que regarder)",
  "(?:solo )?(?:estoy )?(?:mirando|echando un vistazo|curioseando)(?: nada mas| solo| por ahora)?|solo (?:miro|quiero mirar)",
  "(?:ich )?(?:bin )?(?:mir )?(?:noch |da )?(?:nicht|un)(?: so| ganz)? ?sicher",
  "(?:ich )?wei(?:ss|ß) (?:noch |es )?nicht(?: so recht)?",
  "(?:ich )?(?:uberlege|muss) (?:noch|uberlegen)|vielleicht",
  "(?:je )?(?:ne )?(?:suis )?pas(?: tout a fait| trop| vraiment)? (?:sure?|certaine?|convaincue?)",
  "je ne suis pas sure?|j'hesite|je (?:ne )?sais pas|peut-etre|je vais reflechir",
  "no (?:estoy|lo se|lo tengo)(?: (?:muy|del todo))?(?: (?:segur[oa]|clar[oa]))?|no se|tengo dudas|quizas?|tal vez|lo pensare",
];
const ABOUT = String.raw`(?:\W+(?:about|with|uber|bei|of|de|sobre|con) (?:this|that|these|those|it|them|the size|(?:this|that) one|das|die|den|diese\w*|ca|celle-ci|esto|estas?))?(?:\W+(?:yet|though|tbh|honestly|sorry|noch))*`;
const HESITATES = new RegExp(
  String.raw`^\W*${OPENS}(?:${DOUBTS.join("|")})${ABOUT}(?:\W+(?:${DOUBTS.join("|")})${ABOUT})?\W*$`,
  "u",
);

/** "Hmm, not sure about these": a shopper who hesitates in words, and says nothing else. */
export function hesitates(text: string): boolean {
  return HESITATES.test(foldText(text));
}
