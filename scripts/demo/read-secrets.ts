import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  apiSecret: z.string().min(32),
  encryptionKey: z.string().min(32),
  visitorTokenSecret: z.string().min(32),
});
export type DemoSecrets = z.infer<typeof secretsSchema>;

/** Random secrets of one demo, made at its first run and kept with its data: nothing secret is in the repository. */
export function readSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));

  const secrets = {
    apiSecret: randomBytes(24).toString("hex"),
    encryptionKey: randomBytes(32).toString("base64"),
    visitorTokenSecret: randomBytes(32).toString("hex"),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
