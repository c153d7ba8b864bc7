import { demoMoney } from "@/lib/platform/env";
import { paypalConfigured, paypalIsLive } from "@/lib/platform/paypal";

/**
 * Why deposits and payouts do not move the same kind of money; null when they do. Invented deposits paid out as real
 * dollars would empty the operator's account, and real ones paid out as invented would rob people.
 */
export function moneyMismatch(): string | null {
  if (!paypalConfigured()) return null;
  if (demoMoney() && paypalIsLive()) {
    return "Deposits are test money, but PayPal would pay real dollars. Nothing is sent until both are live, or both are tests.";
  }
  if (!demoMoney() && !paypalIsLive()) {
    return "Deposits are real dollars, but PayPal would pay with test money. Nothing is sent until both are live, or both are tests.";
  }
  return null;
}
