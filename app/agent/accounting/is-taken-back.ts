import type { Account } from "./account";
import type { Stretch } from "./find-clauses";

const TAKES_BACK =
  /\b(?:no|nope|nah|wait|hang on|hold on|sorry|actually|i mean(?:t)?|or rather|rather|instead|scratch that|make (?:it|that)|better|argh|ugh|oops|correction|nein|doch|lieber|quatsch|besser|statt(?:dessen)?|non|plutot|pardon|enfin|finalement|mejor|perdon|digo|espera)\b/;

/** "S... no, an L": the earlier one of two is no more meant, where what came later is what is planned. */
export function isTakenBack(place: Stretch, account: Account, isAlike: (other: Stretch) => boolean): boolean {
  const { folded } = account;
  const later = [...account.figures, ...account.choices].filter((other) => other.start >= place.end && isAlike(other));
  return later.some((other) => TAKES_BACK.test(folded.slice(place.end, other.start)));
}
