/** Where the browser may talk to besides this origin; everything not named here is refused. */
export interface AllowedOrigins {
  /** Where files are sent to and shown from. */
  uploads: string[];
  /** Where a form may end up after a redirect: the hosted pay page. */
  payPages: string[];
}

/** The content security policy of one response: scripts run only with its nonce. */
export function contentSecurityPolicy(
  nonce: string,
  { uploads, payPages }: AllowedOrigins,
  { https, development }: { https: boolean; development: boolean },
): string {
  const files = uploads.join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Dialogs and notices set styles from script, which a nonce cannot cover.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${files}`,
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${files}`,
    `form-action 'self' ${payPages.join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ]
    .map((directive) => directive.trim())
    .join("; ");
}

/** Pages whose address carries a secret tell it to no other site; without any referrer their forms would be refused. */
const secretAddress = /^\/(reset|confirm)/;

/** The headers of every page that do not depend on the nonce. */
export function securityHeaders(pathname: string, https: boolean): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": secretAddress.test(pathname) ? "same-origin" : "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
