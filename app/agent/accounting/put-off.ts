import type { Account } from "./account";

const PUTS_OFF =
  /\b(?:hold off|hold on\b(?!.{0,40}\b(?:add|put|make|swap|change)\b)|not yet|(?:don'?t|do not|dont|never) (?:actually |really )?(?:add|put|order|buy|swap|change|remove|take)|leave it(?! (?:in|there))|let me think|think (?:about it|it over|first)|before (?:i (?:add|buy|order)|you (?:add|put)|it goes)|(?:don'?t|do not) (?:need|want) both|not both|nicht beide|pas les deux|no (?:necesito|quiero) (?:l[oa]s dos|amb[oa]s)|noch nicht|(?:leg|pack) (?:es|sie|ihn|das) (?:noch )?nicht|warte(?:n sie)? noch|pas encore|n'ajoute[zr]? pas|attend(?:s|ez) (?:un peu|encore)|todavia no|aun no|no l[oa]s? (?:anadas|agregues|pongas))\b/;

const PUTS_OFF_ANOTHER = /\b(?:keep|stays?|rest)\b/;

/** "Don't add it yet", "hold off": nothing is written on that. */
export function putOff({ folded, plan }: Account): string | null {
  const match = PUTS_OFF.exec(folded);
  if (!match || (plan.doing === "remove" && PUTS_OFF_ANOTHER.test(folded))) return null;
  return match[0];
}
