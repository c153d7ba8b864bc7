/** How to reach whoever runs this site; says so when they have not set an address. */
export function OperatorContact({
  name,
  email,
  subject,
}: {
  name: string;
  email?: string;
  subject?: string;
}) {
  if (!email) return <>{name} has not published an e-mail address for this site yet</>;
  const address = subject ? `${email}?subject=${encodeURIComponent(subject)}` : email;
  return (
    <a
      href={`mailto:${address}`}
      className="rounded-sm text-link underline underline-offset-4 [overflow-wrap:anywhere]"
    >
      {email}
    </a>
  );
}
