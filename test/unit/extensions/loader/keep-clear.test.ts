import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepClear } from "../../../../extensions/shopwalker-widget/src/loader/keep-clear.ts";

type Box = { left: number; top: number; width: number; height: number };

let host: HTMLElement;
let dock: HTMLElement;
let obstacles: { element: HTMLElement; box: Box }[];

/** happy-dom lays nothing out: boxes are given, and what lies under a point follows from them. */
function place(element: HTMLElement, box: () => Box): void {
  element.getBoundingClientRect = () => {
    const { left, top, width, height } = box();
    return new DOMRect(left, top, width, height);
  };
}

function addObstacle(box: Box, markup: Partial<HTMLElement> & { position?: string } = {}): HTMLElement {
  const { position = "fixed", ...rest } = markup;
  const element = Object.assign(document.createElement("div"), rest);
  element.style.position = position;
  place(element, () => box);
  document.body.append(element);
  obstacles.push({ element, box });
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
  obstacles = [];
  host = document.createElement("div");
  dock = document.createElement("div");
  host.append(dock);
  document.body.append(host);
  window.innerHeight = 800;
  place(dock, () => ({ left: 320, top: 728 - Number(dock.dataset.lift ?? 0), width: 52, height: 52 }));
  document.elementsFromPoint = (x, y) =>
    obstacles
      .filter(({ box }) => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height)
      .map(({ element }) => element.firstElementChild ?? element);
});

afterEach(() => document.body.replaceChildren());

describe("keepClear", () => {
  it("stays where it is on a free page", () => {
    expect(keepClear(host, dock)).toBe(true);
    expect(dock.dataset.lift).toBeUndefined();
  });

  it("moves above a sticky add-to-cart bar, and back when the bar goes", () => {
    const bar = addObstacle({ left: 0, top: 740, width: 390, height: 60 });

    expect(keepClear(host, dock)).toBe(true);
    expect(dock.getBoundingClientRect().bottom).toBeLessThanOrEqual(740 - 12);

    bar.remove();
    obstacles = [];
    keepClear(host, dock);
    expect(dock.dataset.lift).toBe("0");
  });

  it("moves above bars that are stacked", () => {
    addObstacle({ left: 0, top: 740, width: 390, height: 60 });
    addObstacle({ left: 0, top: 600, width: 390, height: 140 });

    expect(keepClear(host, dock)).toBe(true);
    expect(dock.getBoundingClientRect().bottom).toBeLessThanOrEqual(600 - 12);
  });

  it("finds the bar through whatever lies in it", () => {
    const bar = addObstacle({ left: 0, top: 740, width: 390, height: 60 });
    bar.append(document.createElement("button"));

    keepClear(host, dock);

    expect(dock.getBoundingClientRect().bottom).toBeLessThanOrEqual(740 - 12);
  });

  it("goes away over a drawer or a dialog, and says that there is no place", () => {
    addObstacle({ left: 100, top: 0, width: 290, height: 800 });

    expect(keepClear(host, dock)).toBe(false);
    expect(dock.hasAttribute("data-tucked")).toBe(true);
  });

  it("goes away over an add-to-cart button in the page", () => {
    const form = addObstacle({ left: 0, top: 700, width: 390, height: 60 }, { position: "static" });
    const product = document.createElement("form");
    product.setAttribute("action", "/cart/add");
    const button = document.createElement("button");
    product.append(button);
    form.append(product);
    document.elementsFromPoint = () => [button];

    expect(keepClear(host, dock)).toBe(false);
  });

  it("meets a button between the corners of a large bubble", () => {
    const form = document.createElement("form");
    form.setAttribute("action", "/cart/add");
    form.append(document.createElement("button"));
    addObstacle({ left: 60, top: 630, width: 300, height: 46 }, { position: "static" }).append(form);
    document.elementsFromPoint = (x, y) =>
      obstacles.flatMap(({ element, box }) =>
        x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height
          ? [...element.querySelectorAll("button")]
          : [],
      );
    place(dock, () => ({ left: 70, top: 605, width: 300, height: 175 }));

    expect(keepClear(host, dock)).toBe(false);
  });

  it("looks at real points while the dock is hidden", () => {
    place(dock, () => ({ left: 0, top: 0, width: 0, height: 0 }));
    document.elementsFromPoint = (x, y) => {
      if (!Number.isFinite(x + y)) throw new TypeError("not a point");
      return [];
    };

    expect(keepClear(host, dock)).toBe(true);
  });

  it("does not make way for a tall sticky column", () => {
    addObstacle({ left: 0, top: 0, width: 390, height: 800 }, { position: "sticky" });
    Object.defineProperty(obstacles[0]?.element, "clientHeight", { value: 800 });

    expect(keepClear(host, dock)).toBe(true);
    expect(dock.dataset.lift).toBeUndefined();
  });
});
