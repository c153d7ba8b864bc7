import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { fileResponse } from "@/lib/uploads/read";
import { resealFiles } from "@/lib/uploads/sealed-files";
import { clearVerification, rejectPart } from "@/lib/verification/decide";
import { giveDocument } from "@/lib/verification/give-document";
import { givePersonal } from "@/lib/verification/give-personal";
import { purgeDocuments } from "@/lib/verification/purge";
import { documentForm, personalForm } from "@/lib/verification/schema";
import { submitDocuments } from "@/lib/verification/submit";
import { openDocuments, viewedDocument } from "@/lib/verification/views";
import { rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import { giveSide, provenModerator, uploadSide, verificationOf } from "@/tests/support/identity";
import { travelTo } from "@/tests/support/time";
import { startFiles } from "@/tests/support/uploadthing";

const said = vi.hoisted(() => ({ lines: [] as string[] }));

vi.mock("@/lib/platform/log", async (original) => {
  const module = await original<typeof import("@/lib/platform/log")>();
  const logger = module.createLogger("trace", { write: (line: string) => said.lines.push(line) });
  const at = (level: "debug" | "info" | "warn" | "error") => (fields: object, message: string) =>
    logger[level](fields, message);
  return { ...module, log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } };
});

/** Values that stand nowhere else; each is looked for in everything that was written or said. */
const canaries = {
  name: "Canarina Zwölfnamig",
  birthDate: "1971-03-29",
  street: "77 Canaryfeather Lane",
  postalCode: "CNR1X9",
  city: "Canaryburgh",
  number: "CNRY 88-4411",
  file: "Canarina passport scan",
};
const address = {
  street: canaries.street,
  postalCode: canaries.postalCode,
  city: canaries.city,
  country: "US",
};
const personal = { name: canaries.name, birthDate: canaries.birthDate, address };
const document = { kind: "PASSPORT" as const, country: "US", number: canaries.number };

let files: { stop(): Promise<void> };
beforeAll(async () => {
  files = await startFiles();
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...words) => void said.lines.push(words.map(String).join(" ")),
    );
  }
});
afterEach(() => vi.restoreAllMocks());

/** Does what must fail, and keeps all that the failure says. */
async function failing(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => Promise.reject(new Error("this was meant to fail")),
    (reason: unknown) => reason,
  );
  const { message, stack, ...rest } = error as Error;
  said.lines.push(message, stack ?? "", JSON.stringify(rest));
}

/** Every row of every table, as text. */
async function everythingStored(): Promise<string> {
  const tables = await rows<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      rows<{ text: string | null }>(`select string_agg(t::text, ' ') as text from "${name}" t`),
    ),
  );
  return texts.map(([row]) => row?.text ?? "").join("\n");
}

test("no identity datum is in a log, an error, a mail, an event, an audit entry or any row, whatever fails", async () => {
  const person = await createUser();
  await failing(givePersonal(person, { ...personal, birthDate: "2020-03-29" }));
  const badForm = {
    name: `${canaries.name}\u202e`,
    year: canaries.number,
    month: "13",
    day: "x",
    ...address,
  };
  said.lines.push(JSON.stringify(personalForm.safeParse(badForm).error?.issues));
  said.lines.push(
    JSON.stringify(documentForm.safeParse({ ...document, number: `${canaries.number}<>` }).error?.issues),
  );
  await failing(submitDocuments(person));
  await failing(giveSide(person, "front", `${canaries.file}.png`));

  await givePersonal(person, personal);
  await giveDocument(person, document);
  await giveSide(person, "front", `${canaries.file}.png`);
  await giveSide(person, "back", `${canaries.file} back.png`);
  await submitDocuments(person);
  await failing(giveDocument(person, document));

  const twin = await createUser();
  await givePersonal(twin, personal);
  await giveDocument(twin, document);
  await giveSide(twin, "front", `${canaries.file}.png`);
  await giveSide(twin, "back", `${canaries.file}.png`);
  await submitDocuments(twin);

  const moderator = await provenModerator();
  const id = (await verificationOf(person.id)).id as string;
  await openDocuments(moderator, { id, reason: "It is the next one in the queue." });
  await failing(clearVerification(moderator, { id }));
  await rejectPart(moderator, { id, part: "BACK", reason: "The picture is cut off at the right." });
  // A row changed by hand opens no more, and says so without what was in it.
  await rows("update verification set personal_sealed = document_sealed where id = $1", [id]);
  const { ownIdentity } = await import("@/lib/verification/queries");
  await failing(ownIdentity(person.id));

  await files.stop();
  await failing(uploadSide(person, "back", `${canaries.file}.png`));
  await failing(viewedDocument(moderator, id, "front").then(fileResponse));
  await rows("update file set sealed_with = 'older' where sealed_with is not null");
  await failing(resealFiles(10));
  travelTo(later(new Date(), 91 * DAY_MS));
  await purgeDocuments(10);

  expect(said.lines.length).toBeGreaterThan(5);
  const everything = `${said.lines.join("\n")}\n${await everythingStored()}`.toLowerCase();
  for (const [what, canary] of Object.entries(canaries)) {
    expect(everything.includes(canary.toLowerCase()), `${what} was written somewhere`).toBe(false);
  }
}, 60_000);
