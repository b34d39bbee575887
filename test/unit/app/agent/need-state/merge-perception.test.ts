import { describe, expect, test } from "vitest";
import type { NeedState } from "~/contracts/need-state";
import { emptyNeed } from "~/agent/need-state/need-content";
import { mergePerception } from "~/agent/need-state/merge-perception";
import { relaxNeed } from "~/agent/need-state/relax-need";
import { removeChip } from "~/agent/need-state/remove-chip";
import { perceive } from "~/agent/perception/perceive";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aRunningCatalogue());

function merge(messages: string[], referencePrice: number | null = null): { need: NeedState; pastNeeds: NeedState[] } {
  let state: { need: NeedState; pastNeeds: NeedState[] } = { need: emptyNeed(), pastNeeds: [] };
  for (const message of messages) {
    const perception = perceive(message, { vocabulary, expectedLanguage: "en" });
    state = mergePerception(state.need, perception, { currency: "USD", referencePrice, pastNeeds: state.pastNeeds });
  }
  return state;
}

const ids = (need: NeedState) => need.constraints.map(({ id }) => id);

describe("the need after a message", () => {
  test("holds what was asked for, in minor units", () => {
    const { need } = merge(["blue trail shoes under 130"]);

    expect(ids(need)).toEqual(["color:blue", "category:trail running shoe"]);
    expect(need.budget).toEqual({ min: null, max: 13000, about: null });
  });

  test("keeps earlier wishes when one is refined", () => {
    const { need } = merge(["trail shoes under 130", "in blue"]);

    expect(ids(need)).toContain("color:blue");
    expect(need.budget?.max).toBe(13000);
  });

  test("replaces a colour by a correction", () => {
    const { need } = merge(["blue shoes", "actually red"]);

    expect(ids(need)).toEqual(["category:shoes", "color:red"]);
  });

  test("keeps both of two colours in one message", () => {
    const { need } = merge(["shoes in blue or black"]);

    expect(ids(need)).toEqual(expect.arrayContaining(["color:blue", "color:black"]));
  });

  test("turns a denial into something that must not be", () => {
    const { need } = merge(["a belt, not leather"]);

    expect(need.constraints).toContainEqual(
      expect.objectContaining({ id: "not:material:leather", strength: "must-not" }),
    );
  });

  test("drops the denial when the shopper comes round", () => {
    const { need } = merge(["a belt, not leather", "leather is fine, leather please"]);

    expect(ids(need)).toContain("material:leather");
    expect(ids(need)).not.toContain("not:material:leather");
  });

  test("sets a limit below the price that cheaper refers to", () => {
    const { need } = merge(["shoes", "something cheaper"], 14500);

    expect(need.budget).toEqual({ min: null, max: 14499, about: null, isRelative: true });
  });

  test("starts anew with another kind of thing and remembers the person", () => {
    const { need, pastNeeds } = merge(["waterproof trail shoes for men under 150", "now some socks"]);

    expect(ids(need)).toEqual(["audience:men", "category:socks"]);
    expect(need.budget).toBeNull();
    expect(pastNeeds).toHaveLength(1);
  });

  test("brings an earlier need back", () => {
    const { need } = merge(["waterproof trail shoes", "socks", "back to the shoes"]);

    expect(ids(need)).toEqual(expect.arrayContaining(["attribute:waterproof"]));
  });

  test("forgets on request", () => {
    const { need } = merge(["waterproof trail shoes", "let's start over"]);

    expect(need).toEqual(emptyNeed());
  });

  test("makes one size of a size and a range", () => {
    const { need } = merge(["shoes, I'm a 42 EU, between 42 and 43"]);

    expect(need.constraints.filter(({ kind }) => kind === "size")).toEqual([
      expect.objectContaining({ value: "42-43", name: "EU" }),
    ]);
  });
});

describe("chips", () => {
  test("take away exactly what they stand for", () => {
    const { need } = merge(["blue shoes under 130 for my wife"]);

    expect(ids(removeChip(need, "color:blue"))).not.toContain("color:blue");
    expect(removeChip(need, "budget").budget).toBeNull();
    expect(removeChip(need, "recipient").recipient).toBeNull();
    expect(removeChip(need, "unknown")).toEqual(need);
  });

  test("relaxing drops the named wishes only", () => {
    const { need } = merge(["red shoes under 50"]);
    const relaxed = relaxNeed(need, ["color:red"]);

    expect(ids(relaxed)).toEqual(["category:shoes"]);
    expect(relaxed.budget?.max).toBe(5000);
  });
});
