import { describe, expect, it } from "vitest";
import { readTar } from "../schemas/read-tar.ts";

describe("readTar", () => {
  it("gives the regular files with their whole names", () => {
    const archive = Buffer.concat([
      entry({ name: "folder/", type: "5", content: "" }),
      entry({ name: "a.txt", prefix: "package/data", content: "first" }),
      entry({ name: "b.txt", content: "x".repeat(600) }),
      Buffer.alloc(1024),
    ]);

    expect([...readTar(archive)].map(({ name, content }) => [name, content.length])).toEqual([
      ["package/data/a.txt", 5],
      ["b.txt", 600],
    ]);
  });

  it("refuses a damaged header", () => {
    const archive = entry({ name: "a.txt", content: "" });
    archive.write("?", 124);

    expect(() => [...readTar(archive)]).toThrow("Damaged tar header at byte 0.");
  });
});

function entry({
  name,
  prefix = "",
  type = "0",
  content,
}: {
  name: string;
  prefix?: string;
  type?: string;
  content: string;
}) {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  header.write(prefix, 345);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}
