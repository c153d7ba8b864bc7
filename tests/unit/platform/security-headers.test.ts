import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/platform/security-headers";

const origins = { uploads: ["https://*.ufs.sh"], payPages: ["https://checkout.stripe.com"] };

describe("the content security policy", () => {
  const policy = contentSecurityPolicy("abc", origins, { https: true, development: false });

  it("runs scripts by nonce only and never evaluates text", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("refuses what it does not name, frames and foreign form targets", () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https://checkout.stripe.com");
  });
});

describe("security headers", () => {
  it("promise TLS only where the site is served over it", () => {
    expect(securityHeaders("/", true)).toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders("/", false)).not.toHaveProperty("Strict-Transport-Security");
  });

  it("tell no other site the address of a page that carries a secret", () => {
    expect(securityHeaders("/reset/abc", true)["Referrer-Policy"]).toBe("same-origin");
    expect(securityHeaders("/jobs", true)["Referrer-Policy"]).toBe("strict-origin-when-cross-origin");
  });
});
