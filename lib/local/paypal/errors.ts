import { newPayPalId } from "./ids";

interface Link {
  href: string;
  rel: string;
  method: string;
}

interface Details {
  details?: { field: string; location: "body"; issue: string; link?: Link[] }[];
}

/** A refusal in PayPal's own shape. */
export class PayPalError extends Error {
  override name = "PayPalError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    private readonly extra: Details = {},
  ) {
    super(message);
  }

  get body() {
    return { name: this.code, message: this.message, debug_id: newPayPalId(13), links: [], ...this.extra };
  }
}

/** 400: a field of the request is wrong. */
export function wrongField(field: string, issue: string): PayPalError {
  return new PayPalError(400, "VALIDATION_ERROR", "Invalid request - see details.", {
    details: [{ field, location: "body", issue }],
  });
}

/** 404: nothing has this id. */
export function missing(): PayPalError {
  return new PayPalError(404, "INVALID_RESOURCE_ID", "Requested resource ID was not found.");
}
