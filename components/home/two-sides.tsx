import { Steps } from "../ui/steps";

interface Step {
  title: string;
  text: string;
}

/** The two sides of the marketplace, three steps each. */
export function TwoSides({ work, hire }: { work: Step[]; hire: Step[] }) {
  return (
    <div className="grid gap-10 md:grid-cols-2 md:gap-0">
      <Side title="If you work" steps={work} />
      <Side title="If you hire" steps={hire} className="md:border-line md:border-l md:pl-12" />
    </div>
  );
}

function Side({ title, steps, className }: { title: string; steps: Step[]; className?: string }) {
  return (
    <section className={className}>
      <h3 className="mb-5 font-bold text-2xl">{title}</h3>
      <div className="md:pr-10">
        <Steps steps={steps.map((step) => ({ title: step.title, children: step.text }))} />
      </div>
    </section>
  );
}
