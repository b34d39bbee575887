import pino from "pino";
import type { Logger } from "~/ports/logger";

/** Fields that never reach a log line, wherever they sit within two levels. */
const SECRET_FIELDS = [
  "accessToken",
  "refreshToken",
  "token",
  "authorization",
  "password",
  "secret",
  "apiSecret",
  "cookie",
  "email",
  "phone",
  "address",
  "text",
  "message_text",
  "payload",
];

/** JSON lines on standard output, tokens and contact data blanked. */
export function createPinoLogger(level: string): Logger {
  const logger = pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[hidden]" },
    serializers: { error: pino.stdSerializers.err },
  });

  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
