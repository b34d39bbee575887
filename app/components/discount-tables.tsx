import { BlockStack, Button, ButtonGroup, Link, Text } from "@shopify/polaris";
import type { GrantView, LadderCountView } from "~/contracts/discount-view";
import { nameOccasion, nameValue, OCCASION_WORDS, REASON_WORDS, STATE_WORDS } from "./discount-words";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";

const GRANTS = { singular: "discount", plural: "discounts" };

type WaitingProps = {
  grants: GrantView[];
  formats: FigureFormats;
  isBusy: boolean;
  onSettle: (grant: GrantView, verdict: "approved" | "declined") => void;
};

/** Discounts above the merchant's limit, to be approved or declined. */
export function WaitingDiscounts({ grants, formats, isBusy, onSettle }: WaitingProps) {
  const decide = (grant: GrantView) => (
    <ButtonGroup>
      <Button size="slim" disabled={isBusy} onClick={() => onSettle(grant, "approved")}>
        Approve
      </Button>
      <Button size="slim" disabled={isBusy} onClick={() => onSettle(grant, "declined")}>
        Decline
      </Button>
    </ButtonGroup>
  );
  return (
    <ListingTable
      resourceName={GRANTS}
      rows={grants}
      keyOf={({ id }) => id}
      columns={[
        { title: "Discount", cell: (grant) => nameValue(grant.value, formats.money) },
        { title: "Worth", isNumeric: true, cell: ({ worth }) => formats.money(worth) },
        { title: "When", cell: ({ occasion }) => OCCASION_WORDS[occasion] },
        { title: "Conversation", cell: conversationLink },
        { title: "Decide", isTitleHidden: true, cell: decide },
      ]}
      phone={(grant) => (
        <BlockStack gap="100">
          <Text
            as="span"
            fontWeight="semibold"
          >{`${nameValue(grant.value, formats.money)}, worth ${formats.money(grant.worth)}`}</Text>
          <Text as="span" tone="subdued">
            {OCCASION_WORDS[grant.occasion]}
          </Text>
          {conversationLink(grant)}
          {decide(grant)}
        </BlockStack>
      )}
    />
  );
}

function conversationLink({ conversationId }: GrantView) {
  return conversationId === null ? "Erased" : <Link url={`/app/conversations/${conversationId}`}>Read it</Link>;
}

type GrantedProps = {
  grants: GrantView[];
  formats: FigureFormats;
  isBusy: boolean;
  onWithdraw: (grant: GrantView) => void;
};

/** What was offered, and what came of it. */
export function GrantedDiscounts({ grants, formats, isBusy, onWithdraw }: GrantedProps) {
  const withdraw = (grant: GrantView) =>
    grant.state === "unused" || grant.state === "in-cart" ? (
      <Button size="slim" disabled={isBusy} onClick={() => onWithdraw(grant)}>
        Take back
      </Button>
    ) : null;
  return (
    <ListingTable
      resourceName={GRANTS}
      rows={grants}
      keyOf={({ id }) => id}
      columns={[
        { title: "Code", cell: (grant) => <Code grant={grant} /> },
        { title: "Discount", cell: (grant) => nameValue(grant.value, formats.money) },
        { title: "State", cell: ({ state }) => STATE_WORDS[state] },
        { title: "Given", cell: ({ grantedAt }) => formats.day(grantedAt.slice(0, 10)) },
        { title: "Order", cell: ({ redeemed }) => redeemed?.orderName ?? "–" },
        { title: "Revenue", isNumeric: true, cell: ({ redeemed }) => formats.money(redeemed?.net ?? null) },
        { title: "Cost", isNumeric: true, cell: ({ redeemed }) => formats.money(redeemed?.cost ?? null) },
        { title: "Take back", isTitleHidden: true, cell: withdraw },
      ]}
      phone={(grant) => (
        <BlockStack gap="100" inlineAlign="start">
          <Text as="span" fontWeight="semibold">{`${grant.code}: ${nameValue(grant.value, formats.money)}`}</Text>
          <Text
            as="span"
            tone="subdued"
          >{`${STATE_WORDS[grant.state]}, given ${formats.day(grant.grantedAt.slice(0, 10))}`}</Text>
          <Text as="span" tone="subdued">
            {nameOccasion(grant)}
          </Text>
          {grant.redeemed ? (
            <Text as="span">{`${grant.redeemed.orderName}: ${formats.money(grant.redeemed.net)}, ${formats.money(grant.redeemed.cost)} less`}</Text>
          ) : null}
          {withdraw(grant)}
        </BlockStack>
      )}
    />
  );
}

function Code({ grant }: { grant: GrantView }) {
  return (
    <BlockStack>
      <Text as="span">{grant.code}</Text>
      <Text as="span" variant="bodySm" tone="subdued" breakWord>
        {nameOccasion(grant)}
      </Text>
    </BlockStack>
  );
}

/** How often the ladder ended where, in the last days. */
export function LadderCounts({ counts, formats }: { counts: LadderCountView[]; formats: FigureFormats }) {
  return (
    <ListingTable
      resourceName={{ singular: "answer", plural: "answers" }}
      rows={counts}
      keyOf={({ rung, reason }) => `${rung}:${reason}`}
      columns={[
        { title: "Answer", cell: ({ reason }) => REASON_WORDS[reason] },
        { title: "Times", isNumeric: true, cell: ({ count }) => formats.count(count) },
      ]}
      phone={({ reason, count }) => `${REASON_WORDS[reason]}: ${formats.count(count)}`}
    />
  );
}
