import type { Evidence } from "../evidence/evidence";
import { readDocument } from "../ranking/read-document";

export function attributesOf(productId: string, evidence: Evidence): { stems: string[] }[] {
  const document = evidence.documents.get(productId);
  return document ? readDocument(document).attributes.flatMap(({ values }) => values) : [];
}
