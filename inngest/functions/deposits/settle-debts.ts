import { sweep } from "@/inngest/sweep";
import { settleDebts as work } from "@/lib/deposits/debt";

/** Pays what people owe as soon as money has come into their Wallet. */
export const settleDebts = sweep({ id: "settle-debts", batch: 100, work });
