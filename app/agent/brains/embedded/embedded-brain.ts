import { chooseText } from "../../reply/texts/choose-text";
import type { Brain } from "../brain";
import { findProducts } from "./find-products";
import type { Say } from "./say";

/** The deterministic brain: the same situation and evidence always give the same reply. */
export const embeddedBrain: Brain = {
  name: "embedded",
  async takeTurn(situation, route, desk) {
    const choice = {
      language: situation.language,
      tone: situation.input.settings.tone,
      seed: situation.input.turnId,
    };
    const say: Say = async (key, parameters) => {
      await desk.say(chooseText(choice, key, parameters));
    };

    for (const step of route) {
      switch (step.move) {
        case "find-products":
          await findProducts(situation, desk, say);
      }
    }
  },
};
