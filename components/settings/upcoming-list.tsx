"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

interface Upcoming {
  id: string;
  from: Date;
  value: string;
}

interface CancelProps {
  stepped: boolean;
  cancel: FormAction;
}

/** The changes that are scheduled, each with the way to call it off. */
export function UpcomingList({ upcoming, ...rest }: CancelProps & { upcoming: Upcoming[] }) {
  return (
    <Card>
      <CardHeader title="Scheduled" description="Announced on the public rules page." />
      <div className="space-y-4">
        {upcoming.map((one) => (
          <div key={one.id}>
            <p>
              From <DateTime value={one.from} relative />: <strong>{one.value}</strong>
            </p>
            <CancelForm id={one.id} {...rest} />
          </div>
        ))}
      </div>
    </Card>
  );
}

function CancelForm({ id, stepped, cancel }: CancelProps & { id: string }) {
  const [state, action] = useFormAction(cancel);
  return (
    <Disclosure
      summary={<span className="text-bad">Cancel change</span>}
      open={state !== null && !state.ok}
      className="border-b-0"
    >
      <Form state={state} action={action} className="space-y-4">
        <input type="hidden" name="versionId" value={id} />
        <Field name="reason" label="Why it is cancelled" maxLength={500} hint="At least 20 characters.">
          <Textarea rows={2} />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel change
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
