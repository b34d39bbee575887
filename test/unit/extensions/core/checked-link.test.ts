import { describe, expect, it } from "vitest";
import { checkedLink } from "../../../../extensions/shopwalker-widget/src/core/checked-link.ts";

describe("checkedLink", () => {
  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,<script>1</script>",
    "http://elsewhere.example/",
    "blob:https://shop.example/1",
    "https://",
    "",
  ])("refuses %j", (address) => {
    expect(checkedLink(address)).toBeNull();
  });

  it("lets paths of the shop through as its own", () => {
    expect(checkedLink("/products/a?variant=1")).toEqual({
      href: `${location.origin}/products/a?variant=1`,
      isExternal: false,
    });
  });

  it("lets https elsewhere through, marked", () => {
    expect(checkedLink("https://dhl.example/1")).toEqual({ href: "https://dhl.example/1", isExternal: true });
  });
});
