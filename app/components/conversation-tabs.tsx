import { useNavigate } from "@remix-run/react";
import { Tabs } from "@shopify/polaris";

type Props = { selected: "all" | "waiting" | "topics" | "answering"; waiting: number };

/** The pages about conversations; numbers keep their filters when one goes from topics to answers. */
export function ConversationTabs({ selected, waiting }: Props) {
  const navigate = useNavigate();
  const tabs = [
    { id: "all", content: "All", url: "/app/conversations?show=all" },
    {
      id: "waiting",
      content: waiting > 0 ? `Waiting for you (${waiting})` : "Waiting for you",
      url: "/app/conversations?show=waiting",
    },
    { id: "topics", content: "Topics and paths", url: "/app/conversations/topics" },
    { id: "answering", content: "How it answers", url: "/app/conversations/answering" },
  ];

  return (
    <Tabs
      tabs={tabs.map(({ id, content }) => ({ id, content }))}
      selected={tabs.findIndex(({ id }) => id === selected)}
      onSelect={(index) => {
        const url = tabs[index]?.url;
        if (url !== undefined) navigate(url);
      }}
    />
  );
}
