import { askedKind } from "../../../need-state/asked-kind";
import { hasContent } from "../../../need-state/need-content";
import { isCalled } from "../../../ranking/is-called";
import { asksForPopular } from "../../../recall/asks-for-popular";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { searchProducts } from "../../../tools/search-products";
import { unfoundKind } from "../../../tools/unfound-kind";
import type { MoveContext } from "../move-context";
import { isFoundWithoutIt, isInOtherLanguage, sayLanguages } from "../say-languages";
import { sayUnknownKind } from "../found/say-unknown-kind";
import { presentMatches } from "../found/present-matches";
import { presentApart } from "../found/present-apart";
import { saySoldOut } from "../found/say-sold-out";
import { presentNear } from "../found/present-near";
import { sayNothingFound } from "../found/say-nothing-found";
import { sayWithheld } from "../found/say-withheld";
import { departments } from "../found/departments";
import { describeNeed } from "../found/describe-need";

/** Shows what serves the need, the best first and why; or says honestly what is missing and what comes nearest. */
export async function findProducts(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  if (asksForPopular(situation.perception.text)) await voice.say("popular.unknown");
  if (!hasContent(situation.need)) return askForNeed(context);

  const { other } = situation.perception.cues;
  const { productId } = situation.input.page;
  const isMore = other && !situation.perception.entities.some(({ type }) => type === "category");
  const excludeIds = [
    ...(situation.startsFrom === null ? [] : [situation.startsFrom]),
    // Who wants another one knows the one of the page.
    ...(other && productId !== null ? [productId] : []),
    ...(isMore ? situation.input.memory.shown.flat().map(({ id }) => id) : []),
  ].slice(0, 40);
  const searched = await desk.use(searchProducts, { excludeIds });
  if (!searched.ok) return voice.say("search-failed");
  const found = { ...searched.value, items: ofAskedKind(searched.value.items, situation) };

  if (found.apart?.some(({ items }) => items.length > 0))
    return presentApart({ ...found, apart: found.apart }, context);

  const unknown = unfoundKind(found.items, situation.perception, situation.need);
  const isUnread = unknown !== null || isFoundWithoutIt(situation.perception, found.items);
  if (isUnread && isInOtherLanguage(situation)) return sayLanguages(context);
  if (unknown !== null && found.isWithheld) return sayWithheld(context);
  if (unknown !== null) return sayUnknownKind(unknown, found.items, context);

  if (found.soldOut && found.status !== "match" && !other) return saySoldOut(found.soldOut.id, context);
  switch (found.status) {
    case "match":
      return presentMatches(found, context);
    case "near":
      return isMore ? voice.say("no-more") : presentNear(found, context);
    case "none":
      if (found.isWithheld && !isMore) return sayWithheld(context);
      desk.noteUnmet(describeNeed(context));
      return isMore ? voice.say("no-more") : sayNothingFound(context);
  }
}

/** "Resistance bands": where some are called so, the watch with a band is no alternative. */
function ofAskedKind(items: RankedProduct[], { perception }: MoveContext["situation"]): RankedProduct[] {
  const kind = askedKind(perception);
  const called = kind === null ? [] : items.filter(({ document }) => isCalled(document, kind) === "is");
  return called.length > 0 ? called : items;
}

async function askForNeed(context: MoveContext): Promise<void> {
  const { voice } = context;
  const isAsked = await voice.ask({ kind: "need", subject: "start", data: {} }, "ask.need");
  if (!isAsked) await voice.say("need.hint");
  voice.offer(...departments(context));
}
