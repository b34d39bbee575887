import { findHome, findMarket } from "../../need-state/find-market";
import { countryName } from "../../reply/country-name";
import type { MoveContext } from "./move-context";

/** Prices are those of the market that the page is set to; for another one, named in this message, the shopper switches there. */
export async function sayMarket({ situation: { need, perception }, voice }: MoveContext): Promise<void> {
  const isNamed = findMarket(perception.text) !== null || findHome(perception.text) !== null;
  if (need.market && isNamed) await voice.say("price.other-market");
}

/** Beside a list: whose prices these are, and a tap that asks for the first one's price where the shopper lives. */
export async function offerMarket({ situation, voice }: MoveContext): Promise<void> {
  const home = findHome(situation.perception.text)?.country;
  if (home === undefined || situation.need.market?.country !== home) return;
  const country = countryName(home, situation.locale);
  await voice.say("price.of-page");
  voice.offer({
    label: voice.text("offer.price-there", { country }),
    message: voice.text("offer.price-there.message", { country }),
  });
}
