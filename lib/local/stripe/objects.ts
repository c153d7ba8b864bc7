/** Stripe's objects as far as a deposit product meets them. Amounts are cents, instants are seconds. */

export type Metadata = Record<string, string>;

export interface Customer {
  id: string;
  object: "customer";
  created: number;
  livemode: false;
  email: string | null;
  name: string | null;
  metadata: Metadata;
}

export interface LineItem {
  id: string;
  object: "item";
  quantity: number;
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  description: string;
}

export interface CheckoutSession {
  id: string;
  object: "checkout.session";
  created: number;
  livemode: false;
  mode: "payment";
  ui_mode: "hosted_page";
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  amount_subtotal: number;
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  customer: string | null;
  customer_email: string | null;
  customer_details: { email: string | null; name: string | null } | null;
  metadata: Metadata;
  payment_intent: string | null;
  payment_method_types: PaymentMethod[];
  success_url: string;
  cancel_url: string | null;
  expires_at: number;
  url: string | null;
}

export type PaymentMethod = "card" | "us_bank_account";

export interface PaymentError {
  type: "card_error" | "invalid_request_error";
  code: string;
  decline_code?: string;
  message: string;
}

export interface PaymentIntent {
  id: string;
  object: "payment_intent";
  created: number;
  livemode: false;
  amount: number;
  amount_received: number;
  currency: string;
  customer: string | null;
  metadata: Metadata;
  status: "requires_payment_method" | "processing" | "succeeded";
  latest_charge: string | null;
  last_payment_error: PaymentError | null;
  payment_method_types: PaymentMethod[];
}

export interface Charge {
  id: string;
  object: "charge";
  created: number;
  livemode: false;
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  captured: boolean;
  currency: string;
  customer: string | null;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  outcome: { network_status: string; risk_level: string; seller_message: string; type: string };
  paid: boolean;
  payment_intent: string;
  payment_method_details: {
    type: PaymentMethod;
    card?: { brand: string; last4: string; fingerprint: string };
  };
  refunded: boolean;
  status: "succeeded" | "pending" | "failed";
}

export interface Refund {
  id: string;
  object: "refund";
  created: number;
  amount: number;
  balance_transaction: string | null;
  charge: string;
  currency: string;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  status: "succeeded" | "failed";
  failure_reason?: string;
  failure_balance_transaction?: string;
}

export interface Dispute {
  id: string;
  object: "dispute";
  created: number;
  livemode: false;
  amount: number;
  balance_transactions: BalanceTransaction[];
  charge: string;
  currency: string;
  is_charge_refundable: boolean;
  metadata: Metadata;
  payment_intent: string;
  reason: string;
  status: "needs_response" | "won" | "lost";
}

export interface BalanceTransaction {
  id: string;
  object: "balance_transaction";
  created: number;
  amount: number;
  currency: string;
  fee: number;
  net: number;
  reporting_category: "charge" | "refund" | "refund_failure" | "dispute" | "dispute_reversal";
  source: string;
  status: "pending";
  type: "charge" | "payment" | "refund" | "payment_refund" | "refund_failure" | "adjustment";
}

export interface EarlyFraudWarning {
  id: string;
  object: "radar.early_fraud_warning";
  created: number;
  livemode: false;
  actionable: boolean;
  charge: string;
  fraud_type: string;
  payment_intent: string;
}

export interface StripeEvent {
  id: string;
  /** Set on events of accounts that are connected to ours. */
  account?: string;
  object: "event";
  api_version: string;
  created: number;
  livemode: boolean;
  data: { object: object; previous_attributes?: object };
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}
