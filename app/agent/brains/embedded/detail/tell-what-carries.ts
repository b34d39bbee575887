import type { CatalogDocument } from "~/ports/catalog-search";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { MAX_KEY_FACTS } from "./describe-product";
import { isFlag } from "./answer-whether";

/** What it carries is seldom listed; what cushions and holds mostly is. */
export async function tellWhatCarries(document: CatalogDocument, { voice, situation }: MoveContext): Promise<void> {
  const title = slot.title(document.id);
  const names = Object.keys(document.attributes).filter((name) => !isFlag(document, name));
  const limit = names.find((name) => LIMIT.test(name));
  if (limit !== undefined) return voice.say("detail.fact", { title, fact: slot.listed(document.id, limit) });
  await voice.say("detail.no-weight-limit", { title });
  const facts = names.filter((name) => CARRIES.test(name)).slice(0, MAX_KEY_FACTS);
  if (facts.length > 0)
    await voice.say("detail.listed", {
      facts: joinNames(
        facts.map((name) => slot.listed(document.id, name)),
        situation.locale,
      ),
    });
}

const LIMIT =
  /(?:user|body|rider|runner|max)\w*[ _-]?(?:weight|load)|(?:weight|load)[ _-]?(?:limit|capacity)|traglast|belastbar/i;

const CARRIES = /cushion|support|stack|dämpf|stütz|amorti|soutien|amortig|soporte|firmness/i;
