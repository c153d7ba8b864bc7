import type { Route } from "next";
import { DateTime } from "@/components/ui/date-time";
import { LinkButton } from "@/components/ui/link-button";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FormAction } from "@/lib/core/result";
import type { OwnMethod } from "@/lib/withdrawals/methods";
import { methodNames } from "@/lib/withdrawals/words";

import { SendLinkForm } from "./send-link-form";

export type ShownMethod = OwnMethod & { usable: boolean };

/** A method in one line. */
export const methodName = ({ kind, label }: Pick<OwnMethod, "kind" | "label">) =>
  `${methodNames[kind]}, ${label}`;

/** The ways a person is paid, each with how it stands and a way to take it away. */
export function MethodList({
  methods,
  sendLink,
}: {
  methods: ShownMethod[];
  sendLink: FormAction<undefined>;
}) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {methods.map((method) => (
        <li key={method.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium [overflow-wrap:anywhere]">{methodName(method)}</p>
            <p className="text-ink-2 text-sm">
              <Standing method={method} />
            </p>
          </div>
          <MethodBadge method={method} />
          {!method.confirmedAt && (
            <SendLinkForm methodId={method.id} name={methodName(method)} action={sendLink} />
          )}
          <LinkButton
            href={`/wallet/methods?remove=${method.id}` as Route}
            variant="secondary"
            size="sm"
            aria-label={`Remove ${methodName(method)}`}
          >
            Remove
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function Standing({ method }: { method: ShownMethod }) {
  if (!method.confirmedAt) {
    return <>We mailed a link to this address. Follow it within three days, or have a new one mailed.</>;
  }
  if (!method.usable) {
    return (
      <>
        Can be used from <DateTime value={method.usableFrom} relative />.
      </>
    );
  }
  return (
    <>
      Added <DateTime value={method.createdAt} kind="day" />.
    </>
  );
}

function MethodBadge({ method }: { method: ShownMethod }) {
  if (!method.confirmedAt) return <StatusBadge tone="info">Not confirmed</StatusBadge>;
  return method.usable ? (
    <StatusBadge tone="ok">Ready</StatusBadge>
  ) : (
    <StatusBadge tone="wait">Paused</StatusBadge>
  );
}
