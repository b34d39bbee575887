import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSignalMemory } from "../../../../extensions/shopwalker-widget/src/behavior/signal-memory.ts";
import { readStored, writeStored } from "../../../../extensions/shopwalker-widget/src/core/storage.ts";
import type { Identity } from "../../../../extensions/shopwalker-widget/src/core/widget-context.ts";

let identity: Identity;
let isHidden: boolean;

beforeEach(() => {
  isHidden = false;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  come("visitor-1");
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

function come(visitor: string): void {
  localStorage.setItem("shopwalker:visitor", visitor);
  identity = { isPreview: false, hasConsent: true, visitor, arm: "agent" };
}

function forget(): void {
  localStorage.clear();
  identity.visitor = null;
}

function openPage() {
  return createSignalMemory(
    { store: { read: readStored, write: writeStored }, identity: () => identity },
    () => undefined,
  );
}

function hide(memory: ReturnType<typeof openPage>): void {
  isHidden = true;
  memory.add({ type: "tab-leave" });
  isHidden = false;
}

const COPY = { type: "copy", what: "title" } as const;

it("hands the visit on to the next page, and writes nothing before this one goes", () => {
  const first = openPage();
  first.add(COPY);
  expect(localStorage.getItem("shopwalker:signals")).toBeNull();
  hide(first);

  const next = openPage();
  next.add(COPY);
  expect(next.signals().ofVisit).toEqual({ "copied-title": 2 });
});

it("reads what another version of the chunk has kept", () => {
  localStorage.setItem("shopwalker:signals", JSON.stringify({ start: Date.now(), last: Date.now(), signals: {} }));
  const memory = openPage();
  memory.add({ type: "pause", block: "price", ms: 2000 });
  expect(memory.signals().ofPage).toEqual({ "weighs-price": 2 });
});

it("adds nothing once the visitor is forgotten, and begins anew with the next", () => {
  const memory = openPage();
  memory.add(COPY);
  forget();
  memory.add(COPY);
  hide(memory);
  expect(localStorage.getItem("shopwalker:signals")).toBeNull();

  come("visitor-2");
  memory.add(COPY);
  expect(memory.signals().ofVisit).toEqual({ "copied-title": 1 });
});

it("keeps nothing where the visitor was forgotten in another tab", () => {
  const memory = openPage();
  memory.add(COPY);
  localStorage.clear();
  hide(memory);
  expect(localStorage.getItem("shopwalker:signals")).toBeNull();
});
