import { Alert } from "../ui/alert";

/** What became of the job decided a moment ago, above the next one. */
export function AfterDecision({ title, status }: { title: string; status: string }) {
  const approved = status === "RUNNING";
  return (
    <Alert tone={approved ? "ok" : "muted"} live className="mb-6">
      {approved ? "Approved, and running now" : "Declined, and everything given back"}: {title}
    </Alert>
  );
}
