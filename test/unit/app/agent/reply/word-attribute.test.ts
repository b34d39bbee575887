import { describe, expect, test } from "vitest";
import { wordAttribute } from "~/agent/reply/word-attribute";

const say = (language: "en" | "de" | "fr" | "es", name: string, ...values: string[]) =>
  (["bare", "listed"] as const).map((wording) =>
    wordAttribute(name, values, wording, { language, tone: "warm", seed: "1" }),
  );

describe("a fact of the catalogue, by itself and after “the shop lists it”", () => {
  test.each([
    ["drop_mm", ["8"], "8 mm drop", "with a drop of 8 mm"],
    ["inseam_in", ["5"], "5 in inseam", "with an inseam of 5 in"],
    ["sodium_mg", ["60"], "60 mg sodium", "with 60 mg sodium"],
    ["pockets", ["3"], "3 pockets", "with 3 pockets"],
    ["pockets", ["1"], "1 pocket", "with 1 pocket"],
    ["hot_hours", ["8"], "hot 8 h", "with hot 8 h"],
    ["waterproof", ["true"], "waterproof", "as waterproof"],
    ["water_resistant", ["false"], "not water resistant", "as not water resistant"],
    ["rock_plate", ["true"], "rock plate", "with rock plate"],
    ["music", ["false"], "no music", "without music"],
    ["terrain", ["mud", "rock"], "for “mud, rock”", "for “mud, rock”"],
    ["cushioning", ["high"], "“high” cushioning", "with “high” cushioning"],
    ["materials", ["EVA foam"], "materials: “EVA foam”", "with materials: “EVA foam”"],
    ["firmness", ["medium"], "“medium” firmness", "with “medium” firmness"],
    ["calories_kcal", ["100"], "100 kcal", "with 100 kcal"],
    ["capacity_l", ["16.0"], "16 l capacity", "with a capacity of 16 l"],
    ["battery_gps_h", ["22"], "22 h battery life with GPS", "with a battery life with GPS of 22 h"],
  ])("%s %j is %j and %j", (name, values, bare, listed) => {
    expect(say("en", name, ...values)).toEqual([bare, listed]);
  });

  test.each([
    ["de", "drop_mm", "8", "mit 8 mm Sprengung"],
    ["de", "waterproof", "false", "als nicht wasserdicht"],
    ["de", "pockets", "1", "mit 1 Tasche"],
    ["fr", "drop_mm", "8", "drop de 8 mm"],
    ["fr", "sodium_mg", "60", "60 mg de sodium"],
    ["fr", "rock_plate", "false", "sans plaque pare-pierres"],
    ["es", "weight_g", "268", "peso de 268 g"],
    ["es", "terrain", "barro", "para «barro»"],
  ] as const)("in %s, %s %s is %j", (language, name, value, listed) => {
    expect(say(language, name, value)[1]).toBe(listed);
  });
});
