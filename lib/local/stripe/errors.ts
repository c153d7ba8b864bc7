/** A refusal in Stripe's own shape: the SDK turns it into its typed errors. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly details: { type: string; message: string; param?: string; code?: string },
  ) {
    super(details.message);
    this.name = "StripeError";
  }

  get body() {
    return { error: this.details };
  }
}

/** 400: the request itself is wrong. */
export function invalidRequest(message: string, extra: { param?: string; code?: string } = {}): StripeError {
  return new StripeError(400, { type: "invalid_request_error", message, ...extra });
}

/** 404: no object of that kind has this id. */
export function missing(what: string, id: string): StripeError {
  return new StripeError(404, {
    type: "invalid_request_error",
    message: `No such ${what}: '${id}'`,
    param: "id",
    code: "resource_missing",
  });
}
