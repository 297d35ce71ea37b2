import { Component } from "react";
import type { ReactNode } from "react";

interface ErrorBoundaryProps {
  /** What to show instead of the part that broke. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a defect in one page from blanking all of them. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
