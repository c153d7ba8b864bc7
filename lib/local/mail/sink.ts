import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { log } from "@/lib/platform/log";
import type { CaughtMail } from "./store";

const MAX_BYTES = 10 * 1024 * 1024;

/** An SMTP server of this machine that takes every mail and passes none on. */
export function startSink(
  port: number,
  keep: (mail: Omit<CaughtMail, "id" | "receivedAt">) => Promise<void>,
) {
  const server = new SMTPServer({
    banner: "Piecework catches mail",
    disabledCommands: ["AUTH", "STARTTLS"],
    size: MAX_BYTES,
    onData(stream, { envelope }, callback) {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ from, subject, text, html }) => {
          const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
          return keep({
            from: from?.address ?? "",
            to,
            subject: subject ?? "",
            text: text ?? "",
            html: html ?? null,
          });
        })
        .then(() => callback(), callback);
    },
  });
  // A client that hangs up is no news; a port that is taken is.
  server.on("error", (error) => log.error({ err: error, port }, "the mail catcher has a problem"));
  server.listen(port, "127.0.0.1");
  return { stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
