import { Alert } from "../ui/alert";

/** Where the codes of a demo are, for who has no phone at hand. Shows nothing on a site that is no demo. */
export function AuthenticatorHint({ services }: { services: string | undefined }) {
  if (!services) return null;
  return (
    <Alert tone="info" title="No phone is needed for this demo" className="mb-6">
      A page plays the authenticator app and shows the codes:{" "}
      <a
        href={`${services}/authenticator`}
        target="_blank"
        rel="noreferrer"
        className="text-link underline underline-offset-4"
      >
        open the authenticator in a new tab
      </a>
      .
    </Alert>
  );
}
