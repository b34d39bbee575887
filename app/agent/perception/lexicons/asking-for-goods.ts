const ALSO = String.raw`(?:also |even |still |actually |at least |maybe |perhaps |by any chance |happen to |really ){0,2}`;

/** "Do you sell", "got any", "habt ihr": whether there is such a thing at all. Source of a pattern on folded text. */
export const WHETHER_SOLD = [
  String.raw`\b(?:do|does|did) (?:you|u|ya|they|this (?:shop|store|place)) (?:guys )?${ALSO}(?:sell|have|carry|stock|offer)\b`,
  String.raw`\b(?:have you|you) (?:got|any)\b|^\W*(?:hey |hi |hello |so |and |yo )?got (?:an?|any|some)\b|\bgot any\b|\b(?:is|are) there any\b`,
  String.raw`\b(?:hab(?:t|en) (?:ihr|sie)|hast du|verkauf(?:t|en|st)|fuhr(?:t|en|st)|gibt es|gibt'?s|bietet)\b`,
  String.raw`\b(?:vendez|avez|proposez)[- ]vous\b|\b(?:vous|tu) (?:vendez|avez|vends|as|proposez)\b|\by a[- ]t[- ]il\b`,
  String.raw`\b(?:teneis|tienen|tienes|tiene|venden|vendeis|vendes|hay)\b`,
].join("|");

/** "Is there a", which asks for parking and bigger ones as well. Source of a pattern on folded text. */
export const IS_THERE = String.raw`\b(?:is|are) there\b`;

/** "I'm looking for", "show me", "ich suche": right before what is wanted. Source of a pattern on folded text. */
export const WISHING = [
  String.raw`\b(?:looking|searching|hunting) for\b|\bin search of\b|\bi(?:'m| am) after\b|\b(?:show|find|get|give) me\b`,
  String.raw`\bi(?:'d| would)? (?:need|want|like)\b|\b(?:can|could) you (?:recommend|suggest|show me|find me)\b|\brecommend\b`,
  String.raw`\bich (?:suche|brauche|mochte|hatte gern)\b|\bzeig\w* mir\b`,
  String.raw`\bje (?:cherche|veux|voudrais)\b|\bil me faut\b|\bmontre\w*[- ]moi\b`,
  String.raw`\b(?:busco|quiero|necesito|quisiera|ensena\w*me|muestra\w*me)\b`,
].join("|");
