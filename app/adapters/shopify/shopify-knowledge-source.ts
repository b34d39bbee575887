import type { KnowledgeSource, SourceDocument } from "~/ports/knowledge-source";
import { fromGlobalId } from "./global-id";
import { listArticles } from "./operations/list-articles";
import { listFaqEntries } from "./operations/list-faq-entries";
import { listPages } from "./operations/list-pages";
import { readPolicies } from "./operations/read-policies";
import { readTextLimits } from "./read-text-limits";
import type { ShopifyClient } from "./shopify-client";
import { ShopifyGraphqlError } from "./shopify-graphql-error";

type Page<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** The Storefront API tells neither market nor time of a policy: what its words say of either is all there is. */
const everywhere = () => readTextLimits(() => null);

function limitsOf(fields: ({ key: string; value: string | null } | null)[]) {
  return readTextLimits((key) => fields.find((field) => field?.key === key)?.value);
}

/** The shopper's view: the Storefront API shows what is published, in the shop's language. */
export function createShopifyKnowledgeSource(storefront: ShopifyClient<"storefront">): KnowledgeSource {
  async function* policies(): AsyncGenerator<SourceDocument> {
    const { shop } = await storefront.request(readPolicies, {});
    for (const policy of Object.values(shop)) {
      if (policy === null) continue;
      const { handle, title, body: html } = policy;
      yield {
        kind: "policy",
        sourceId: handle,
        title,
        url: `/policies/${handle}`,
        html,
        limits: everywhere(),
        updatedAt: null,
      };
    }
  }

  async function* pages(): AsyncGenerator<SourceDocument> {
    const nodes = everyNode(async (after) => (await storefront.request(listPages, { after })).pages);
    for await (const { id, handle, title, body: html, updatedAt, metafields } of nodes) {
      const limits = limitsOf(metafields);
      yield { kind: "page", sourceId: fromGlobalId(id), title, url: `/pages/${handle}`, html, limits, updatedAt };
    }
  }

  async function* articles(): AsyncGenerator<SourceDocument> {
    const nodes = everyNode(async (after) => (await storefront.request(listArticles, { after })).articles);
    for await (const { id, handle, title, blog, contentHtml: html, publishedAt: updatedAt, metafields } of nodes) {
      const limits = limitsOf(metafields);
      yield {
        kind: "article",
        sourceId: fromGlobalId(id),
        title,
        url: `/blogs/${blog.handle}/${handle}`,
        html,
        limits,
        updatedAt,
      };
    }
  }

  async function* faq(): AsyncGenerator<SourceDocument> {
    const nodes = everyNode(async (after) => (await storefront.request(listFaqEntries, { after })).metaobjects);
    try {
      for await (const { id, updatedAt, fields } of nodes) {
        const limits = limitsOf(fields);
        const valueOf = (key: string) => fields.find((field) => field.key === key)?.value ?? "";
        const [title, html] = [valueOf("question"), valueOf("answer")];
        if (title !== "" && html !== "")
          yield { kind: "faq", sourceId: fromGlobalId(id), title, url: null, html, limits, updatedAt };
      }
    } catch (error) {
      // The scope is optional: without it there simply is no FAQ to read.
      if (!(error instanceof ShopifyGraphqlError && error.codes.includes("ACCESS_DENIED"))) throw error;
    }
  }

  return {
    async *readDocuments() {
      yield* policies();
      yield* pages();
      yield* articles();
      yield* faq();
    },
  };
}

async function* everyNode<Node>(readPage: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const page: Page<Node> = await readPage(after);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
