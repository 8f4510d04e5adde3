import type { Decision } from "carte-vitale";
import "carte-vitale/form";
import type { CarteVitaleForm as FormElement } from "carte-vitale/form";
import { type DetailedHTMLProps, useEffect, useRef } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "carte-vitale-form": DetailedHTMLProps<HTMLAttributes<FormElement>, FormElement>;
    }
  }
}

interface CarteVitaleFormProps {
  language: "en" | "fr";
  /** Called with each decision that is shown. */
  onDecision: (decision: Decision) => void;
}

/** The element as a React component. */
export function CarteVitaleForm({ language, onDecision }: CarteVitaleFormProps) {
  const element = useRef<FormElement>(null);
  useEffect(() => {
    const form = element.current;
    const tell = ({ detail }: CustomEvent<Decision>) => onDecision(detail);
    form?.addEventListener("carte-vitale-decision", tell);
    return () => form?.removeEventListener("carte-vitale-decision", tell);
  }, [onDecision]);
  return <carte-vitale-form ref={element} lang={language} />;
}
