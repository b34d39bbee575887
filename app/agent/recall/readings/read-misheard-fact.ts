import { askedLabels } from "../../attributes/find-asked-attribute";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

const OF_MONEY_OR_PARCEL = /\b(?:cost|price|deliver|ship|liefer|versand|zustell|livr|entrega|envio|preis|kost)/;
const HEARD: IntentName[] = ["price", "delivery_time", "store_info", "warranty_care"];
/** What is listed of these is asked of the shop's pages as well. */
const OF_PAGES = new Set(["care", "warranty"]);

/** "How much does it weigh?", "how long does the battery last?" ask for what is listed. */
export function readMisheardFact(perception: Perception, { referents }: Place): Reading {
  const { text } = perception;
  const labels = askedLabels(text);
  const isGuess = (name: IntentName) => {
    if (name === "warranty_care") return !isWritten(perception, name) && !labels.some((label) => OF_PAGES.has(label));
    return name !== "store_info" || !isWritten(perception, name);
  };
  const misheard = HEARD.filter((name) => intentConfidence(perception, name) >= SURE && isGuess(name));
  const asksForFact = referents.productIds.length > 0 && labels.length > 0;
  return asksForFact && misheard.length > 0 && !OF_MONEY_OR_PARCEL.test(foldText(text))
    ? { again: intend(perception, { name: "product_detail", confidence: 0.8 }, misheard) }
    : null;
}
