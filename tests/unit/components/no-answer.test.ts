import { expect, it } from "vitest";
import { noAnswer } from "@/components/ui/no-answer";

it("keeps what was typed, but no password, when no answer came", () => {
  const form = new FormData();
  form.append("email", "robin@example.com");
  form.append("password", "a long enough one");
  const state = noAnswer(new TypeError("Failed to fetch"), form);
  expect(state).toMatchObject({ ok: false, values: { email: "robin@example.com" } });
  expect(state.values).not.toHaveProperty("password");
});

it("names the reference of a defect on the server, which finds it in the log", () => {
  const state = noAnswer(Object.assign(new Error("hidden"), { digest: "4242" }), new FormData());
  expect(state).toMatchObject({ error: { message: expect.stringContaining("4242") } });
});
