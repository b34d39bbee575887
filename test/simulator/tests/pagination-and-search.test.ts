import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paginate } from "../graphql/paginate.ts";
import { createMatcher, type SearchFields } from "../graphql/search/match-search.ts";
import { parseSearchQuery } from "../graphql/search/parse-search-query.ts";
import { startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

const ITEMS = [1, 2, 3, 4, 5].map((id) => ({ id }));
const cursorOf = ({ id }: { id: number }) => ({ last_id: id, last_value: String(id) });

describe("paginate", () => {
  it("walks forward to the end and says where it stands", () => {
    const first = paginate(ITEMS, { first: 2 }, cursorOf);
    const second = paginate(ITEMS, { first: 2, after: first.pageInfo.endCursor }, cursorOf);
    const last = paginate(ITEMS, { first: 2, after: second.pageInfo.endCursor }, cursorOf);

    expect(first.nodes.map(({ id }) => id)).toEqual([1, 2]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.nodes.map(({ id }) => id)).toEqual([3, 4]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(last.nodes.map(({ id }) => id)).toEqual([5]);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it("walks backward from a cursor to the beginning", () => {
    const { pageInfo } = paginate(ITEMS, { first: 3 }, cursorOf);
    const window = paginate(ITEMS, { last: 2, before: pageInfo.endCursor }, cursorOf);

    expect(window.nodes.map(({ id }) => id)).toEqual([1, 2]);
    expect(window.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  it("gives cursors that are base64 of last_id and last_value", () => {
    const { edges } = paginate(ITEMS, { first: 1 }, cursorOf);

    expect(Buffer.from(edges[0]?.cursor ?? "", "base64").toString()).toBe('{"last_id":1,"last_value":"1"}');
  });

  it("is empty, with nothing before or after, for an empty list", () => {
    expect(paginate([], { first: 2 }, cursorOf)).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it("refuses more than 250", () => {
    expect(() => paginate(ITEMS, { first: 251 }, cursorOf)).toThrow("first cannot exceed 250");
  });
});

type Thing = { name: string; vendor: string; tags: string[]; stock: number; createdAt: string };

const FIELDS: SearchFields<Thing> = {
  title: { type: "text", read: ({ name }) => name },
  vendor: { type: "keyword", read: ({ vendor }) => vendor },
  tag: { type: "keyword", read: ({ tags }) => tags },
  stock: { type: "number", read: ({ stock }) => stock },
  created_at: { type: "date", read: ({ createdAt }) => createdAt },
};

const THINGS: Thing[] = [
  { name: "Red Trail Shoe", vendor: "Tern", tags: ["trail"], stock: 3, createdAt: "2026-03-01T04:30:00Z" },
  { name: "Blue Road Shoe", vendor: "Alder", tags: ["road", "sale"], stock: 0, createdAt: "2026-03-02T12:00:00Z" },
  { name: "Trail Sock", vendor: "Alder", tags: ["trail", "sale"], stock: 12, createdAt: "2026-03-03T12:00:00Z" },
];

describe("the search language", () => {
  it.each([
    ["trail", ["Red Trail Shoe", "Trail Sock"]],
    ["tra*", ["Red Trail Shoe", "Trail Sock"]],
    ["tra", []],
    ['"trail shoe"', ["Red Trail Shoe"]],
    ["vendor:alder", ["Blue Road Shoe", "Trail Sock"]],
    ["vendor:al*", ["Blue Road Shoe", "Trail Sock"]],
    ["-vendor:alder", ["Red Trail Shoe"]],
    ["NOT tag:sale", ["Red Trail Shoe"]],
    ["vendor:Tern OR vendor:Alder tag:trail", ["Red Trail Shoe", "Trail Sock"]],
    ["(vendor:Tern OR vendor:Alder) tag:road", ["Blue Road Shoe"]],
    ["vendor:Alder AND tag:trail", ["Trail Sock"]],
    ["stock:>0", ["Red Trail Shoe", "Trail Sock"]],
    ["stock:<=3 stock:>=3", ["Red Trail Shoe"]],
    ["created_at:>2026-03-02", ["Trail Sock"]],
    ["created_at:>=2026-03-02", ["Blue Road Shoe", "Trail Sock"]],
    ["created_at:2026-02-28", ["Red Trail Shoe"]],
    ["created_at:<'2026-03-02T13:00:00Z'", ["Red Trail Shoe", "Blue Road Shoe"]],
    ["nope:1", ["Red Trail Shoe", "Blue Road Shoe", "Trail Sock"]],
  ])("%s", (query, names) => {
    const node = parseSearchQuery(query);
    if (!node) throw new Error("The query is empty.");
    const matches = createMatcher(node, FIELDS, { defaultFields: ["title"], timeZone: "America/New_York" });

    expect(THINGS.filter(matches).map(({ name }) => name)).toEqual(names);
  });
});

describe("search in the Admin API", () => {
  let test: TestSimulator;

  beforeAll(async () => {
    test = await startTestSimulator({ clockStart: new Date("2026-03-01T12:00:00Z") });
    for (const title of ["Alpha", "Beta", "Gamma"]) {
      await test.graphql(
        `mutation { productCreate(product: {title: "${title}", tags: ["greek"]}) { product { id } } }`,
      );
    }
  });

  afterAll(() => test.close());

  it("warns of an unknown field beside the whole list", async () => {
    const answer = await test.graphql('{ products(first: 5, query: "colour:red") { nodes { title } } }');

    expect(answer).toMatchObject({
      data: { products: { nodes: [{ title: "Alpha" }, { title: "Beta" }, { title: "Gamma" }] } },
      extensions: { search: [{ path: ["products"], warnings: [{ field: "colour", code: "invalid_field" }] }] },
    });
  });

  it("finds stale words while the index lags, and fresh ones afterwards", async () => {
    const search = (word: string) => test.graphql(`{ products(first: 5, query: "${word}") { nodes { id title } } }`);
    await test.control("faults", { indexLagMs: 60_000 });
    const { data } = (await search("alpha")) as { data: { products: { nodes: { id: string }[] } } };
    const id = data.products.nodes[0]?.id;
    await test.graphql(`mutation { productUpdate(product: {id: "${String(id)}", title: "Omega"}) { product { id } } }`);

    expect(await search("omega")).toMatchObject({ data: { products: { nodes: [] } } });
    expect(await search("alpha")).toMatchObject({ data: { products: { nodes: [{ title: "Omega" }] } } });

    await test.control("clock", { advanceMs: 60_000 });
    expect(await search("omega")).toMatchObject({ data: { products: { nodes: [{ title: "Omega" }] } } });
  });
});
