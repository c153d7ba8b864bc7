/** No address of ours is longer. */
const LONGEST = 500;

// An origin no request of ours can have: whatever parses to another one leads away from this site.
const HERE = "http://here.invalid";

/**
 * A path of this site from untrusted text, such as `?next=`, or `fallback`. Refuses absolute and
 * protocol-relative addresses, backslashes (browsers read them as slashes) and control characters.
 */
export function safePath(text: unknown, fallback = "/"): string {
  if (typeof text !== "string" || text.length > LONGEST) return fallback;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return fallback;
  const url = URL.parse(text, HERE);
  return url?.origin === HERE && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : fallback;
}
