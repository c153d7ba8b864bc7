import { Alert } from "../ui/alert";

const notices = {
  confirmed: "Your e-mail address is confirmed. Log in to start.",
  "password-set": "Your new password is set, and all devices were logged out. Log in with it.",
};

type Notice = keyof typeof notices;

/** Whether the text of an address names one of the notices. */
export function isLogInNotice(text: unknown): text is Notice {
  return typeof text === "string" && Object.hasOwn(notices, text);
}

/** What has just been done, on the way to the log-in. */
export function LogInNotice({ notice }: { notice: Notice }) {
  return (
    <Alert tone="ok" live className="mb-6">
      {notices[notice]}
    </Alert>
  );
}
