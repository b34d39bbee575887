import { foldText } from "../perception/fold-text";

/** "Best sellers?", "which color is most popular?", "was kaufen die meisten?", on folded text. */
const POPULAR =
  /\bbest ?-?sell(?:er|ers|ing)\b|\b(?:most|more|really|so|very) popular\b|\bpopular (?:one|ones|items?|products?|things?|choices?|right now|at the moment|here)\b|\bwhat(?:'s| is| are) (?:the )?(?:most )?(?:popular|trending|hot)\b|\btop ?-?sell(?:er|ers|ing)\b|\b(?:sells?|selling) (?:the )?(?:best|most)\b|\bwhat (?:do|does|are) (?:most |other )?(?:people|customers|runners|others|everyone|everybody) (?:usually |mostly )?(?:buy|buying|order|get|go for|pick)\b|\bbestseller\w*\b|\b(?:beliebt\w*|meistverkauft\w*|am haufigsten gekauft\w*)\b|\bwas kaufen die meisten\b|\bmeilleures? ventes?\b|\ble(?:s)? plus (?:populaires?|vendue?s?)\b|\b(?:mas|los mas|las mas) (?:vendid[oa]s?|populares?)\b/u;

/** What is bought most is asked for. Nobody tells us of sales, so that it is never answered with a guess. */
export function asksForPopular(text: string): boolean {
  return POPULAR.test(foldText(text));
}
