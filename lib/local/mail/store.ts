import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** A mail that was caught. */
export interface CaughtMail {
  id: string;
  receivedAt: string;
  from: string;
  /** The recipients of the envelope, which are the ones that count, in lower case. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
}

/** More than anybody looks at; older ones are deleted. */
const KEPT = 1000;

const ID = /^\d{13}-[0-9a-f]{8}$/;

/** Caught mails, one JSON file each, all held in memory too. */
export class MailStore {
  private mails: CaughtMail[] = [];

  private constructor(private readonly folder: string) {}

  /** Opens the folder with the mails of earlier starts. */
  static async open(folder: string): Promise<MailStore> {
    const store = new MailStore(folder);
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder))
      .filter((name) => ID.test(path.basename(name, ".json")))
      .sort()
      .reverse();
    store.mails = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8")) as CaughtMail),
    );
    return store;
  }

  /** Keeps a mail; it is on disk when this resolves. */
  async add(mail: Omit<CaughtMail, "id" | "receivedAt">): Promise<void> {
    const at = new Date();
    const id = `${String(at.getTime()).padStart(13, "0")}-${randomBytes(4).toString("hex")}`;
    const caught = { id, receivedAt: at.toISOString(), ...mail };
    const draft = path.join(this.folder, `${id}.new`);
    await writeFile(draft, JSON.stringify(caught));
    await rename(draft, this.fileOf(id));
    this.mails = [caught, ...this.mails];
    for (const old of this.mails.splice(KEPT)) await rm(this.fileOf(old.id), { force: true });
  }

  /** Newest first; with an address, only mail to it. */
  list(to = ""): CaughtMail[] {
    const address = to.trim().toLowerCase();
    return address ? this.mails.filter((mail) => mail.to.includes(address)) : this.mails;
  }

  get(id: string): CaughtMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Everybody who ever got mail, in alphabetical order. */
  recipients(): string[] {
    return [...new Set(this.mails.flatMap((mail) => mail.to))].sort();
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }
}
