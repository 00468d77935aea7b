import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** The end of a form: what kept it from being saved, if anything did, and the way on or back. */
export function FormEnd(props: {
  trouble: string | null;
  save: string;
  cancel: string;
  onCancel: () => void;
  /** Further buttons. */
  children?: ReactNode;
}): ReactNode {
  return (
    <>
      {props.trouble !== null && (
        <p role="alert" className="text-sm font-semibold text-bad">
          {props.trouble}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {props.save}
        </Button>
        <Button onClick={props.onCancel}>{props.cancel}</Button>
        {props.children}
      </div>
    </>
  );
}
