import type { Route } from "next";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { ChipLink } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/core/result";
import { type MethodForm, methodFormNames, methodForms } from "@/lib/withdrawals/words";
import { AddMethodForm } from "./add-method-form";
import { MethodList, methodName, type ShownMethod } from "./method-list";
import { RemoveMethodForm } from "./remove-method-form";

interface MethodsPanelProps {
  methods: ShownMethod[];
  /** The method that is about to be taken away. */
  removing: ShownMethod | null;
  /** The form that is open. */
  adding: MethodForm | null;
  done: string | null;
  secondFactor: boolean;
  stepped: boolean;
  email: string;
  pauseHours: number;
  add: FormAction<undefined>;
  remove: FormAction<undefined>;
  sendLink: FormAction<undefined>;
}

/** The payout methods and, one at a time, the form to add or to remove one. */
export function MethodsPanel(props: MethodsPanelProps) {
  const { methods, removing, done } = props;
  return (
    <div className="space-y-6">
      {done && isDone(done) && <Alert tone="ok" title={doneWords[done]} live />}
      {methods.length > 0 && (
        <Card>
          <MethodList methods={methods} sendLink={props.sendLink} />
        </Card>
      )}
      {removing ? <Removing {...props} method={removing} /> : <Adding {...props} />}
    </div>
  );
}

const doneWords = {
  added: "Your payout method is added. We have told you by mail, too.",
  mailed: "Almost there: follow the link we mailed to your PayPal address.",
  sent: "We mailed a new link to your PayPal address. The one before leads nowhere any more.",
  removed: "The payout method is removed.",
  confirmed: "Your PayPal address is confirmed.",
} as const;

const isDone = (text: string): text is keyof typeof doneWords => text in doneWords;

function Removing({ method, remove, stepped, ...props }: MethodsPanelProps & { method: ShownMethod }) {
  return (
    <Card>
      <CardHeader
        title={`Remove ${methodName(method)}?`}
        description="You can add it again, with its pause."
      />
      {props.secondFactor ? (
        <RemoveMethodForm methodId={method.id} action={remove} stepped={stepped} />
      ) : (
        <NeedsSecondFactor />
      )}
    </Card>
  );
}

function Adding({ adding, methods, secondFactor, pauseHours, email, add, stepped }: MethodsPanelProps) {
  return (
    <Card>
      <CardHeader
        title={methods.length === 0 ? "Add your first payout method" : "Add a payout method"}
        description={`For your safety it can be used after ${pauseHours} hours, and until then nothing is paid out.`}
      />
      {secondFactor ? (
        <div className="space-y-6">
          <nav aria-label="Kinds of payout methods" className="flex flex-wrap gap-2">
            {methodForms.map((form) => (
              <ChipLink key={form} href={`/wallet/methods?add=${form}` as Route} pressed={form === adding}>
                {methodFormNames[form]}
              </ChipLink>
            ))}
          </nav>
          {adding && (
            <AddMethodForm key={adding} form={adding} email={email} action={add} stepped={stepped} />
          )}
        </div>
      ) : (
        <NeedsSecondFactor />
      )}
    </Card>
  );
}

function NeedsSecondFactor() {
  return (
    <Alert
      title="First, a second factor"
      actions={<LinkButton href={"/account/security" as Route}>Set up a second factor</LinkButton>}
    >
      Where your money goes is changed with the code of an authenticator app, so that nobody who learns your
      password can do it.
    </Alert>
  );
}
