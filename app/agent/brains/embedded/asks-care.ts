import { foldText } from "../../perception/fold-text";

/** Words for washing, drying and cleaning, a language a line, on folded text. */
const WASHES = new RegExp(
  String.raw`\b(?:${[
    String.raw`wash\w*|laund\w+|clean(?:ing|ed|s|able)?|(?:tumble )?dry(?:ing|er|ers)?|dried|dishwasher|iron(?:ed|ing)?|detergent|rinse\w*|get .{1,25} out of|(?:in|into|through) the (?:machine|wash)`,
    String.raw`(?:ge|aus|ab)?wasch\w*|wasche|reinig\w*|sauber (?:machen|kriegen|bekommen)|trockner|trocknen|spulmaschine\w*|geschirrspul\w*|bugeln|pfleg\w*|in die maschine`,
    String.raw`lav(?:er|es|ez|age|ables?)|(?:en|a la|dans la) machine|machine a laver|seche-linge|nettoy\w*|entretien|entretenir|lave-vaisselle`,
    String.raw`lav(?:o|a|an|amos|ar|ado|arse|arl[aeo]s?|adora|avajillas)|limpi\w*|a (?:la )?maquina|secadora|planchar\w*`,
  ].join("|")})\b`,
);
/** "Does it keep my feet dry?", "dries quickly": how a thing behaves, and not what is done to it. */
const OF_WEAR =
  /\bdry (?:feet|foot|skin|mouth|socks)\b|\b(?:keeps?|stays?|staying|quick|fast)(?: \w+){0,2} dry\b|\bdry(?:ing)? (?:fast|quick\w*|overnight)\b/;

/** Whether a message asks how a thing is washed, dried or cleaned. */
export function asksCare(text: string): boolean {
  const folded = foldText(text);
  return WASHES.test(folded) && !OF_WEAR.test(folded);
}
