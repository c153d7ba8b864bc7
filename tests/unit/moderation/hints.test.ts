import { describe, expect, it } from "vitest";
import { findHints, splitByHints } from "@/lib/moderation/hints";

const pointsOf = (...texts: string[]) => [...new Set(findHints(texts, 3).map(({ point }) => point))];

describe("hints for moderators", () => {
  it.each([
    ["card-data", "Enter your credit card number"],
    ["spam", "Post mass comments"],
    ["payment-needed", "Pay the $5 and continue"],
    ["money-exchange", "Send me PayPal for Bitcoin"],
    ["fake-reviews", "Leave us a 5-star review"],
    ["paid-membership", "Open a premium account"],
    ["risky-trial", "Start the free trial"],
    ["proof-by-email", "Send proof to boss@example.com"],
    ["third-party-harm", "Report this account"],
  ])("notices a phrase for %s", (point, text) => {
    expect(pointsOf(text)).toContain(point);
  });

  it("stays silent about an ordinary job", () => {
    expect(
      pointsOf(
        "Find the opening hours of a shop",
        "Open the shop's website.",
        "Write down the opening hours of each day.",
      ),
    ).toEqual([]);
  });

  it("counts connected actions over all texts, each kind once", () => {
    expect(pointsOf("Like, like and like again", "Share and comment")).toEqual([]);
    expect(findHints(["Like and share", "Comment, then subscribe"], 3)).toEqual([
      { point: "too-many-actions", phrase: "like, share, comment, subscribe" },
    ]);
  });

  it("names a phrase once, however often and in whatever case it stands", () => {
    expect(findHints(["Free trial", "the FREE TRIAL"], 3)).toHaveLength(1);
  });

  it("cuts a text at its phrases and loses nothing of it", () => {
    const text = "Take the free trial, then write a good review. Bye";
    const pieces = splitByHints(text);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.point).map((piece) => piece.text)).toEqual([
      "free trial",
      "write a good review",
    ]);
  });

  it("is quick on the longest text a job may have", () => {
    const started = performance.now();
    findHints(
      Array.from({ length: 20 }, () => "pay write a report ".repeat(55)),
      3,
    );
    expect(performance.now() - started).toBeLessThan(200);
  });
});
