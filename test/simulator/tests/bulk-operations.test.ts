import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

type Started = {
  data: { bulkOperationRunQuery: { bulkOperation: { id: string; status: string } | null; userErrors: unknown[] } };
};

let test: TestSimulator;

beforeEach(async () => {
  test = await startTestSimulator();
  for (const title of ["Hat", "Coat"]) {
    await test.graphql(
      'mutation($title: String!) { productCreate(product: {title: $title, productOptions: [{name: "Size", values: [{name: "S"}]}]}) { product { id } } }',
      { title },
    );
  }
});

afterEach(() => test.close());

describe("a bulk operation", () => {
  it("writes parents and children to a file of JSON lines and announces its end", async () => {
    const id = startedId(
      await run("{ products { edges { node { id title variants { edges { node { id title } } } } } } }"),
    );
    const operation = await finished(id);
    const lines = await readLines(operation.url);
    const [hat] = [...test.shop.products.values()];

    expect(operation).toMatchObject({ status: "COMPLETED", objectCount: "4", rootObjectCount: "2", errorCode: null });
    expect(lines.slice(0, 2)).toEqual([
      { id: `gid://shopify/Product/${hat?.id}`, title: "Hat" },
      {
        id: `gid://shopify/ProductVariant/${hat?.variants[0]?.id}`,
        title: "S",
        __parentId: `gid://shopify/Product/${hat?.id}`,
      },
    ]);
    expect(lastWebhook()).toMatchObject({
      admin_graphql_api_id: id,
      status: "completed",
      type: "query",
      error_code: null,
    });
  });

  it("reads more than a page would hold", async () => {
    const [hat] = test.shop.products.values();
    if (!hat) throw new Error("There is no product to copy.");
    for (let id = 1; id <= 300; id += 1) test.shop.products.set(id, { ...hat, id });
    const { rootObjectCount } = await finished(
      startedId(await run("{ products(first: 1) { edges { node { id } } } }")),
    );

    expect(rootObjectCount).toBe("302");
  });

  it("has no file when there is nothing to tell", async () => {
    expect(await finished(startedId(await run("{ orders { edges { node { id } } } }")))).toMatchObject({
      status: "COMPLETED",
      objectCount: "0",
      url: null,
    });
  });

  it("can be canceled while it runs", async () => {
    await test.control("faults", { bulkDurationMs: 60_000 });
    const id = startedId(await run("{ products { edges { node { id } } } }"));
    await test.graphql(`mutation { bulkOperationCancel(id: "${id}") { bulkOperation { status } } }`);
    await test.control("clock", { advanceMs: 60_000 });

    expect(await finished(id)).toMatchObject({ status: "CANCELED", url: null });
    expect(lastWebhook()).toMatchObject({ status: "canceled" });
  });

  it("is one of at most five", async () => {
    await test.control("faults", { bulkDurationMs: 60_000 });
    for (let index = 0; index < 5; index += 1) await run("{ products { edges { node { id } } } }");
    const { data } = await run("{ products { edges { node { id } } } }");

    expect(data.bulkOperationRunQuery.userErrors).toMatchObject([
      {
        field: null,
        code: "OPERATION_IN_PROGRESS",
        message: expect.stringMatching(
          /^A bulk query operation for this app and shop is already in progress: gid:/,
        ) as unknown,
      },
    ]);
  });

  it.each([
    ["{ shop { id } }", "Bulk queries must contain at least one connection."],
    [
      "{ products { nodes { id } } }",
      "All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'products { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: 'products'.",
    ],
    ['{ node(id: "gid://shopify/Product/1") { id } }', "Bulk queries cannot contain a top level `node` field."],
    [
      "{ products { edges { node { title variants { edges { node { id } } } } } } }",
      "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': variants.",
    ],
    [
      "{ collections { edges { node { id products { edges { node { id variants { edges { node { id metafields { edges { node { id } } } } } } } } } } } } }",
      "Bulk queries cannot contain connections with a nesting depth greater than 2.",
    ],
    [
      "{ a: products { edges { node { id } } } b: products { edges { node { id } } } c: products { edges { node { id } } } d: products { edges { node { id } } } e: products { edges { node { id } } } f: products { edges { node { id } } } }",
      "Bulk queries cannot contain more than 5 connections.",
    ],
    ["mutation { productCreate { shop { id } } }", "Invalid operation type. Only `query` operations are supported."],
  ])("is refused: %s", async (query, message) => {
    const { data } = await run(query);

    expect(data.bulkOperationRunQuery.bulkOperation).toBeNull();
    expect(data.bulkOperationRunQuery.userErrors).toContainEqual({ field: ["query"], message, code: "INVALID" });
  });

  it("must be asked for in pages, as Shopify insists", async () => {
    const { errors } = await test.graphql('{ bulkOperations(query: "status:running") { nodes { id } } }');

    expect(errors).toMatchObject([
      { message: "you must provide one of first or last", extensions: { code: "BAD_REQUEST" } },
    ]);
  });
});

async function run(query: string): Promise<Started> {
  return (await test.graphql(
    "mutation($query: String!) { bulkOperationRunQuery(query: $query, groupObjects: false) { bulkOperation { id status } userErrors { field message code } } }",
    { query },
  )) as Started;
}

function startedId({ data }: Started): string {
  const operation = data.bulkOperationRunQuery.bulkOperation;
  if (operation?.status !== "CREATED") throw new Error("The operation was refused.");
  return operation.id;
}

/** Reads the operation until it has ended; its end is announced by webhook, which the app has got by then. */
async function finished(id: string) {
  for (;;) {
    const { data } = (await test.graphql(
      "query($id: ID!) { bulkOperation(id: $id) { status errorCode objectCount rootObjectCount url completedAt } }",
      { id },
    )) as {
      data: {
        bulkOperation: { status: string; url: string | null; completedAt: string | null; rootObjectCount: string };
      };
    };
    if (data.bulkOperation.completedAt === null) continue;
    await test.simulator.webhooks.idle();
    return data.bulkOperation;
  }
}

async function readLines(url: string | null): Promise<unknown[]> {
  const response = await test.fetchShop(new URL(url ?? "").pathname);
  const content = await response.text();
  return content
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

function lastWebhook(): unknown {
  const finishes = test.app.received.filter(
    (webhook) => webhook.headers.get("x-shopify-topic") === "bulk_operations/finish",
  );
  return JSON.parse(finishes.at(-1)?.body ?? "null");
}
