import { expect, test } from "vitest";
import { bodyMeasures, valuesForMeasure } from "~/agent/variants/measured-size";

const valuesFor = (text: string, values: string[], notes: string) =>
  bodyMeasures(text).flatMap((measure) => valuesForMeasure(measure, text, values, notes));

test.each([
  ["my chest is 36 inches", ["S-M", "L-XL"], "S-M chest 30-38 in, L-XL chest 37-47 in.", ["S-M"]],
  ["chest 112 cm", ["S-M", "L-XL"], "S-M chest 30-38 in, L-XL chest 37-47 in.", ["L-XL"]],
  ["hips 34 in", ["S (youth)", "M+", "1/2"], "Hip size: S (youth) 33-36 in, M+ 36-39 in, 1/2 40-44 in.", ["S (youth)"]],
  ["hips 38 in", ["S (youth)", "M+", "1/2"], "Hip size: S (youth) 33-36 in, M+ 36-39 in, 1/2 40-44 in.", ["M+"]],
  ["14 inch calf", ["S (calf 11-13 in)", "M (calf 13-15 in)"], "", ["M (calf 13-15 in)"]],
  ["14 inch calf", ["S", "M"], "Chest: S 30-36 in, M 36-40 in.", []],
])("%s of %j", (text, values, notes, expected) => {
  expect(valuesFor(text, values, notes)).toEqual(expected);
});
