import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLiquidEngine } from "../../../simulator/online-store/liquid/create-liquid-engine.ts";

const extension = path.resolve(import.meta.dirname, "../../../../extensions/shopwalker-assistant");
const embed = readFileSync(path.join(extension, "blocks/assistant.liquid"), "utf8");
const engine = createLiquidEngine({ snippetsDir: path.join(extension, "snippets"), cache: false });
const assignments = /\{%- liquid.*?-%\}/s.exec(embed)?.[0] ?? "";
const template = engine.parse(`${assignments}{{ on_accent }}`);

function textColorOn(accent: string): string {
  return String(engine.renderSync(template, { block: { settings: { accent, launcher_label: "Ask" } } })).trim();
}

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("text on the accent colour, as the embed prints it", () => {
  it("is white on dark and black on light", () => {
    expect(textColorOn("#1f3d36")).toBe("#fff");
    expect(textColorOn("#ffd54a")).toBe("#000");
  });

  it("reads at 4.5 : 1 on any accent", () => {
    fc.assert(fc.property(anyColor, (accent) => contrast(hexOf(textColorOn(accent)), hexOf(accent)) >= 4.5));
  });

  it("rests on the filter of Shopify's documentation", () => {
    expect(engine.parseAndRenderSync("{{ '#E800B0' | color_contrast: '#D9D8FF' }}")).toBe("3");
  });
});

/** WCAG 2.2 contrast ratio, written out of its definition. */
function contrast(one: number[], other: number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hexOf(color: string): number[] {
  const full = color.length === 4 ? color.replace(/[\da-f]/gi, "$&$&") : color;
  return [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16));
}
