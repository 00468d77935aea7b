import { Component, type ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';

/** Shows what broke on a page without a router. React takes error boundaries only as classes. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ErrorMessage error={this.state.error} />;
  }
}
