import { describe, expect, test } from "vitest";
import type { RequiredProof } from "@/lib/jobs/proof";
import { checkProof } from "@/lib/submissions/check-proof";

const proof = (kind: RequiredProof["kind"], id = "p1"): RequiredProof => ({
  id,
  kind,
  label: "What you found",
});
const messages = (kind: RequiredProof["kind"], answer: string) =>
  checkProof([proof(kind)], { p1: answer }, []).fields.p1;

describe("proof is checked against what the job asks for", () => {
  test("answers are trimmed and nothing that was not asked for is kept", () => {
    expect(checkProof([proof("TEXT")], { p1: "  Open 9 to 18 ", p2: "more" }, [])).toEqual({
      cleaned: { p1: "Open 9 to 18" },
      fields: {},
    });
  });

  test.each(["https://example.org/a?b=c", "http://shop.example.org"])("%s is a link", (link) =>
    expect(messages("URL", link)).toBeUndefined(),
  );

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "https://user:pw@example.org",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://[::1]/",
    "file:///etc/passwd",
    "example.org",
    "",
  ])("%j is no link an employer could open", (link) => expect(messages("URL", link)).toBeDefined());

  test("a code is one line of at most 100 characters", () => {
    expect(messages("CODE", "AB-1234")).toBeUndefined();
    expect(messages("CODE", "two\nlines")).toBeDefined();
    expect(messages("CODE", "x".repeat(101))).toBeDefined();
  });

  test("a file counts only when it was checked and found good", () => {
    const withFile = (status: "READY" | "PENDING" | "REJECTED", proofId = "p1") =>
      checkProof([proof("IMAGE")], {}, [{ proofId, status }]).fields.p1;
    expect(withFile("READY")).toBeUndefined();
    expect(withFile("PENDING")).toEqual(["The file is still being checked. Try again in a moment."]);
    expect(withFile("REJECTED")).toEqual(["Upload the image."]);
    expect(withFile("READY", "p2")).toEqual(["Upload the image."]);
  });
});
