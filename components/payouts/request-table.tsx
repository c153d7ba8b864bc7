"use client";
import type { Route } from "next";
import type { FormAction } from "@/lib/core/result";
import type { RequestLine } from "@/lib/payouts/request-queries";
import { methodNames } from "@/lib/withdrawals/words";
import { Badge } from "../ui/badge";
import { DateTime } from "../ui/date-time";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { decimalsFor, Money } from "../ui/money";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { useFormAction } from "../ui/use-form-action";
import { HintBadges } from "./hint-badges";

// On a phone the person's cell holds what these columns say.
const wide = "hidden sm:table-cell";

function Method({ request }: { request: RequestLine }) {
  return (
    <>
      {methodNames[request.kind]}{" "}
      <span className="text-ink-2 text-sm [overflow-wrap:anywhere]">{request.label}</span>
    </>
  );
}

/** Everything that is requested, the oldest first; a run is made of all of it or of what is ticked. */
export function RequestTable({ requests, create }: { requests: RequestLine[]; create: FormAction<never> }) {
  const [state, action] = useFormAction(create);
  const ticked = state && !state.ok ? [state.values?.withdrawal ?? []].flat() : [];
  const decimals = decimalsFor(requests.map(({ amountMicros }) => amountMicros));
  return (
    <Form state={state} action={action}>
      <Table label="Requested withdrawals">
        <TableHead>
          <Th>
            <span className="sr-only">In the run</span>
          </Th>
          <Th>Person</Th>
          <Th number>Amount</Th>
          <Th className={wide}>Method</Th>
          <Th className={wide}>Waits since</Th>
          <Th className={wide}>Look twice</Th>
        </TableHead>
        <tbody>
          {requests.map((request) => (
            <Tr key={request.id}>
              <Td>
                <label className="flex size-11 items-center justify-center">
                  <span className="sr-only">{`Pay ${request.nickname}`}</span>
                  <input
                    type="checkbox"
                    name="withdrawal"
                    value={request.id}
                    defaultChecked={ticked.includes(request.id)}
                    className="size-5 accent-primary"
                  />
                </label>
              </Td>
              <Td>
                <TextLink href={`/admin/payouts/requests/${request.id}` as Route}>
                  {request.nickname}
                </TextLink>
                {request.own && <Badge className="ml-2">You</Badge>}
                <span className="block space-y-1 sm:hidden">
                  <span className="block">
                    <Method request={request} />
                  </span>
                  {request.hints.length > 0 && <HintBadges hints={request.hints} />}
                </span>
              </Td>
              <Td number>
                <Money micros={request.amountMicros} decimals={decimals} />
              </Td>
              <Td className={wide}>
                <Method request={request} />
              </Td>
              <Td className={wide}>
                <DateTime value={request.requestedAt} kind="relative" />
              </Td>
              <Td className={wide}>
                <HintBadges hints={request.hints} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-end gap-3">
        <SubmitButton name="which" value="TICKED" pendingLabel="Making…">
          Make run of ticked
        </SubmitButton>
        <Field name="kind" label="Methods">
          <Select defaultValue="">
            <option value="">All methods</option>
            {Object.entries(methodNames).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <SubmitButton name="which" value="ALL" variant="secondary" pendingLabel="Making…">
          Make run of all
        </SubmitButton>
      </div>
    </Form>
  );
}
