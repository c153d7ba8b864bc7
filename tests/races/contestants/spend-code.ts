import { transaction } from "@/lib/platform/db";
import { takeCode } from "@/lib/second-factor/take-code";
import { takePart } from "./take-part";

await takePart(({ userId, code, uses }: { userId: string; code: string; uses: number }) =>
  Promise.all(Array.from({ length: uses }, () => transaction((tx) => takeCode(tx, userId, code)))),
);
