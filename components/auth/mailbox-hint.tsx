import { Alert } from "../ui/alert";

/** Where the mail of a demo ends up. Shows nothing on a site that sends real mail. */
export function MailboxHint({ mailbox }: { mailbox: string | undefined }) {
  if (!mailbox) return null;
  return (
    <Alert tone="info" title="No mail leaves this demo" className="mb-6">
      Every mail it would send is in{" "}
      <a href={mailbox} className="text-link underline underline-offset-4">
        the mailbox
      </a>
      .
    </Alert>
  );
}
