import type { LiveProduct } from "~/ports/storefront";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { isColor } from "../ranking/choose-variant";
import type { OptionWish } from "./resolve-variant";

/** Whether a product has such a choice at all: what comes in no colours is not "the white one". */
export function carriesWish({ options }: LiveProduct, wish: OptionWish): boolean {
  return options.some(({ name, values }) => {
    if (wish.kind === "color") return isColorOption(name) || values.some((value) => isColor(value, wish.value));
    if (wish.kind === "size") return isSizeOption(name);
    return (
      name.toLowerCase() === wish.name?.toLowerCase() ||
      values.some((value) => value.toLowerCase().includes(wish.value.toLowerCase()))
    );
  });
}
