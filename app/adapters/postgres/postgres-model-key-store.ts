import type { Clock } from "~/ports/clock";
import type { ModelKeyStore } from "~/ports/model-key-store";
import type { SecretBox } from "~/ports/secret-box";
import type { Database } from "./open-database";

const PURPOSE = "model-key";
const ENDING_LENGTH = 4;

export function createPostgresModelKeyStore(
  { prisma }: Database,
  shopId: string,
  { secretBox, clock }: { secretBox: SecretBox; clock: Clock },
): ModelKeyStore {
  return {
    async find() {
      const row = await prisma.modelKey.findUnique({ where: { shopId }, select: { keyCiphertext: true } });
      return row && secretBox.open(row.keyCiphertext, PURPOSE);
    },

    describe: () => prisma.modelKey.findUnique({ where: { shopId }, select: { ending: true, savedAt: true } }),

    async save(key) {
      const row = {
        keyCiphertext: secretBox.seal(key, PURPOSE),
        ending: key.slice(-ENDING_LENGTH),
        savedAt: clock.now(),
      };
      await prisma.modelKey.upsert({ where: { shopId }, create: { ...row, shopId }, update: row });
    },

    async remove() {
      await prisma.modelKey.deleteMany({ where: { shopId } });
    },
  };
}
