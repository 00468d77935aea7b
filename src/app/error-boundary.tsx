import { Component, type ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';

type Props = {
  children: ReactNode;
  /** Where the reader is: an error belongs to its place and is gone at the next one. */
  place?: string;
  /** Told once the message stands where the page was. */
  onCaught?: () => void;
};
type State = { place: string | undefined; failure: { error: unknown } | null };

/** Shows what broke instead of the page. React takes error boundaries only as classes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, failure: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, failure: null };
  }

  override componentDidCatch(): void {
    this.props.onCaught?.();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <ErrorMessage error={failure.error} />;
  }
}
