import { z } from "zod";
import { addressesOf, jsonAnswer } from "./answers";
import type { Ingest } from "./options";
import { signAddress } from "./signature";
import { allRecords, deleteFile, findRecord, type StoredFile, writeRecord } from "./storage";

type Operation = (ingest: Ingest, body: unknown) => Promise<object | null>;

const LIMIT_BYTES = 2 * 1024 ** 3;

const oneFile = z.object({ fileKey: z.string().optional(), customId: z.string().optional() });
const manyFiles = z.object({
  fileKeys: z.array(z.string()).default([]),
  customIds: z.array(z.string()).default([]),
});
const accessFields = oneFile.extend({ expiresIn: z.number().positive().max(604_800).default(300) });
const listFields = z.object({ limit: z.int().min(0).default(500), offset: z.int().min(0).default(0) });
const renameFields = z.object({ updates: z.array(oneFile.extend({ newName: z.string().min(1) })) });
const aclFields = z.object({ updates: z.array(oneFile.extend({ acl: z.enum(["public-read", "private"]) })) });

/** The operations of POST /v6/<name>; null stands for a file that does not exist. */
const operations: Record<string, Operation> = {
  async deleteFiles(ingest, body) {
    const files = await findMany(ingest, body);
    await Promise.all(files.map((file) => deleteFile(ingest, file.key)));
    return { success: true, deletedCount: files.length };
  },
  async getFileUrl(ingest, body) {
    const files = await findMany(ingest, body);
    return { data: files.map(({ key }) => ({ key, url: addressesOf(ingest, key).ufsUrl })) };
  },
  async listFiles(ingest, body) {
    const { limit, offset } = listFields.parse(body);
    const files = await allRecords(ingest);
    return {
      hasMore: files.length > offset + limit,
      files: files.slice(offset, offset + limit).map(toListed),
    };
  },
  async renameFiles(ingest, body) {
    return update(ingest, renameFields.parse(body).updates, ({ newName }) => ({ name: newName }));
  },
  async updateACL(ingest, body) {
    return update(ingest, aclFields.parse(body).updates, ({ acl }) => ({ acl }));
  },
  async requestFileAccess(ingest, body) {
    const { fileKey, customId, expiresIn } = accessFields.parse(body);
    const file = await findRecord(ingest, fileKey ?? customId ?? "");
    if (!file) return null;
    const ufsUrl = signAddress(ingest, file.key, expiresIn);
    return { url: ufsUrl, ufsUrl };
  },
  async getUsageInfo(ingest) {
    const files = await allRecords(ingest);
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    return { totalBytes, appTotalBytes: totalBytes, filesUploaded: files.length, limitBytes: LIMIT_BYTES };
  },
};

/** Answers an operation of the REST API; the caller has checked the key. */
export async function runOperation(ingest: Ingest, name: string, body: unknown): Promise<Response> {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) return jsonAnswer({ error: "Unknown operation" }, 404);
  const answer = await operation(ingest, body);
  return answer ? jsonAnswer(answer) : jsonAnswer({ error: "File not found" }, 404);
}

async function findMany(ingest: Ingest, body: unknown): Promise<StoredFile[]> {
  const { fileKeys, customIds } = manyFiles.parse(body);
  const files = await Promise.all([...fileKeys, ...customIds].map((id) => findRecord(ingest, id)));
  return files.filter((file) => file !== null);
}

async function update<T extends z.output<typeof oneFile>>(
  ingest: Ingest,
  updates: T[],
  change: (update: T) => Partial<StoredFile>,
): Promise<object | null> {
  for (const one of updates) {
    const file = await findRecord(ingest, one.fileKey ?? one.customId ?? "");
    if (!file) return null;
    await writeRecord(ingest, { ...file, ...change(one) });
  }
  return { success: true };
}

function toListed({ key, customId, name, size, uploadedAt }: StoredFile) {
  return { id: key, key, customId, name, size, status: "Uploaded", uploadedAt };
}
