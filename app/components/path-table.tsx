import { BlockStack, Link, Text } from "@shopify/polaris";
import type { PathSums } from "~/contracts/sitting";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";
import { nameStages } from "./sitting-words";

type Props = {
  paths: PathSums[];
  /** Of the comparison period; null: there is none. */
  before: { paths: PathSums[]; conversations: number } | null;
  conversations: number;
  linkTo: (path: PathSums) => string;
  formats: FigureFormats;
};

/** The ways that conversations take most often, from who began to how it ended. */
export function PathTable({ paths, before, conversations, linkTo, formats }: Props) {
  const { percent, count, money } = formats;
  const earlier = before === null || before.conversations === 0 ? null : before;
  const shareBefore = (path: string, { paths: known, conversations: all }: NonNullable<Props["before"]>) =>
    percent((known.find((row) => row.path === path)?.conversations ?? 0) / all);

  return (
    <ListingTable
      resourceName={{ singular: "path", plural: "paths" }}
      rows={paths}
      keyOf={({ path }) => path}
      columns={[
        { title: "Path", cell: (row) => <PathLink path={row.path} url={linkTo(row)} /> },
        { title: "Conversations", isNumeric: true, cell: (row) => count(row.conversations) },
        { title: "Share", isNumeric: true, cell: (row) => percent(row.conversations / conversations) },
        ...(earlier === null
          ? []
          : [{ title: "Share before", isNumeric: true, cell: ({ path }: PathSums) => shareBefore(path, earlier) }]),
        { title: "Revenue", isNumeric: true, cell: ({ net }) => money(net) },
      ]}
      phone={(row) => (
        <BlockStack gap="100">
          <PathLink path={row.path} url={linkTo(row)} />
          <Text as="span" variant="bodySm" tone="subdued">
            {`${formats.countOf(row.conversations, "conversation")} (${percent(row.conversations / conversations)}), ${money(row.net)}`}
          </Text>
        </BlockStack>
      )}
    />
  );
}

/** Arrows for the eye, "then" for who listens. */
function PathLink({ path, url }: { path: string; url: string }) {
  const stages = nameStages(path);
  return (
    <Link dataPrimaryLink monochrome removeUnderline url={url}>
      <span style={{ whiteSpace: "normal" }}>
        {stages.map((stage, index) => (
          <Text
            key={`${index}:${stage}`}
            as="span"
            fontWeight={index === stages.length - 1 ? "semibold" : "regular"}
            breakWord
          >
            {index === 0 ? null : (
              <>
                <span aria-hidden>{" → "}</span>
                <Text as="span" visuallyHidden>
                  {", then "}
                </Text>
              </>
            )}
            {stage}
          </Text>
        ))}
      </span>
    </Link>
  );
}
